import BilanIntake
import BilanMetrics
import BilanModel
import Foundation
import Testing

/// What the rules of the registers find: a record that breaks each, one that keeps it, one of which it is silent.
@Suite struct RegisterRuleTests {
  /// The findings of a check of a text, by line.
  private func findings(_ text: String) throws -> [String] {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv").path
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let (links, report) = Intake.read([path], options: IntakeOptions(), into: LinkTally())
    #expect(report.sources.first?.isRead == true)
    return (Array(report.findings) + Array(links.findings)).sorted { $0.origin < $1.origin }.map {
      "\($0.origin.line) \($0.code): \($0.message.french)"
    }
  }

  @Test func `offices are known ones, of France or of a partner`() throws {
    let found = try findings(
      """
      Identifiant;Partenaires;Nature de l’accord;Signé le;En vigueur le;Signé par
      A-1;USA;déclaration d’intention;2016-11-28;;MINISTRE | MINISTRE:USA
      A-2;BEL;autre;2019-01-10;;Jean Dupont | CEMA
      A-3;BEL;autre;2019-01-10;2018-01-01;

      """)
    #expect(
      found == [
        "3 unknown-office: organisme inconnu : «\u{A0}Jean Dupont\u{A0}»",
        "4 force-before-signature: entrée en vigueur avant la signature",
      ])
  }

  @Test func `a posting and a seat are with one partner, and no seat is taken more often than there are sessions`()
    throws
  {
    #expect(
      try findings(
        """
        Identifiant;Partenaires;Comité;Titulaire;Début;Fin;Sessions tenues;Sessions suivies
        SG-1;OTAN;Comité militaire;CEMA;2024-01-01;2024-12-31;5;6
        SG-2;OTAN | UE;Comité militaire;CEMA;2024-01-01;2024-12-31;5;5
        SG-3;UE;Comité militaire;CEMA;2024-01-01;2024-12-31;;5

        """) == [
          "2 attended-beyond-held: 6 sessions suivies, 5 tenues",
          "3 one-partner-only: 2 partenaires, un seul attendu",
        ])
  }

  @Test func `an opinion comes with its day, and not before the request`() throws {
    #expect(
      try findings(
        """
        Identifiant;Partenaires;Type;Reçu le;Avis rendu le;Avis
        C-1;BEL;avis;2024-02-01;2024-01-31;favorable
        C-2;BEL;avis;2024-02-01;;favorable
        C-3;BEL;avis;2024-02-01;2024-02;ajourné
        C-4;BEL;concours;2024-02-01;2024-02-03;

        """) == [
          "2 opinion-before-receipt: l’avis est antérieur à la réception",
          "3 opinion-without-day: avis sans son jour : il reste en attente",
        ])
  }
}

/// Lengths of time are read in the forms that texts use.
@Suite struct WrittenDurationTests {
  @Test(arguments: [
    ("P5Y", "5\u{A0}ans"), ("p1y6m", "18\u{A0}mois"), ("P2W", "14\u{A0}jours"), ("5 ans", "5\u{A0}ans"),
    ("six mois", "6\u{A0}mois"), ("1 an et 6 mois", "18\u{A0}mois"), ("Annuelle", "1\u{A0}an"),
    ("90 days", "90\u{A0}jours"), ("indéfinie", "indéfinie"), ("Durée indéterminée", "indéfinie"),
    ("P", nil), ("P1M1Y", nil), ("PT1H", nil), ("5", nil), ("souvent", nil), ("ans", nil),
  ]) func `a length is read, or refused`(_ written: String, _ shown: String?) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv").path
    try "Identifiant;Partenaires;Nature;Pilote;Périodicité;Depuis\nS;BEL;comité;DGRIS;\(written);2018\n".write(
      toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let (kept, report) = Intake.read([path], options: IntakeOptions(), into: Batches())
    let cadence = kept.batches.first.flatMap { MeetingSeries($0, row: 0) }?.cadence
    let words: String? = if case .words(let words) = cadence?.shown { words.french } else { nil }
    #expect(words == shown)
    #expect(report.findings.contains { $0.code == "bad-duration" } == (shown == nil))
  }

  /// The batches of the records read.
  private struct Batches: Tally {
    var batches: [Batch] = []

    mutating func add(_ batch: Batch) { if batch.count > 0 { batches.append(batch) } }
    mutating func merge(_ other: consuming Batches) { batches += other.batches }
  }
}
