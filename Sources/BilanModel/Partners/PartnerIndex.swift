/// The place of a partner in the directory of a run, with what it is and where: small, fast to compare, told without the
/// directory, stable within one run only.
package struct PartnerIndex: Sendable, Hashable, Comparable {
  /// As it stands in the columns of a batch: the position, then what the partner is.
  package let rawValue: Int16

  /// The index that stands in the column of a batch.
  package init(_ rawValue: Int16) { self.rawValue = rawValue }

  /// The index of a partner at a position; what no partner is, is another without a region.
  init(at position: Int, _ nature: Partner.Nature, _ region: Region?) {
    let standing = PartnerIndex.standings.firstIndex { $0.nature == nature && $0.region == region } ?? 0
    rawValue = Int16(truncatingIfNeeded: position << PartnerIndex.bits | standing)
  }

  /// The position in the directory, from 0.
  package var position: Int { Int(rawValue) >> PartnerIndex.bits }
  /// What the partner is.
  package var nature: Partner.Nature { standing?.nature ?? .other }
  /// The region of the partner; nil where it is in none.
  package var region: Region? { standing?.region }
  /// Whether it is a state.
  package var isState: Bool { nature == .state }

  /// One partner is the same wherever a desk places it.
  package static func == (left: PartnerIndex, right: PartnerIndex) -> Bool { left.position == right.position }

  /// By the position alone, as it is compared.
  package func hash(into hasher: inout Hasher) { hasher.combine(position) }

  /// In the order of the directory.
  package static func < (left: PartnerIndex, right: PartnerIndex) -> Bool { left.position < right.position }

  /// How many partners a directory may have.
  package static let limit = (Int(Int16.max) + 1) >> bits

  private static let bits = 5
  private static let standings: [(nature: Partner.Nature, region: Region?)] =
    [(.other, nil), (.organisation, nil)] + Region.allCases.map { (.state, $0) }
    + [Partner.Nature.company, .community, .other].flatMap { nature in
      Region.allCases.map { (nature, Optional($0)) } + (nature == .other ? [] : [(nature, nil)])
    }

  private var standing: (nature: Partner.Nature, region: Region?)? {
    let place = Int(rawValue) & (1 << PartnerIndex.bits - 1)
    return PartnerIndex.standings.indices.contains(place) ? PartnerIndex.standings[place] : nil
  }
}
