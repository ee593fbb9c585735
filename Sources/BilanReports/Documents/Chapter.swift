internal import BilanLayout
internal import BilanModel

/// A section of a document with what it says, but for what depends on the pages of others.
struct Chapter {
  /// A part of it.
  enum Part {
    case blocks([any Block])
    /// A heading, which is nothing without what it heads.
    case heading(any Block)
    /// Known once all pages are.
    case later(DocumentPart)
    /// Side by side, each in some twelfths of the width.
    case columns([(twelfths: Int, parts: [Part])])

    /// Whether it, or a part of it, waits for the pages of others.
    var waits: Bool {
      switch self {
      case .blocks, .heading: false
      case .later: true
      case .columns(let columns): columns.contains { $0.parts.contains(where: \.waits) }
      }
    }

    /// Whether there is nothing of it.
    var isEmpty: Bool {
      switch self {
      case .blocks(let blocks): blocks.isEmpty
      case .heading, .later: false
      case .columns(let columns): columns.isEmpty
      }
    }

    /// It without what is empty, and without columns of which nothing is left: the others take their place.
    func kept(_ isSaid: (DocumentPart) -> Bool) -> Part? {
      switch self {
      case .blocks, .heading: return isEmpty ? nil : self
      case .later(let part): return isSaid(part) ? self : nil
      case .columns(let columns):
        let kept = columns.map { ($0.twelfths, $0.parts.kept(isSaid)) }.filter { !$0.1.isEmpty }
        let (all, left) = (columns.reduce(0) { $0 + $1.twelfths }, kept.reduce(0) { $0 + $1.0 })
        return kept.isEmpty ? nil : .columns(kept.map { ($0.0 * all / left, $0.1) })
      }
    }
  }

  /// Its heading.
  let title: String
  /// In order.
  var parts: [Part] = []
  /// Whether it goes on on the page of the chapter before.
  var goesOn = false
  /// Whether it has a heading of its own: the first page has not.
  var hasHeading = true
  /// Whether its title tells what it would show; not where it is of figures that are not known.
  var hasName = true
  /// Whether its pages have headings of their own.
  var isOfMessages = false
  /// Whether it is asked to show what records say.
  var asks = false
  /// Whether it does.
  var shows = false
  /// Whether it has the list of what charts say.
  var saysMessages = false
  /// Whether it is there for few records alone, so that nothing is left out without it.
  var isForFew = false
  /// What there is nothing to say of in it.
  var leftOut: [String] = []

  /// Whether a part of it waits for the pages of others.
  var waits: Bool { parts.contains(where: \.waits) }
}

extension [Chapter.Part] {
  /// The parts of which something is left, where some of those that come later are said; no heading without what it heads.
  func kept(_ isSaid: (DocumentPart) -> Bool) -> [Chapter.Part] {
    reversed().reduce(into: (parts: [], isHeaded: false)) {
      (kept: inout (parts: [Chapter.Part], isHeaded: Bool), part) in
      guard let part = part.kept(isSaid) else { return }
      if case .heading = part {
        if kept.isHeaded { kept.parts.append(part) }
        kept.isHeaded = false
      } else {
        kept.parts.append(part)
        kept.isHeaded = true
      }
    }.parts.reversed()
  }
}

/// A figure or a table of a document.
struct NumberedFigure: Equatable {
  /// From 1.
  let number: String
  /// What it says.
  let title: String
  /// Whether it is a chart, whose title is a finding, that is not there to be looked up alone.
  let isMessage: Bool
}

/// What is known of a document once its pages are.
struct DocumentIndex: Equatable {
  /// The chapters with their first pages.
  var chapters: [PageList.Entry] = []
  /// The page of each figure, by its number.
  var pages: [String: Int] = [:]
  /// The figures and tables, in order.
  var figures: [NumberedFigure] = []
  /// The codes of the metrics printed.
  var metrics: Set<String> = []
  /// What is left out.
  var leftOut: [String] = []

  /// The figures, or the messages alone, with their pages.
  func entries(messagesOnly: Bool) -> [PageList.Entry] {
    figures.filter { $0.isMessage || !messagesOnly }.map { figure in
      PageList.Entry(number: figure.number, figure.title, page: pages[figure.number] ?? 1)
    }
  }
}
