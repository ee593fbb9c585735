internal import BilanCharts
internal import BilanMetrics
internal import BilanModel
internal import BilanScene
internal import BilanText
internal import Testing

/// What holds of a page whose marking, or whose source, is too long for one line.
struct LongMarkingTests {
  enum Length: CaseIterable {
    case states20, states31, everyone, caveats, manyCaveats, longestLevels

    var marking: Marking {
      let codes = Array(PartnerDirectory.standard.partners.map(\.code).sorted())
      switch self {
      case .states20: return Marking(.restricted, releasableTo: Array(codes.prefix(20)))
      case .states31: return Marking(.restricted, releasableTo: Array(codes.prefix(31)))
      case .everyone: return Marking(.restricted, releasableTo: codes)
      case .caveats: return Marking(.secret, caveats: Self.caveats(4) + [.france]).joined(with: Marking(.natoSecret))
      case .manyCaveats: return Marking(.secret, caveats: Self.caveats(40) + [.france], releasableTo: codes)
      case .longestLevels:
        let levels: [Classification] = [.topSecret, .cosmicTopSecret, .otanTopSecret, .unionTopSecret]
        return levels.map { Marking($0, caveats: Self.caveats(3)) }.joined.joined(with: .unread)
      }
    }

    private static func caveats(_ count: Int) -> [Caveat] {
      (1...count).map { Caveat("MENTION PROPRE À L’ÉTAT-MAJOR DES ARMÉES NUMÉRO \($0)") }
    }
  }

  @Test(arguments: Length.allCases, Language.allCases)
  func `a long marking keeps its level first at the head and the foot, and overprints nothing`(
    _ length: Length, language: Language
  ) throws {
    let marking = length.marking
    let withheld = WithheldRecords(
      ceiling: Ceiling(.secret, releaseTo: Length.states31.marking.releasableTo ?? []), count: 7)
    let level = marking.classifications.map(\.name).joined(separator: " — ")
    for sample in [SampleCase.usual, .longNames, .empty, .planned] {
      for withheld in [nil, withheld] {
        let facts = try #require(sample.facts).quoting(marking)
        for (code, page) in Pages.draw(facts, language: language, withheld: withheld) {
          let place = "\(length) \(sample) \(code)"
          let runs = page.scene.runs
          #expect(runs.first.map { $0.text.hasPrefix(level) && $0.position == Point(912, 31) } == true, "\(place)")
          let foot = runs.filter { $0.position.y == 510 && $0.text.hasPrefix(level) }
          #expect(foot.count == 1, "\(place)")
          let overlaps = page.scene.overlaps(measuring: NarrowWidth(), margin: 20)
          #expect(overlaps.isEmpty, "\(place): \(overlaps)")
        }
      }
    }
  }

  @Test func `a marking that five lines hold is whole at the head`() throws {
    for length in [Length.states20, .states31, .caveats] {
      let facts = try #require(SampleCase.usual.facts).quoting(length.marking)
      let page = try #require(Pages.draw("classement", facts))
      let head = page.scene.runs.prefix { $0.style.anchor == .end && $0.position.y < 90 }.map(\.text)
      #expect(head.joined(separator: " ") == length.marking.name, "\(length)")
    }
  }

  @Test func `what cannot stand at the foot is counted there`() throws {
    let facts = try #require(SampleCase.usual.facts).quoting(Length.states31.marking)
    let page = try #require(Pages.draw("classement", facts))
    #expect(Pages.texts(page).contains("DIFFUSION RESTREINTE — REL TO 31 PARTENAIRES : voir en tête"))
  }

  @Test func `what is said of invented data stands beside the first line`() throws {
    var samples = SampleActivities()
    let activities = samples.years(2023...2024, perYear: 60).map {
      var activity = $0
      activity.source = "Données fictives"
      return activity
    }
    let facts = try #require(SampleFacts.make(activities)).quoting(Length.states31.marking)
    for (code, page) in Pages.draw(facts) {
      #expect(page.scene.overlaps(measuring: NarrowWidth(), margin: 20).isEmpty, "\(code)")
      let notice = try #require(page.scene.runs.first { $0.text == "DONNÉES FICTIVES" }, "\(code)")
      #expect(notice.position.y == 31, "\(code)")
    }
  }
}
