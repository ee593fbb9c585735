import BilanIntake
import BilanModel
import Testing

/// What lines above, between and below the records say of the marking of them all.
struct OutsideMarkingTests {
  private static let header = "Intitulé;Partenaires;Nature;Début;État;Lieu;Protection;Note"

  private func read(_ lines: [String], _ ceiling: Ceiling?) throws -> Reading {
    try BilanIntakeTests.read(
      ([Self.header] + lines).joined(separator: "\n") + "\n", options: IntakeOptions(ceiling: ceiling))
  }

  @Test(arguments: [
    "SECRET DÉFENSE", "Classification : SECRET", "S", "Document confidentiel", "DIFFUSION RESTREINTE;;;",
  ])
  func `a banner above the header is heeded`(_ banner: String) throws {
    let text = "\(banner)\n\n\(Self.header)\nZeus;Italie;Visite;2024-01-02;fait;Rome;;n\n"
    let under = try BilanIntakeTests.read(text, options: IntakeOptions(ceiling: .unprotected))
    #expect(under.codes.contains("unread-marking"))
    #expect(under.report.counts.kept == 0 && MarkingTests.isSilent(under))
    let free = try BilanIntakeTests.read(text)
    #expect(free.report.counts.kept == 1)
    #expect(free.report.quotedMarking != .unprotected)
  }

  @Test(arguments: [
    "Classification;SECRET", "Mention;DR", "Niveau de protection;Spécial France", "Page;1;1;SECRET",
    "Protection;SECRET;;;",
    "S E C R E T", "D I F F U S I O N   R E S T R E I N T E", "Bilan 2024 – Spécial France", "Bilan DR 2024", "D.R.",
    "CE DOCUMENT CONTIENT DES INFORMATIONS CLASSIFIÉES", "DR - Bilan 2024", "Bilan DR-SF 2024",
    "SPECIALFRANCE", "Bilan DIFFUSIONRESTREINTE", "S_E_C_R_E_T", "S.E.C.R.E.T", "SEC RET", "SE CRET",
    "Bilan;Spécial;France", "Bilan 2024 (S)", "Bilan [TS]", "Édition SECRÈTE", "SΕCRET", "ЅЕСRЕТ", "ꜱᴇᴄʀᴇᴛ", "SEЖRET",
    "Classification S", "Classif. S", "Niveau de protection = S", "Protection dr", "classé S",
    "Ce document est classé dr",
    "Classification : C", "Niveau de protection : R", "Protection : S1", "NATO S", "OTAN/S", "S//NF", "UK EYES ONLY",
    "Communicable aux États-Unis", "Conf. Déf.", "DIFF RESTR", "C.D.", "D R", "D/R", "T S", "SP. FRANCE", "SECRT",
    "DR2024",
    "Classification;S;;;;;;", ";;Classification;S;;;;", "Document;classé;S;;;;;",
    "Bilan_DR_2024", "SECERT", "CONFIDENTEIL", "NP;Document SECRET", "S - Bilan", "Non protégé, sauf annexe SECRÈTE",
  ])
  func `a marking is heeded above, between and below the records, and in lines that are left out`(_ line: String) throws
  {
    let record = "Zeus;Italie;Visite;2024-01-02;fait;Rome;NP;n"
    var mapping = SourceMapping(files: ["*"])
    mapping.dialect.skippedAfter = 1
    for lines in [[line, Self.header, record], [Self.header, record, line], [Self.header, record, line, record]] {
      let text = lines.joined(separator: "\n") + "\n"
      let under = try BilanIntakeTests.read(text, options: IntakeOptions(ceiling: .unprotected))
      #expect(under.codes.contains("unread-marking") && under.report.counts.kept == 0, "\(lines)")
    }
    let skipped = try BilanIntakeTests.read(
      [Self.header, record, line].joined(separator: "\n"), options: IntakeOptions(ceiling: .unprotected),
      mapping: mapping)
    #expect(skipped.codes.contains("unread-marking") && skipped.report.counts.kept == 0)
  }

  @Test(arguments: ["Classification : SECRET", "Document SECRET", "DIFFUSION RESTREINTE", "DR"])
  func `a marking at the end of the header is heeded`(_ words: String) throws {
    let text = "\(Self.header);\(words)\nZeus;Italie;Visite;2024-01-02;fait;Rome;NP;n;\n"
    let under = try BilanIntakeTests.read(text, options: IntakeOptions(ceiling: .unprotected))
    #expect(under.codes.contains("unread-marking") && under.report.counts.kept == 0)
    #expect(try BilanIntakeTests.read(text).report.quotedMarking != .unprotected)
  }

  @Test(arguments: [
    "Bilan 2024", "Source : bureau;2024", "Exercice mer", "Page;1;1", "A B C D", "Total;;;;;12", "OTAN",
    "Visite de Mme DURAND", "Bilan non protégé", "Document non classifié 2024", "Unclassified list",
    "Le Dr Élie Martin",
    "Clause de confidentialité", "Secrétariat général", "PARTENAIRE(S)", "Δελτίο 2024", "Décret 2024",
    "DR Congo", "Chypre (CY), Congo (CD)", "Secretary of State", "Niveau 3", "Conférence de défense",
    "Crète, Exercice", "Section A - B", "Отчёт за 2024",
  ])
  func `other lines around the records stop nothing`(_ line: String) throws {
    let text = "\(line)\n\(Self.header)\nZeus;Italie;Visite;2024-01-02;fait;Rome;NP;n\n"
    let under = try BilanIntakeTests.read(text, options: IntakeOptions(ceiling: .unprotected))
    #expect(under.report.counts.kept == 1)
  }

  @Test func `a banner that the ceiling admits marks the edition`() throws {
    let text = "DIFFUSION RESTREINTE\n\n\(Self.header)\nVisite;Italie;Visite;2024-01-02;fait;Rome;;n\n"
    let reading = try BilanIntakeTests.read(text, options: IntakeOptions(ceiling: .secret))
    #expect(reading.report.counts.kept == 1)
    #expect(reading.report.quotedMarking == .restricted)
  }

  @Test(arguments: ["SECRET DÉFENSE", "Extraction du registre SECRET", "SECRET;;;;;;;"])
  func `a footer is heeded`(_ footer: String) throws {
    let reading = try read(["Zeus;Italie;Visite;2024-01-02;fait;Rome;NP;n", footer], .unprotected)
    #expect(reading.codes.contains("unread-marking"))
    #expect(reading.report.counts.kept == 0)
    let free = try read(["Visite;Italie;Visite;2024-01-02;fait;Rome;NP;n", footer], nil)
    #expect(free.report.quotedMarking != .unprotected)
  }

  @Test func `titles and footers that say nothing of markings change nothing`() throws {
    let text =
      "Bilan du secrétariat général, public visé : tous\n\n\(Self.header)\nVisite;Italie;Visite;2024-01-02;fait;Rome;NP;n\n"
      + "Extraction du 3 janvier\n"
    let reading = try BilanIntakeTests.read(text, options: IntakeOptions(ceiling: .unprotected))
    #expect(reading.report.counts.kept == 1)
    #expect(reading.report.quotedMarking == .unprotected)
  }
}
