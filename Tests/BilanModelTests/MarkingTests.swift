import BilanModel
import Testing

/// How markings are read, how they join, and what a ceiling admits.
@Suite struct MarkingTests {
  private static let desk = Caveat("ACSSI", ["ARTICLE CONTRÔLÉ"])
  /// Every level with every set of caveats and several lists of those it may be released to.
  private static let all: [Marking] = {
    let caveats: [[Caveat]] = [[], [.france], [desk], [.france, desk]]
    let releases: [[String]?] = [nil, ["CAN", "USA"], ["USA"], ["GBR"], []]
    var all = ([nil] + Classification.allCases.map { $0 }).flatMap { level in
      caveats.flatMap { caveats in releases.map { Marking(level, caveats: caveats, releasableTo: $0) } }
    }
    let words = MarkingWords(caveats: [desk])
    for text in ["SPÉCIAL FRANCE", "ACSSI", "REL TO USA"] { if let marking = words.read(text) { all.append(marking) } }
    return all + [.unread]
  }()
  private static let some = all.enumerated().filter { $0.offset % 7 == 0 || $0.offset > all.count - 5 }.map(\.element)

  @Test func `two markings join to one that is the same in either order and loses nothing`() {
    for left in Self.all {
      #expect(left.joined(with: left) == left && left.joined(with: .unprotected) == left)
      for right in Self.all {
        let joined = left.joined(with: right)
        let isWhole =
          joined == right.joined(with: left) && joined.level == max(left.level, right.level)
          && Set(joined.caveats) == Set(left.caveats).union(right.caveats)
          && joined.isRead == (left.isRead && right.isRead) && joined.saysLevel == (left.saysLevel && right.saysLevel)
          && joined.joined(with: left) == joined
        guard !isWhole else { continue }
        Issue.record("\(left.code) and \(right.code) join to \(joined.code)")
      }
    }
  }

  @Test func `three markings join to the same in any grouping`() {
    for first in Self.some {
      for second in Self.some {
        for third in Self.some
        where first.joined(with: second).joined(with: third) != first.joined(with: second.joined(with: third)) {
          Issue.record("\(first.code), \(second.code), \(third.code)")
        }
      }
    }
  }

  @Test func `a ceiling admits a join when, and only when, it admits both parts`() {
    let levels: [Marking?] = [nil, .unprotected, .restricted, .restrictedFrance, .secret, .topSecretFrance]
    let ceilings = levels.flatMap { level in [[], ["USA"], ["CAN", "USA"]].map { Ceiling(level, releaseTo: $0) } }
    for ceiling in ceilings.compactMap({ $0 }) {
      for left in Self.some {
        for right in Self.some
        where ceiling.admits(left.joined(with: right)) != (ceiling.admits(left) && ceiling.admits(right)) {
          Issue.record("\(ceiling.code): \(left.code) and \(right.code)")
        }
      }
    }
  }

  @Test func `what is printed of a join is read as what is as protected, or not at all`() {
    let words = MarkingWords(caveats: [Self.desk])
    var seen: Set<Marking> = []
    for left in Self.all {
      for right in Self.all {
        let joined = left.joined(with: right)
        // Many join to the same.
        guard seen.insert(joined).inserted else { continue }
        let read = [joined.name, joined.code].map { words.read($0) }
        let isKept = read.compactMap(\.self).allSatisfy {
          $0.level == joined.level && $0.saysLevel == joined.saysLevel && $0.caveats == joined.caveats
            && $0.releasableTo == joined.releasableTo && joined.isRead
        }
        guard !isKept else { continue }
        Issue.record("\(left.code) and \(right.code) print \(joined.name)")
      }
    }
  }

