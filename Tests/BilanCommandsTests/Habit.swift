import BilanModel
import Foundation
import Testing

/// One way in which desks keep their files.
struct Habit: Sendable, CustomTestStringConvertible {
  let name: String
  let apply: @Sendable (inout SoundFile) -> Void

  init(_ name: String, _ apply: @escaping @Sendable (inout SoundFile) -> Void) {
    (self.name, self.apply) = (name, apply)
  }

  var testDescription: String { name }

  static let all: [Habit] = headers + amounts + dates + partners + lines + texts

  private static let headers: [Habit] = [
    Habit("a column by another name") { file in
      let names: [(Int, [String])] = [
        (SoundFile.id, ["N°", "Référence", "id"]), (SoundFile.title, ["Objet", "Libellé", "title"]),
        (SoundFile.partner, ["Pays", "Partenaire", "partner"]), (SoundFile.start, ["Date de début", "Du", "start"]),
        (SoundFile.end, ["Date de fin", "Au", "end"]), (SoundFile.status, ["Statut", "Avancement", "status"]),
        (SoundFile.french, ["Nb de participants français", "Effectif français", "Participants FR"]),
        (SoundFile.cost, ["Montant", "Dépense", "Coût total", "Budget"]),
      ]
      let (column, words) = file.dice.pick(names)
      file.header[column] = file.dice.pick(words)
    },
    Habit("capitals, accents and spaces of headers") { file in
      file.header = file.header.map { file.dice.roll(2) == 0 ? $0.uppercased() : " " + $0 + "  " }
    },
    Habit("another currency in the header") { file in
      file.header[SoundFile.cost] = file.dice.pick(["Coût ($)", "Coût (FCFA)", "Coût USD", "Montant (GBP)"])
    },
    Habit("thousands in the header") { file in
      file.header[SoundFile.cost] = file.dice.pick(["Coût (k€)", "Coût en milliers d’euros", "Coût (M€)"])
      file.changeAll(SoundFile.cost) { "\((Double($0.replacingOccurrences(of: ",", with: ".")) ?? 0) / 1000)" }
    },
    Habit("a line of units under the header") { file in
      file.rows.insert(["", "", "", "", "", "", "", "pers.", file.dice.pick(["€", "k€", "USD"])], at: 0)
    },
    Habit("planned participants beside the real ones") { file in
      let place = file.dice.pick([7, 8])
      file.header.insert("Participants français prévus", at: place)
      for row in file.rows.indices { file.rows[row].insert("99", at: place) }
    },
    Habit("the header once more") { file in file.rows.insert(file.header, at: 8) },
    Habit("titles above the header") { file in file.above = ["Suivi des activités;;;;;;;;", ""] },
  ]

  private static let amounts: [Habit] = [
    Habit("a point for decimals") { file in
      file.changeAll(SoundFile.cost) { $0.replacingOccurrences(of: ",", with: ".") }
    },
    Habit("spaces between thousands") { file in
      file.change(SoundFile.cost) { text, dice in
        let space = dice.pick([" ", "\u{A0}", "\u{202F}"])
        return text.count > 6 ? text.prefix(text.count - 6) + space + text.suffix(6) : text
      }
    },
    Habit("a currency behind the value") { file in
      file.change(SoundFile.cost) { text, dice in text + dice.pick([" €", " EUR", " $", " USD", " k€", "€ TTC"]) }
    },
    Habit("words for no value") { file in
      file.change(file.dice.pick([SoundFile.french, SoundFile.cost, SoundFile.end])) { _, dice in
        dice.pick(["N/A", "n.c.", "s.o.", "-", "NC", "n.r.", "p.m.", "?"])
      }
    },
    Habit("errors of a spreadsheet") { file in
      file.change(file.dice.pick([SoundFile.french, SoundFile.cost])) { _, dice in
        dice.pick(["#N/A", "#REF!", "#DIV/0!", "#VALEUR!"])
      }
    },
    Habit("notes behind numbers") { file in
      file.change(file.dice.pick([SoundFile.french, SoundFile.cost])) { text, dice in
        text + dice.pick(["*", " (1)", "¹", " env.", "?"])
      }
    },
  ]

  private static let dates: [Habit] = [
    Habit("days as the French write them") { file in
      for column in [SoundFile.start, SoundFile.end] {
        file.changeAll(column) { $0.split(separator: "-").reversed().joined(separator: "/") }
      }
    },
    Habit("months first") { file in
      for column in [SoundFile.start, SoundFile.end] {
        file.changeAll(column) { iso in
          let parts = iso.split(separator: "-")
          return parts.count == 3 ? "\(parts[1])/\(parts[2])/\(parts[0])" : iso
        }
      }
    },
    Habit("midnights of Paris in universal time") { file in
      file.changeAll(SoundFile.start) { iso in
        Day(iso: iso).map { $0.advanced(by: -1).iso + "T23:00:00Z" } ?? iso
      }
    },
    Habit("numbers of days") { file in
      let base = Day(unchecked: 1899, 12, 30).number
      for column in [SoundFile.start, SoundFile.end] {
        file.changeAll(column) { iso in Day(iso: iso).map { String($0.number - base) } ?? iso }
      }
    },
    Habit("days without a year") { file in
      for column in [SoundFile.start, SoundFile.end] {
        file.changeAll(column) { iso in
          let parts = iso.split(separator: "-")
          return parts.count == 3 ? "\(parts[2])/\(parts[1])" : iso
        }
      }
    },
    Habit("days as programs export them") { file in
      file.change(SoundFile.start) { iso, dice in
        guard let day = Day(iso: iso), let date = Int(iso.suffix(2)) else { return iso }
        let months = [
          "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
        ]
        let words = "\(date) \(months[day.month - 1]) \(day.year)"
        return dice.pick([iso + "T00:00:00", iso + " 00:00:00.000", words, "\(day.year)/\(day.month)/\(date)"])
      }
    },
    Habit("the days of no date") { file in
      file.change(SoundFile.start, of: 8) { _, dice in
        dice.pick(["1900-01-01", "01/01/1900", "0000-00-00", "2204-03-05"])
      }
    },
    Habit("an end that lasts") { file in
      file.change(SoundFile.end) { _, dice in dice.pick(["en cours", "9999-12-31"]) }
    },
  ]

