import BilanModel
import Foundation

/// Habits of desks that a first look at a file must see: read by the words of the headers alone, each would change a figure.
extension Habit {
  static let proposed: [Habit] = otherAmounts + otherDays + besides

  private static let otherAmounts: [Habit] = [
    Habit("another amount by the name of the cost") { file in
      file.header[SoundFile.cost] = file.dice.pick([
        "Coût prévu", "Coût prévisionnel (€)", "Estimated cost", "Budget alloué", "Coût moyen", "Coût / jour",
        "Coût cumulé (€)", "Coût à la charge du partenaire", "Montant remboursé (€)", "Prix unitaire",
        "Centre de coûts",
        "Coût (monnaie locale)", "AE",
      ])
      file.changeAll(SoundFile.cost) { "9" + $0 }
    },
    Habit("other people by the name of the French") { file in
      file.header[SoundFile.french] = file.dice.pick([
        "Participants français prévus", "Officiers français", "dont femmes (FR)", "Places offertes FR",
        "Effectif total",
        "Cumul participants français", "Nb de délégations FR", "Jours-hommes FR", "Qty", "FR/Etr.", "n_fr",
      ])
      file.changeAll(SoundFile.french) { "1" + $0 }
    },
    Habit("thousands that something beside the amounts says") { file in
      file.header[SoundFile.cost] = "Coût"
      file.changeAll(SoundFile.cost) { cost in
        String((Double(cost.replacingOccurrences(of: ",", with: ".")) ?? 0) / 1000)
      }
      switch file.dice.roll(4) {
      case 0: file.name = file.dice.pick(["bilan_keuros", "couts k€", "depenses-milliers-euros"])
      case 1: file.above = [file.dice.pick(["Montants en k€", "(en milliers d’euros)"]), ""]
      case 2: file.below = ["", file.dice.pick(["Montants en k€", "* coûts en milliers d’euros"])]
      default:
        let header = file.dice.pick(["Unité", "Unit", "Échelle"])
        file.insert(header) { _ in "k€" }
      }
    },
    Habit("the cost once more, foreseen") { file in
      let header = file.dice.pick(["Coût prévu (€)", "Devis (€)", "Coût estimé (€)", "Coût HT (€)"])
      file.insert(header, at: file.dice.pick([SoundFile.cost, SoundFile.cost + 1])) { "9" + $0[SoundFile.cost] }
    },
  ]

  private static let otherDays: [Habit] = [
    Habit("the day after the last one") { file in
      file.changeAll(SoundFile.end) { iso in Day(iso: iso)?.advanced(by: 1).iso ?? iso }
      if file.dice.roll(2) == 0 {
        file.header[SoundFile.end] = file.dice.pick(["Fin (exclue)", "Reprise le", "DTEND", "Retour en garnison"])
      } else {
        let header = file.dice.pick(["Journée entière", "All day event"])
        file.insert(header) { _ in "True" }
      }
    },
    Habit("first and last day under other names") { file in
      let pair = file.dice.pick([
        ("Date_From", "Date_To"), ("Commenced", "Completed"), ("Arrivée", "Départ"), ("Embarquement", "Débarquement"),
        ("Date 1", "Date 2"), ("J1", "Jn"),
      ])
      (file.header[SoundFile.start], file.header[SoundFile.end]) = pair
    },
    Habit("days from and to in one cell beside a year") { file in
      let mark = file.dice.pick([" → ", " & ", " jusqu’au "])
      for row in file.rows.indices {
        file.rows[row][SoundFile.start] += mark + file.rows[row][SoundFile.end]
        file.rows[row][SoundFile.end] = String(file.rows[row][SoundFile.start].prefix(4))
      }
      file.header[SoundFile.start] = "Dates"
      file.header[SoundFile.end] = file.dice.pick(["FY", "Année", "Exercice", "Millésime"])
    },
    Habit("days without a year below the months of one") { file in
      file.rows.sort { $0[SoundFile.start] < $1[SoundFile.start] }
      let header = file.header.map { _ in "" }.dropFirst()
      file.rows = file.rows.flatMap { row -> [[String]] in
        guard let first = Day(iso: row[SoundFile.start]) else { return [row] }
        let parts = row[SoundFile.start].split(separator: "-")
        var changed = row
        let heading = ["AVRIL \(first.year)"] + header
        (changed[SoundFile.start], changed[SoundFile.end]) = ("\(parts[2])/\(parts[1])", "")
        return [heading, changed]
      }
    },
  ]

  private static let besides: [Habit] = [
    Habit("states as ticks") { file in
      file.header[SoundFile.status] = "Fait"
      file.changeAll(SoundFile.status) { _ in "x" }
      file.insert("Annulé", at: SoundFile.status + 1) { $0[SoundFile.id] == "A-100" ? "x" : "" }
      file.rows[0][SoundFile.status] = ""
    },
    Habit("a second country") { file in
      let header = file.dice.pick(["Pays 2", "Autre pays", "Partenaire 2"])
      file.header[SoundFile.partner] = file.dice.pick(["Pays 1", "Pays"])
      file.insert(header, at: SoundFile.partner + 1) { _ in "Chili" }
    },
    Habit("what became of a record in a column of its own") { file in
      let (header, value) = file.dice.pick([
        ("Supprimé", "x"), ("Brouillon", "oui"), ("Décision", "Annulation"), ("Motif", "annulé météo"),
        ("Doublon", "x"),
      ])
      // The record that does not count is one more.
      var line = file.rows[3]
      line[SoundFile.id] = "A-999"
      file.rows.append(line)
      file.insert(header) { $0[SoundFile.id] == "A-999" ? value : "" }
    },
    Habit("a line for each partner") { file in
      for row in file.rows.prefix(5) {
        var line = row
        line[SoundFile.partner] = "Chili"
        file.rows.append(line)
      }
    },
  ]
}