  @Test(arguments: [
    ("SPÉCIAL FRANCE", "DIFFUSION RESTREINTE — SPÉCIAL FRANCE – protection non reconnue"),
    ("REL TO USA", "DIFFUSION RESTREINTE — REL TO USA – protection non reconnue"), ("NP", "DIFFUSION RESTREINTE"),
    ("S-SF", "SECRET — SPÉCIAL FRANCE"),
  ])
  func `a level that is not known is doubted beside one that is`(_ other: String, _ name: String) throws {
    let joined = Marking.restricted.joined(with: try #require(MarkingWords.standard.read(other)))
    #expect(joined.name == name && joined.isRestriction)
    #expect(try #require(MarkingWords.standard.read(other)).joined(with: .unprotected).saysLevel == joined.saysLevel)
  }

  @Test func `what may be released narrows with each part`() {
    let both = Marking(.restricted, releasableTo: ["CAN", "USA"]).joined(with: Marking(releasableTo: ["USA", "GBR"]))
    #expect(both.releasableTo == ["USA"] && both.code == "DR REL TO USA")
    let none = both.joined(with: Marking(releasableTo: ["CAN"]))
    #expect(none.releasableTo == [] && none.name == "DIFFUSION RESTREINTE — REL TO (NÉANT)")
    #expect(both.joined(with: .secret).releasableTo == ["USA"])
  }

  @Test func `Spécial France stays when a higher level joins`() {
    let joined = Marking.restrictedFrance.joined(with: .secret)
    #expect(joined == .secretFrance && joined.name == "SECRET — SPÉCIAL FRANCE")
    #expect(!Ceiling.secret.admits(.restrictedFrance) && Ceiling.secret.admits(.restricted))
  }

  @Test(arguments: [
    ("NP", "NP"), ("non protégé", "NP"), ("NON PROTEGE", "NP"), ("Unclassified", "NP"), ("DR", "DR"), ("D.R.", nil),
    ("Diffusion restreinte", "DR"), ("DR-SF", "DR-SF"), ("DRSF", "DR-SF"), ("DR SF", "DR-SF"),
    ("DR – SPÉCIAL FRANCE", "DR-SF"), ("DIFFUSION RESTREINTE - SPECIAL FRANCE", "DR-SF"),
    ("DIFFUSION RESTREINTE — SPÉCIAL FRANCE", "DR-SF"), ("NP-SF", "NP-SF"), ("S", "S"), ("Secret", "S"),
    ("S//SF", "S-SF"), ("SECRET / Spécial France", "S-SF"), ("TS", "TS"), ("Très secret", "TS"), ("TOP SECRET", "TS"),
    ("CONFIDENTIEL DÉFENSE", "S"), ("Confidentiel-Défense", "S"), ("SECRET DÉFENSE", "TS"), ("Secret-Defense", "TS"),
    ("TRÈS SECRET DÉFENSE", "TS"), ("SECRET DÉFENSE – SPÉCIAL FRANCE", "TS-SF"), ("NATO RESTRICTED", "NATO RESTRICTED"),
    ("NATO-SECRET", "NATO SECRET"), ("nato confidential", "NATO CONFIDENTIAL"),
    ("COSMIC TOP SECRET", "COSMIC TOP SECRET"),
    ("NATO UNCLASSIFIED", "NATO UNCLASSIFIED"), ("OTAN SECRET", "OTAN SECRET"), ("SECRET OTAN", "OTAN SECRET"),
    ("OTAN Diffusion restreinte", "OTAN DIFFUSION RESTREINTE"), ("DR OTAN", "OTAN DIFFUSION RESTREINTE"),
    ("RESTREINT UE/EU RESTRICTED", "RESTREINT UE/EU RESTRICTED"), ("Restreint UE", "RESTREINT UE/EU RESTRICTED"),
    ("SECRET UE / EU SECRET", "SECRET UE/EU SECRET"), ("EU CONFIDENTIAL", "CONFIDENTIEL UE/EU CONFIDENTIAL"),
    ("R-UE/EU-R", "RESTREINT UE/EU RESTRICTED"), ("DR REL TO USA, CAN", "DR REL TO CAN, USA"),
    ("S//REL TO USA//SF", "S-SF REL TO USA"), ("DR REL TO États-Unis et Royaume-Uni", "DR REL TO GBR, USA"),
    ("NP REL TO OTAN", "NP REL TO OTAN"), ("REL TO USA, CAN", "REL TO CAN, USA"), ("SPÉCIAL FRANCE", "SF"),
    ("DR + NATO RESTRICTED", "DR + NATO RESTRICTED"), ("NP/DR", "DR"), ("", nil), (" – ", nil), ("?", nil),
    ("NP ?", nil),
    ("secrète", nil), ("DR NOFORN", nil), ("DR ACSSI", nil), ("CONFIDENTIEL", nil), ("NC", nil), ("NR", nil),
    ("1", nil),
    ("DR REL TO", nil), ("DR REL TO FVEY", nil), ("DR ou S", nil), ("SECRETDÉFENSE", nil),
  ])
  func `a text is read as a marking or not at all`(_ text: String, _ code: String?) {
    #expect(MarkingWords.standard.read(text)?.code == code, "\(text)")
  }

  @Test func `names and codes are read back as the same marking`() {
    let words = MarkingWords(caveats: [Self.desk])
    for marking in Self.all where marking.isRead && marking.releasableTo != [] {
      guard words.read(marking.name) != marking || words.read(marking.code) != marking else { continue }
      Issue.record("\(marking.name), \(marking.code)")
    }
  }

  @Test func `a caveat of the desk is read where the desk says so`() {
    #expect(MarkingWords(caveats: [Self.desk]).read("DR – article controlé")?.code == "DR-ACSSI")
    #expect(MarkingWords(caveats: [Self.desk]).read("DR-ACSSI-SF")?.code == "DR-ACSSI-SF")
  }

  @Test func `a caveat without a level, and what was not read, are under no ceiling but the highest`() {
    let bare = MarkingWords.standard.read("SPÉCIAL FRANCE")
    #expect(bare?.saysLevel == false && bare?.name == "SPÉCIAL FRANCE")
    for ceiling in [Marking.restrictedFrance, .secretFrance] {
      #expect(bare.map { Ceiling(ceiling)?.admits($0) == false } == true)
    }
    #expect(bare.map { Ceiling(.topSecretFrance)?.admits($0) == true } == true)
    #expect(Ceiling(.topSecretFrance)?.admits(.unread) == false)
  }

  @Test func `what is to be released names each partner and is not Spécial France`() throws {
    let ceiling = try #require(Ceiling(.secret, releaseTo: ["USA", "CAN"]))
    let words = MarkingWords.standard
    let admitted = ["NP", "DR", "DR REL TO USA, CAN", "S REL TO CAN, GBR, USA"]
    let refused = ["DR REL TO USA", "DR REL TO OTAN", "DR-SF", "TS REL TO USA, CAN", "NP-SF"]
    #expect(admitted.allSatisfy { words.read($0).map { ceiling.admits($0) } == true })
    #expect(refused.allSatisfy { words.read($0).map { ceiling.admits($0) } == false })
    #expect(ceiling.code == "S REL TO CAN, USA" && Ceiling(nil) == nil)
  }

  @Test func `what was not read is said beside the level, in one wording`() {
    let marking = Marking.restricted.joined(with: .unread)
    #expect(marking.name == "DIFFUSION RESTREINTE – protection non reconnue")
    #expect(Marking.unread.name == "NON PROTÉGÉ – protection non reconnue")
    #expect(Marking.unread.isRestriction && !Marking.unprotected.isRestriction)
  }

  @Test func `where room is short the level stays, and caveats and partners become numbers`() {
    let codes = ["AUS", "CAN", "GBR", "USA"]
    let caveats = [Caveat("ACSSI"), .france, Caveat("ZONE")]
    let forms = Marking(.secret, caveats: caveats, releasableTo: codes).joined(with: Marking(.natoSecret))
      .forms(.french, seeing: Wording("« Lecture »", "“Reading guide”"))
    #expect(
      forms == [
        "SECRET — NATO SECRET — ACSSI — SPÉCIAL FRANCE — ZONE — REL TO AUS, CAN, GBR, USA",
        "SECRET — NATO SECRET — SPÉCIAL FRANCE — ACSSI — ZONE — REL TO 4 PARTENAIRES : voir « Lecture »",
        "SECRET — NATO SECRET — SPÉCIAL FRANCE — ACSSI — 1 AUTRE MENTION — REL TO 4 PARTENAIRES : voir « Lecture »",
        "SECRET — NATO SECRET — SPÉCIAL FRANCE — 2 AUTRES MENTIONS — REL TO 4 PARTENAIRES : voir « Lecture »",
        "SECRET — NATO SECRET — 3 MENTIONS — REL TO 4 PARTENAIRES : voir « Lecture »",
      ])
  }

  @Test func `every short form says the levels and the doubt, and none is read as another marking`() {
    let words = MarkingWords(caveats: [Self.desk])
    for marking in Self.all {
      for form in marking.forms(.english, seeing: Wording("", "above")).dropFirst() {
        #expect(marking.classifications.allSatisfy { form.contains($0.name) }, "\(form)")
        #expect(form.contains(Marking.unreadWords) == marking.name.contains(Marking.unreadWords), "\(form)")
        #expect(words.read(form) == nil, "\(form)")
      }
    }
  }
}
