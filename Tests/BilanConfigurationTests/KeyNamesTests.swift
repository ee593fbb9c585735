import BilanConfiguration
import BilanModel
import Foundation
import Testing

/// The French names of keys: read wherever the keys are, and only there.
@Suite struct KeyNamesTests {
  private func decode(_ text: String) -> (configuration: Configuration?, findings: [Finding]) {
    Configuration.decode(Array(text.utf8), file: "bilan.yaml")
  }

  private static let french = """
    année: 2024
    arrêté_au: 15/01/2025
    sortie: out
    garder: 3
    langue: fr
    plafond: DR-SF
    communicable_à: [USA]
    mentions: [{nom: SF2, alias: [Spécial 2]}]
    définition: annuel.yaml
    monnaie: EUR
    tolérance_de_périodicité: 15
    délai_des_avis: 30
    existe_depuis: {demonstration: 2019}
    registres_depuis: 2016
    régions: {Turquie: anmo}
    règles: {R13: {du: 01/01/2020, jusqu’au: 2024-06-30}}
    titre: Coopération {période}
    bureau: Bureau Alliances
    sans: [groupes]
    partenaires:
      - {code: KRG, nom: Kurdistan, nature: community, région: anmo, alias: [Région]}
      - {code: XYZ, nom: Xyzland, genre: state, région: europe, groupes: [{groupe: otan, depuis: 2030-01-01, jusqu’au: 2031-01-01}]}
    sources:
      - fichiers: a.csv
        registre: Activités
        lignes: participation
        encodage: windows-1252
        séparateur: ";"
        guillemet: aucun
        décimale: ","
        milliers: " "
        dates: jma
        listes: ","
        en-tête: 2
        sauter: {avant: 1, après: 2}
        lignes_courtes: fill
        totaux: keep
        où: {Statut: {laisser: [brouillon]}}
        protection: NP
        sans_protection: [Code]
        corrections: b.csv
        colonnes:
          Identifiant: N°
          Intitulé: {colonne: Objet, compléter: bas}
          Début: {jour: J, mois: M, année: A}
          Fin: {avant: Fin exclue}
          Nature: {colonne: Type, valeurs: {X: exercise}, motifs: {"Y*": visit}}
          cost_eur: {colonne: Coût, unité: k€}
          Partenaires: {croix: {Chili: C, Italie: I}}
      - fichier: b.xlsx
        feuille: "2024"
        registre: plans

    """

  private static let english = """
    year: 2024
    as_of: 2025-01-15
    output: out
    keep: 3
    language: fr
    ceiling: DR-SF
    release_to: [USA]
    caveats: [{name: SF2, aliases: [Spécial 2]}]
    report: annuel.yaml
    currency: EUR
    cadence_tolerance: 15
    opinion_target_days: 30
    exists_since: {demonstration: 2019}
    registers_from: 2016
    regions: {Turquie: anmo}
    rules: {R13: {from: 2020-01-01, until: 2024-06-30}}
    title: Coopération {période}
    office: Bureau Alliances
    without: [groupes]
    partners:
      - {code: KRG, name: Kurdistan, kind: community, region: anmo, aliases: [Région]}
      - {code: XYZ, name: Xyzland, kind: state, region: europe, groups: [{group: otan, since: 2030-01-01, until: 2031-01-01}]}
    sources:
      - files: a.csv
        register: activities
        rows: participation
        encoding: windows-1252
        delimiter: ";"
        quote: none
        decimal: ","
        thousands: " "
        dates: jma
        lists: ","
        header: 2
        skip: {before: 1, after: 2}
        short_lines: fill
        totals: keep
        where: {Statut: {leave: [brouillon]}}
        marking: NP
        not_markings: [Code]
        corrections: b.csv
        columns:
          id: N°
          title: {column: Objet, fill: down}
          start: {day: J, month: M, year: A}
          end: {before: Fin exclue}
          kind: {column: Type, values: {X: exercise}, patterns: {"Y*": visit}}
          cost_eur: {column: Coût, unit: k€}
          partners: {ticks: {Chili: C, Italie: I}}
      - files: b.xlsx
        sheet: "2024"
        register: plans

    """

