package import BilanModel
internal import BilanRules

/// What a metric may be cut by.
extension Metric {
  /// The register whose records the metric counts one by one, so that any of its dimensions may cut it together; nil where
  /// the published cuts alone do.
  package var freely: (any RegisterRecord.Type)? {
    if let register { return Registers.all.first { $0.register.code == register } }
    return sumsActivities ? Activity.self : nil
  }

  /// The dimensions without which the figures mean nothing: numbers of several units are never added up.
  var inEveryCut: [Dimension] {
    cuts.dropFirst().reduce(cuts.first?.dimensions ?? []) { common, cut in common.filter(cut.dimensions.contains) }
  }

  /// The dimensions, those of the published cuts first, each with every value that it may have where that is known.
  var dimensions: [KnownDimension] {
    let published = cuts.flatMap(\.dimensions).map { KnownDimension($0, Self.vocabularies[$0] ?? []) }
    return (published + (freely?.askable ?? [])).reduce(into: []) { known, each in
      if let place = known.firstIndex(where: { $0.dimension == each.dimension }) {
        // The register knows best which values its records have.
        known[place] = each
      } else {
        known.append(each)
      }
    }
  }

  /// The names of the dimensions, without those of the records that are never published.
  package var dimensionNames: [Dimension] { dimensions.map(\.dimension) }

  private static let vocabularies: [Dimension: [Term]] = [
    .pillar: Pillar.terms, .group: Group.terms, .region: Region.terms + [.organisations],
    .attribution: Attribution.terms, .month: (0...12).map { .month($0) },
    .rule: RuleCatalog.all.map { Term($0.id, $0.name.french, $0.name.english) },
    .severity: Severity.allCases.map { .severity($0) },
    .deadline: Deadline.Kind.terms, .state: Deadline.State.terms, .within: (0...3660).map { .days($0) },
  ]
}

extension Metric {
  /// Whether a text is `dimension=value` of one of the dimensions, and no file.
  package func isCondition(_ text: String) -> Bool {
    guard let name = text.split(separator: "=", omittingEmptySubsequences: false).first, name.count < text.count else {
      return false
    }
    return dimensions.contains { $0.dimension.isNamed(name) }
  }
}

extension Dimension {
  /// Whether a word is its code or one of its names.
  func isNamed(_ word: some StringProtocol) -> Bool {
    [code, name.french, name.english].contains { foldedKey($0) == foldedKey(word) }
  }
}

/// A dimension with its values; none where records may name any.
struct KnownDimension: Sendable {
  let dimension: Dimension
  let vocabulary: [Term]

  init(_ dimension: Dimension, _ vocabulary: [Term]) {
    (self.dimension, self.vocabulary) = (dimension, vocabulary)
  }
}

extension RegisterRecord {
  /// The dimensions that a question may cut the figures of the register by.
  fileprivate static var askable: [KnownDimension] {
    (declaration.dimensions + declaration.questions).map { KnownDimension($0.dimension, $0.vocabulary) }
  }
}
