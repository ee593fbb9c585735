/// How a record is protected: a level, caveats, and to whom it may be released (IGI 1300).
///
/// They join: the highest level of each issuer, every caveat, and those alone to whom each of them may be released.
/// Joining is commutative, associative and idempotent and loses no caveat; a document bears what its records join to.
package struct Marking: Sendable, Hashable {
  /// What is not known of a marking.
  private struct Doubts: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    /// It gives caveats and no level.
    static let level = Doubts(rawValue: 1)
    /// It could not be read.
    static let reading = Doubts(rawValue: 2)
  }

  /// The classifications, each as the bit of its raw value: of an issuer only those of its highest level.
  private var bits: UInt32 = 0
  /// The names of the caveats, sorted.
  package private(set) var caveats: [String] = []
  /// The codes of the states and organisations that it may be released to, sorted; nil when nothing says so, which
  /// restricts nothing.
  package private(set) var releasableTo: [String]?
  private var doubts: Doubts = []

  /// A level with caveats.
  package init(_ classification: Classification? = nil, caveats: [Caveat] = [], releasableTo: [String]? = nil) {
    if let classification { bits = 1 << UInt32(classification.rawValue) }
    self.caveats = Set(caveats.map(\.name)).sorted()
    self.releasableTo = releasableTo.map { Set($0).sorted() }
  }

  /// What is protected by nothing: it changes no other by joining it.
  package static let unprotected = Marking()
  /// Diffusion restreinte.
  package static let restricted = Marking(.restricted)
  /// Diffusion restreinte, spécial France.
  package static let restrictedFrance = Marking(.restricted, caveats: [.france])
  /// Secret.
  package static let secret = Marking(.secret)
  /// Secret, spécial France.
  package static let secretFrance = Marking(.secret, caveats: [.france])
  /// Très secret.
  package static let topSecret = Marking(.topSecret)
  /// Très secret, spécial France.
  package static let topSecretFrance = Marking(.topSecret, caveats: [.france])
  /// What could not be read as a marking; documents that quote anything of it say so beside their level.
  package static let unread: Marking = {
    var marking = Marking()
    marking.doubts = .reading
    return marking
  }()

  /// The same caveats without any level: it may be the highest.
  var withoutLevel: Marking {
    var marking = self
    marking.doubts.insert(.level)
    return marking
  }
}

// MARK: - Algebra

extension Marking {
  /// The marking of a document made of this and of another.
  package func joined(with other: Marking) -> Marking {
    if self == other { return self }
    var joined = self
    joined.bits = Marking.highest(bits | other.bits)
    if caveats != other.caveats { joined.caveats = Set(caveats).union(other.caveats).sorted() }
    joined.releasableTo =
      if let mine = releasableTo, let others = other.releasableTo {
        mine.filter { others.contains($0) }
      } else {
        releasableTo ?? other.releasableTo
      }
    joined.doubts.formUnion(other.doubts)
    return joined
  }

  /// The classifications that no other of the same issuer is above.
  private static func highest(_ bits: UInt32) -> UInt32 {
    var kept: UInt32 = 0
    for issuer in Classification.Issuer.allCases {
      let all = Classification.allCases.filter { bits & 1 << UInt32($0.rawValue) != 0 && $0.issuer == issuer }
      let level = all.map(\.level).max()
      for one in all where one.level == level { kept |= 1 << UInt32(one.rawValue) }
    }
    return kept
  }

  /// The classifications, the highest first, France's before others as high.
  package var classifications: [Classification] {
    Classification.allCases.filter { bits & 1 << UInt32($0.rawValue) != 0 }
      .sorted { ($1.level, $0.rawValue) < ($0.level, $1.rawValue) }
  }

  /// The highest of its levels.
  package var level: ProtectionLevel { classifications.first?.level ?? .unprotected }
  /// Whether it gives a level, be it « non protégé », so that it can be held against a ceiling.
  package var saysLevel: Bool { !doubts.contains(.level) }
  /// Whether all of what it joins could be read.
  package var isRead: Bool { !doubts.contains(.reading) }
  /// Whether it bears the caveat.
  package var isSpecialFrance: Bool { caveats.contains(Caveat.france.name) }
  /// Whether documents are to show it in the colour of restrictions.
  package var isRestriction: Bool { level > .unprotected || !caveats.isEmpty || !isRead || !saysLevel }
}

extension Sequence<Marking> {
  /// The marking of a document made of all of them.
  package var joined: Marking { reduce(.unprotected) { $0.joined(with: $1) } }
}

// MARK: - Words

extension Marking {
  /// What stands beside a level that may be too low: something is counted or quoted whose marking could not be read or
  /// gives no level.
  ///
  /// The same in every language, as markings are.
  package static let unreadWords = "protection non reconnue"

  /// What is printed, in every language: `DIFFUSION RESTREINTE — SPÉCIAL FRANCE`.
  package var name: String { name(caveats + releases) }

  /// The levels, what follows them, and the doubt about both.
  func name(_ rest: [String]) -> String {
    var parts = classifications.map(\.name)
    if parts.isEmpty, saysLevel { parts = ["NON PROTÉGÉ"] }
    return told((parts + rest).joined(separator: " — "))
  }

  /// What is written in data: `NP`, `DR-SF`, `S REL TO CAN, USA`.
  package var code: String {
    var levels = classifications.map(\.code).joined(separator: " + ")
    if levels.isEmpty, saysLevel { levels = "NP" }
    let codes = caveats.map { Caveat.code(of: $0) }
    let start = ([levels] + codes).filter { !$0.isEmpty }.joined(separator: "-")
    return told(([start] + releases).filter { !$0.isEmpty }.joined(separator: " "))
  }

  private var releases: [String] {
    guard let releasableTo else { return [] }
    return ["REL TO " + (releasableTo.isEmpty ? "(NÉANT)" : releasableTo.joined(separator: ", "))]
  }

  /// Words of the marking with the doubt beside them; caveats without any level say by themselves that none is known.
  private func told(_ words: String) -> String {
    isRead && (saysLevel || bits == 0) ? words : "\(words) – \(Marking.unreadWords)"
  }
}
