/// What is admitted into a document: up to a level and some caveats, and what may be released to some partners.
package struct Ceiling: Sendable, Hashable {
  /// The highest level and the caveats that are admitted; nil admits all.
  package let marking: Marking?
  /// The codes of the states and organisations that everything must be releasable to.
  package let releaseTo: [String]

  /// Nil when it would admit everything.
  package init?(_ marking: Marking?, releaseTo: [String] = []) {
    guard marking != nil || !releaseTo.isEmpty else { return nil }
    self.marking = marking
    self.releaseTo = Set(releaseTo).sorted()
  }

  private init(admitting marking: Marking) {
    self.marking = marking
    releaseTo = []
  }

  /// Admits what is not protected.
  package static let unprotected = Ceiling(admitting: .unprotected)
  /// Admits diffusion restreinte, without a caveat.
  package static let restricted = Ceiling(admitting: .restricted)
  /// Admits secret, without a caveat.
  package static let secret = Ceiling(admitting: .secret)

  /// Whether something so marked may be shown.
  ///
  /// Its level is at most that of the ceiling and each of its caveats is one of the ceiling's. What is to be released
  /// is not « Spécial France », and says nothing of release or names each of those it goes to: an organisation does not
  /// stand for its members. What gives no level may have the highest; what could not be read is never admitted.
  package func admits(_ other: Marking) -> Bool {
    guard other.isRead else { return false }
    if let marking {
      let level = other.saysLevel ? other.level : .topSecret
      guard level <= marking.level, other.caveats.allSatisfy({ marking.caveats.contains($0) }) else { return false }
    }
    guard !releaseTo.isEmpty else { return true }
    if other.isSpecialFrance { return false }
    return other.releasableTo.map { codes in releaseTo.allSatisfy { codes.contains($0) } } ?? true
  }

  /// `DR-SF`, `DR REL TO CAN, USA`, `REL TO CAN`.
  package var code: String {
    let release = releaseTo.isEmpty ? nil : "REL TO " + releaseTo.joined(separator: ", ")
    return [marking?.code, release].compactMap { $0 }.joined(separator: " ")
  }
}