  @Test func `a configuration in French is that in English`() throws {
    let (french, english) = (decode(Self.french), decode(Self.english))
    #expect(french.findings.map { $0.text(.french) } == [] && english.findings.map { $0.text(.french) } == [])
    let (one, other) = (try #require(french.configuration), try #require(english.configuration))
    #expect(one.sources.map(\.mapping) == other.sources.map(\.mapping))
    #expect(one.choices == other.choices && one.year == other.year && one.asOf == other.asOf && one.keep == other.keep)
    #expect(one.output == other.output && one.language == other.language && one.report == other.report)
    #expect(one.ceiling == other.ceiling && one.releaseTo == other.releaseTo && one.caveats == other.caveats)
    #expect(one.partners == other.partners && one.memberships == other.memberships)
    #expect(one.documents.title == other.documents.title && one.documents.office == other.documents.office)
    #expect(one.documents.without.map(\.text) == other.documents.without.map(\.text))
    #expect(Set(one.written.keys) == Set(other.written.keys))
  }

  @Test func `every key of a configuration has its French names, each of one key`() {
    #expect(Set(KeyNames.french.map(\.key)).isSuperset(of: Configuration.keys))
    let names = KeyNames.french.flatMap(\.names).map { foldedKey($0) }
    #expect(Set(names).count == names.count)
    // A name that is a key but for its accents is one of that key.
    let keys = Set(KeyNames.french.map { foldedKey($0.key) })
    for (key, names) in KeyNames.french {
      for name in names { #expect(!keys.contains(foldedKey(name)) || foldedKey(name) == foldedKey(key), "\(name)") }
    }
  }

  @Test(arguments: [
    ("année: 2024\nyear: 2024\n", "« année » et « year » sont la même clé"),
    ("sources: [{fichiers: a, files: b}]\n", "« fichiers » et « files » sont la même clé"),
    ("plafond: NP\nceiling: DR\n", "« plafond » et « ceiling » sont la même clé"),
  ])
  func `a key stands under one of its names`(_ text: String, _ message: String) {
    let (configuration, findings) = decode(text)
    #expect(configuration == nil && findings.map(\.message.french).contains(message), "\(findings)")
  }

  @Test(arguments: [
    ("anée: 2024\n", "vouliez-vous dire « année » ?"),
    ("sources: [{fichier: a, registe: plans}]\n", "vouliez-vous dire « register » ?"),
    ("sources: [{files: a, register: plan}]\n", "vouliez-vous dire « plans » ?"),
    ("sources: [{files: a, register: plans, columns: {Intitul: x}}]\n", "vouliez-vous dire « Intitulé » ?"),
  ])
  func `what is none has the nearest of both languages as a hint, as it is spelt`(_ text: String, _ hint: String) {
    let findings = decode(text).findings
    #expect(findings.map { $0.hint?.french } == [hint])
  }

  @Test(arguments: [
    ("plafond: NP\n", "NP"), ("Plafond: DR\n", "DR"), ("communicable à: [USA]\nplafond: DR\n", "DR"),
  ])
  func `a French ceiling holds for the files of its folder too`(_ text: String, _ ceiling: String) {
    let (configuration, findings) = Configuration.decodeCeiling(Array(text.utf8), file: "bilan.yaml")
    #expect(findings.isEmpty && configuration?.ceiling?.code == ceiling)
  }

  @Test(arguments: ["plafon: NP\n", "plafonds: NP\n", "sources: [{plafond: NP}]\n", "plafond: NP\nceiling: DR\n"])
  func `a ceiling that is misspelt, or below another key, ends the run`(_ text: String) {
    #expect(Configuration.decodeCeiling(Array(text.utf8), file: "bilan.yaml").configuration == nil)
  }

  @Test func `the documentation says every French name`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "docs/sources.md"), encoding: .utf8)
    for (key, names) in KeyNames.french where !names.isEmpty {
      #expect(text.contains("`\(key)` " + names.map { "`\($0)`" }.joined(separator: ", ")), "\(key)")
    }
  }

  @Test func `the sections of a definition are no caveats`() {
    let text = "titre: Rapport\nsections: [{titre: Un}]\n"
    #expect(Configuration.decodeCeiling(Array(text.utf8), file: "bilan.yaml").findings.isEmpty)
  }
}
