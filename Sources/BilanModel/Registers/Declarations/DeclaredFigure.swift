/// A figure that follows from the amounts of a register's rows.
package struct DeclaredFigure<Record: Sendable>: Sendable {
  /// How the figure is made.
  package enum Kind: Sendable {
    /// The number of rows that count.
    case count
    /// A sum of what is known; `n.d.` when nothing but 0 was known and something had to be left out.
    case sum(Amount<Record>)
    /// A sum over another, over the rows that state both.
    case share(Amount<Record>, of: Amount<Record>)
    /// The middle one of what the rows state, in order; half-way between the two middle ones of an even number.
    case median(Amount<Record>)
    /// The least and the greatest of what the rows state: the first and the last of some days.
    ///
    /// The last one may be of the rows that state another amount alone: without any of them it is not told.
    case first(Amount<Record>), last(Amount<Record>, besides: Amount<Record>? = nil)

    /// The amount whose values are kept one by one; nil where sums are enough.
    package var spread: Amount<Record>? {
      switch self {
      case .median(let amount), .first(let amount), .last(let amount, _): amount
      case .count, .sum, .share: nil
      }
    }

    /// Whether it is the least value.
    package var isFirst: Bool { if case .first = self { true } else { false } }
  }

  /// Stable code used in the figures and the docs: `seats.attendance`.
  package let code: String
  /// The name printed.
  package let name: Wording
  /// What it says, in one sentence without a full stop.
  package let definition: Wording
  /// How it is made.
  package let kind: Kind
  /// By what it is published.
  package let cuts: [Cut]
  /// Whether more of it is good news.
  package let tone: Tone

  package init(
    _ code: String, _ name: Wording, definition: Wording, _ kind: Kind, cuts: [Cut] = [.total, .partner],
    tone: Tone = .neutral
  ) {
    self.code = code
    self.name = name
    self.definition = definition
    self.kind = kind
    self.cuts = cuts
    self.tone = tone
  }

  /// Whether it says what there is at the end of a period, and not what happens in it.
  package var isStock: Bool {
    switch kind {
    case .count: false
    case .sum(let amount), .share(let amount, _), .median(let amount), .first(let amount), .last(let amount, _):
      amount.isStock
    }
  }

  /// What a desk decides that it rests on; nil for most.
  package var choice: Choice? {
    switch kind {
    case .count: nil
    case .sum(let amount), .median(let amount), .first(let amount), .last(let amount, _): amount.choice
    case .share(let amount, let whole): amount.choice ?? whole.choice
    }
  }

  /// What the figure counts.
  package var unit: Unit {
    switch kind {
    case .count: .records
    case .sum(let amount), .median(let amount), .first(let amount), .last(let amount, _): amount.unit
    case .share: .share
    }
  }
}

/// Whether more of a figure is good news, which alone gives its changes a colour.
package enum Tone: Sendable, Hashable {
  case moreIsBetter, neutral
}
