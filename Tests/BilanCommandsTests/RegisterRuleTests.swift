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
        "4 force-before-signature: «\u{A0}En vigueur le\u{A0}», 2018-01-01, est avant «\u{A0}Signé le\u{A0}», 2019-01-10",
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
          "2 opinion-before-receipt: «\u{A0}Avis rendu le\u{A0}», 2024-01-31, est avant «\u{A0}Reçu le\u{A0}», 2024-02-01",
          "3 opinion-without-day: avis sans son jour : il reste en attente",
        ])
  }
}

/// The dates of a record that have an order are told where they are surely the wrong way round, with both of them.
@Suite struct DateOrderTests {
  private func found(_ text: String) throws -> [String] {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv").path
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let (links, report) = Intake.read([path], options: IntakeOptions(), into: LinkTally())
    #expect(report.sources.first?.isRead == true)
    return (Array(report.findings) + Array(links.findings)).filter { $0.code == "dates-out-of-order" }
      .sorted { $0.origin < $1.origin }
      .map {
        "\($0.origin.line) \($0.message.french)".replacing("\u{A0}", with: " ")
      }
  }

  @Test func `influence does not end before it begins`() throws {
    #expect(
      try found(
        """
        Identifiant;Partenaires;Poste;Début;Fin;Influence depuis;Influence jusqu’à;Décision
        P-1;OTAN;Chef de division;2023-01-01;2024-12-31;2024-03-01;2024-02-01;D1
        P-2;OTAN;Chef de bureau;2023-01-01;2024-12-31;2024-03-01;2024-03;D2

        """) == ["2 « Influence jusqu’à », 2024-02-01, est avant « Influence depuis », 2024-03-01"])
  }

  @Test func `a support is asked for, begun and ended in this order`() throws {
    #expect(
      try found(
        """
        Identifiant;Partenaires;Type;Reçu le;Mise en œuvre depuis;Mise en œuvre jusqu’à
        C-1;BEL;concours;2024-02-01;2024-01-15;2024-03-01
        C-2;BEL;concours;2024-02-01;2024-03-01;2024-02-20
        C-3;BEL;concours;2024-02;2024-02-01;2024-02-01

        """) == [
          "2 « Mise en œuvre depuis », 2024-01-15, est avant « Reçu le », 2024-02-01",
          "3 « Mise en œuvre jusqu’à », 2024-02-20, est avant « Mise en œuvre depuis », 2024-03-01",
        ])
  }

  @Test func `an agreement ends and is denounced after it is signed and in force`() throws {
    #expect(
      try found(
        """
        Identifiant;Partenaires;Nature de l’accord;Signé le;En vigueur le;Échéance;Dénoncé le
        A-1;BEL;autre;2019-01-10;2019-03-01;2018-12-31;
        A-2;BEL;autre;2019-01-10;2019-03-01;2019-02-01;
        A-3;BEL;autre;2019-01-10;2019-03-01;2024-03-01;2018
        A-4;BEL;autre;2019-01-10;2019-03-01;2024-03-01;2019

        """) == [
          "2 « Échéance », 2018-12-31, est avant « Signé le », 2019-01-10",
          "3 « Échéance », 2019-02-01, est avant « En vigueur le », 2019-03-01",
          "4 « Dénoncé le », 2018-01-01/2018-12-31, est avant « Signé le », 2019-01-10",
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
