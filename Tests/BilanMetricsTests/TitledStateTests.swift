import BilanMetrics
import BilanModel
import Testing

/// Titles that say another state than the record does.
@Suite struct TitledStateTests {
  private func said(_ title: String, _ status: Status = .done) -> [String] {
    var one = activity("A", "USA", "2024-05-01", status)
    one.title = title
    return makeTally([one], plan: [], asOf: "2024-06-30").findings.filter { $0.code == "titled-state" }
      .map(\.message.french)
  }

  @Test(arguments: [
    ("Stage B (ANNULÉ)", "ANNULÉ"), ("Stage B - reporté à 2025", "reporté à 2025"), ("Reportée – Visite", "Reportée"),
    ("Course B [cancelled]", "cancelled"), ("Stage B ANNULE", "ANNULE"), ("ANNULÉE : visite", "ANNULÉE"),
  ])
  func `a done activity whose title says otherwise is a warning that quotes both`(title: String, words: String) {
    #expect(said(title) == ["activité « \(title) » : l’intitulé dit « \(words) », l’état « fait », qui compte"])
  }

  @Test(arguments: [
    "Stage B", "Réunion sur les crédits annulés", "Conférence annuelle", "Stage B (reporté de mars)", "Reportage",
    "Rapport - annexe", "Visite reportée", "Stage B (reportée du 3 mai)", "TOUT EN CAPITALES ANNULÉ",
  ])
  func `other words, and a day that was another before, are none`(title: String) { #expect(said(title) == []) }

  @Test func `what the status says too is no contradiction, and what is planned may be postponed`() {
    #expect(said("Stage B (ANNULÉ)", .cancelled) == [])
    #expect(said("Stage B (reporté)", .planned) == [])
    #expect(said("Stage B (ANNULÉ)", .planned).count == 1)
  }
}
