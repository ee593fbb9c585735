import BilanIntake
import BilanModel
import Testing

/// Values that `where` names and no record has.
struct ConditionTests {
  private static let text =
    "Objet;Pays;Jour;Suivi\na;Chili;2024-05-06;validé\nb;Togo;2024-05-07;brouillon\nc;Mali;2024-05-08;\n"

  private static func unmet(_ values: [String], keeps: Bool = false, ceiling: Ceiling? = nil) throws -> [String] {
    try read(text, ceiling: ceiling) { mapping in
      mapping.marking = ceiling == nil ? nil : .unprotected
      mapping.conditions = [.init(header: "Suivi", values: values.map { ValuePattern($0) }, keeps: keeps)]
    }.report.findings.filter { $0.code == "where-matches-nothing" }.map(\.message.english)
  }

  @Test(
    arguments: [
      (["brouilon"], ["no record has “brouilon” in “Suivi”, which “where” names"]),
      (["Brouillon", ""], []), (["brou*"], []), (["x*"], ["no record has “x*” in “Suivi”, which “where” names"]),
    ] as [([String], [String])])
  func `a value that never occurs is a warning`(_ values: [String], _ said: [String]) throws {
    #expect(try Self.unmet(values) == said)
    #expect(try Self.unmet(values, keeps: true) == said)
  }

  @Test func `one that occurs in some file of the source is none`() throws {
    let mapping = mapping {
      $0.conditions = [
        .init(header: "Suivi", values: [ValuePattern("brouillon"), ValuePattern("perdu")], keeps: false)
      ]
    }
    let other = Self.text.replacing("brouillon", with: "gardé")
    let reading = try read(
      files: [("a.csv", Array(other.utf8)), ("b.csv", Array(Self.text.utf8))], mapping: mapping)
    let found = reading.report.findings.filter { $0.code == "where-matches-nothing" }
    #expect(found.map(\.message.french) == ["aucun enregistrement n’a « perdu » dans « Suivi », que « where » nomme"])
  }

  @Test func `under a ceiling nothing is said, for a record withheld may have it`() throws {
    #expect(try Self.unmet(["brouilon"], ceiling: Ceiling(.unprotected)) == [])
  }
}
