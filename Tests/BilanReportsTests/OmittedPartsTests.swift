import BilanModel
import BilanReports
import Testing

/// What a desk leaves out by name goes from every document, with the sections that had nothing else.
struct OmittedPartsTests {
  private let charts = ReportDefinition.annual.charts.map(\.code)

  @Test func `a name leaves out the sheet and the chart that bear it, and nothing else`() throws {
    let rest = try #require(ReportDefinition.annual.without(OmittedParts(["Groupes"])))
    #expect(rest.sheets == ReportDefinition.annual.sheets.filter { $0.code != "groupes" })
    #expect(rest.charts == ReportDefinition.annual.charts.filter { $0.code != "groupes" })
    #expect(ReportDefinition.annual.without(OmittedParts([])) == ReportDefinition.annual)
  }

  @Test func `a report without any chart is none`() {
    #expect(ReportDefinition.annual.without(OmittedParts(charts)) == nil)
  }

  @Test func `data sheets and the sheet of reading cannot be left out`() {
    let names = OmittedParts.names
    #expect(!names.contains("lecture") && !names.contains("activites") && names.contains("groupes"))
    #expect(names.count == Set(names).count)
  }

  @Test func `a section goes by its title in either language, or with all that it had`() throws {
    func titles(_ names: [String]) throws -> [String] {
      try #require(DocumentDefinition.activity.without(OmittedParts(names))).sections.flatMap { section in
        section.title.french.compactMap { if case .words(let words) = $0 { words } else { nil } }
      }
    }
    let all = try titles([])
    #expect(try titles(["exportations"]) == all.filter { $0 != "Exportations" })
    #expect(try titles(["Exports"]) == all.filter { $0 != "Exportations" })
    #expect(try titles(["definitions"]) == all.filter { $0 != "Définitions" })
  }

  @Test func `tables by group go with the name of groups`() throws {
    func tables(_ definition: DocumentDefinition) -> Int {
      definition.sections.flatMap(\.blocks).count {
        if case .table(let table) = $0.block { table.dimension == .group } else { false }
      }
    }
    #expect(tables(.activity) > 0)
    #expect(tables(try #require(DocumentDefinition.activity.without(OmittedParts(["groupes"])))) == 0)
  }

  @Test func `what stands in columns goes too`() throws {
    let text = """
      titre: "Bilan {période}"
      bureau: "Bureau"
      sections:
        - titre: "Une"
          blocs:
            - colonnes:
                - {largeur: 6, blocs: [{graphique: piliers}]}
                - {largeur: 6, blocs: [messages]}
        - titre: "Deux"
          blocs: [{titre: "Rien d’autre"}, {graphique: piliers}, pied]
      """
    let definition = try #require(DocumentDefinition.read(Array(text.utf8), file: "d.yaml").definition)
    let rest = try #require(definition.without(OmittedParts(["piliers"])))
    #expect(rest.sections.count == 1)
    guard case .columns(let columns)? = rest.sections.first?.blocks.first?.block else {
      Issue.record("no columns")
      return
    }
    #expect(columns.map(\.blocks.count) == [0, 1])
    #expect(definition.without(OmittedParts(["piliers", "messages"])) == nil)
  }

  @Test func `a name that is none is said at its place, with the nearest or with the list`() throws {
    let names = ["groupe", "Exportation", "zzzzzz", "groupes"].enumerated().map { index, name in
      DocumentChoices.Name(name, Origin(file: "bilan.yaml", line: index + 1, column: 3))
    }
    let findings = OmittedParts.unknown(names)
    #expect(findings.map(\.origin.line) == [1, 2, 3])
    let hints = findings.compactMap { $0.hint?.french }
    #expect(hints.count == 3 && hints[0].contains("groupes") && hints[1].contains("Exportations"))
    #expect(hints[2].contains("classement") && !hints[2].contains("Exportations"))
  }
}