  private static let partners: [Habit] = [
    Habit("codes and official names") { file in
      let names = [
        "Mali": ["MLI", "ML", "République du Mali"], "Italie": ["ITA", "Italy", "République italienne"],
        "États-Unis": ["USA", "Etats-Unis d'Amérique", "United States"], "Japon": ["JPN", "JAPON", "Japan"],
      ]
      file.change(SoundFile.partner, of: 2) { text, dice in names[text].map { dice.pick($0) } ?? text }
    },
    Habit("notes behind partners") { file in
      file.change(SoundFile.partner) { text, dice in text + dice.pick(["*", " (Barkhane)", " (1)", "¹"]) }
    },
    Habit("slips in names") { file in
      file.change(SoundFile.partner, of: 6) { text, _ in String(text.dropLast()) }
    },
    Habit("merged cells") { file in
      file.rows.sort { ($0[SoundFile.partner], $0[SoundFile.id]) < ($1[SoundFile.partner], $1[SoundFile.id]) }
      for row in file.rows.indices.reversed().dropLast()
      where file.rows[row][SoundFile.partner] == file.rows[row - 1][SoundFile.partner] {
        file.rows[row][SoundFile.partner] = ""
      }
    },
    Habit("words for no partner") { file in
      file.change(SoundFile.partner, of: 6) { _, dice in dice.pick(["N/A", "NC", "s.o.", "néant", "divers"]) }
    },
    Habit("an overseas territory") { file in
      file.change(SoundFile.partner, of: 8) { _, dice in dice.pick(["La Réunion", "Nouvelle-Calédonie"]) }
    },
  ]

  private static let lines: [Habit] = [
    Habit("a total at the end") { file in
      let sum = file.rows.reduce(0) { $0 + (Int($1[SoundFile.french]) ?? 0) }
      var line = file.header.map { _ in "" }
      line[file.dice.pick([SoundFile.id, SoundFile.title])] = file.dice.pick(["Total", "TOTAL GÉNÉRAL", "Ensemble"])
      line[SoundFile.french] = String(sum)
      file.rows.append(line)
    },
    Habit("totals between the lines") { file in
      for place in [12, 6] {
        var line = file.rows[place]
        line[SoundFile.title] = "Sous-total " + line[SoundFile.partner]
        line[SoundFile.id] = ""
        file.rows.insert(line, at: place)
      }
    },
    Habit("headings between the lines") { file in
      file.rows.insert(
        [file.dice.pick(["2EME SEMESTRE", "Italie", "Janvier"])] + file.header.dropFirst().map { _ in "" }, at: 7)
    },
    Habit("blank lines and a footer") { file in
      file.rows.insert(file.header.map { _ in "" }, at: 5)
      file.below = ["", file.dice.pick(["Source : bureau", "Extraction du 12/01/2025", "(1) estimation"])]
    },
    Habit("line ends cut or padded") { file in
      let pads = file.dice.roll(2) == 0
      for row in file.rows.indices where file.dice.roll(3) == 0 {
        if pads { file.rows[row] += ["", ""] } else { file.rows[row].removeLast() }
      }
    },
    Habit("a line twice") { file in file.rows.append(file.rows[file.dice.roll(file.rows.count)]) },
    Habit("whole lines in quotes") { file in file.quotesLines = true },
    Habit("another separator") { file in file.delimiter = file.dice.pick(["\t", "|"]) },
    Habit("line ends of other systems") { file in file.lineEnd = file.dice.pick(["\r\n", "\r"]) },
  ]

  private static let texts: [Habit] = [
    Habit("another encoding") { file in
      file.encoding = file.dice.pick([.windowsCP1252, .utf16LittleEndian, .macOSRoman, .isoLatin1])
    },
    Habit("text decoded wrongly") { file in
      func broken(_ text: String) -> String { String(data: Data(text.utf8), encoding: .windowsCP1252) ?? text }
      for column in [SoundFile.title, SoundFile.partner] { file.changeAll(column, broken) }
    },
    Habit("invisible marks") { file in
      file.change(file.dice.pick([SoundFile.partner, SoundFile.start, SoundFile.french, SoundFile.cost])) {
        text, dice in
        dice.pick(["\u{200B}", "\u{FEFF}", "\u{A0}", "\u{200E}"]) + text + dice.pick(["", "\u{A0}", "\u{200B}"])
      }
    },
    Habit("identifiers as formulas") { file in
      file.changeAll(SoundFile.id) { "=\"\($0)\"" }
    },
    Habit("identifiers in scientific notation") { file in
      for row in file.rows.indices { file.rows[row][SoundFile.id] = "1,2\(row % 10)E+11" }
    },
  ]
}
