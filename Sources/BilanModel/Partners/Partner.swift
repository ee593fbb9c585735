/// Who a cooperation is with: a state of ISO 3166 or an organisation, known by its place in the directory.
package struct Partner: Sendable, Hashable {
  package enum Nature: UInt8, Sendable { case state, organisation }

  /// ISO 3166-1 alpha-3 for a state (`USA`), the usual acronym for an organisation (`OTAN`, `UE`, `ONU`).
  package let code: String
  package let nature: Nature
  /// The names printed: `États-Unis`, `United States`.
  package let name: Wording
  /// `the United States`, with the article that a French sentence needs: `les États-Unis`, `la Belgique`, `Malte`.
  package let nameWithArticle: Wording
  /// Other spellings accepted in records, ISO alpha-2 included.
  package let aliases: [String]
}

/// The place of a partner in the directory: small, fast to compare, stable within one build only.
package struct PartnerIndex: Sendable, Hashable, Comparable {
  package let rawValue: Int16

  package init(_ rawValue: Int16) { self.rawValue = rawValue }

  package static func < (left: PartnerIndex, right: PartnerIndex) -> Bool { left.rawValue < right.rawValue }
}
