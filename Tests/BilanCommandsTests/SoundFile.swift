import BilanModel
import Foundation

/// A file of activities as a careful desk keeps it, and how it is written.
struct SoundFile {
  var header = [
    "Identifiant", "Intitulé", "Partenaires", "Nature", "Début", "Fin", "État", "Participants français", "Coût (€)",
  ]
  var rows: [[String]] = []
  var delimiter = ";"
  var lineEnd = "\n"
  /// Lines above the header and behind the last record.
  var above: [String] = []
  var below: [String] = []
  var encoding = String.Encoding.utf8
  /// Whether each line is one quoted field.
  var quotesLines = false
  var dice: Dice

  /// Numbers that look random and are the same on every machine.
  struct Dice {
    private var state: UInt64
    init(_ seed: Int) { state = UInt64(seed) &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
    mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(values.count)] }
  }

  init(seed: Int) {
    dice = Dice(seed)
    let partners = ["Mali", "Italie", "États-Unis", "Japon", "Côte d’Ivoire", "Norvège"]
    let kinds = ["Visite", "Exercice", "Stage"]
    rows = (0..<16).map { number in
      let first = Day(unchecked: 2023 + dice.roll(2), 1, 14).advanced(by: dice.roll(330))
      let cents = 100 * (1000 + dice.roll(40_000)) + 10 * dice.roll(10)
      let (whole, fraction) = (String(cents / 100), String(cents % 100 + 100).dropFirst())
      return [
        "A-\(100 + number)", "Activité n° \(number)", dice.pick(partners), dice.pick(kinds), first.iso,
        first.advanced(by: dice.roll(6)).iso, "fait", String(2 + dice.roll(40)), "\(whole),\(fraction)",
      ]
    }
  }

  /// The same file in words that no register knows.
  var inOwnWords: SoundFile {
    var file = self
    file.header = ["Réf. bureau", "Quoi", "Avec qui", "Genre", "Jour 1", "Jour n", "Où en est-on", "Nous", "Facture"]
    let kinds = ["Visite": "V", "Exercice": "X", "Stage": "F"]
    file.changeAll(Self.kind) { kinds[$0] ?? $0 }
    return file
  }

  /// The places of the columns.
  static let (id, title, partner, kind, start, end, status, french, cost) = (0, 1, 2, 3, 4, 5, 6, 7, 8)

  /// Changes the value of a column in some records, at random.
  mutating func change(_ column: Int, of part: Int = 3, _ change: (String, inout Dice) -> String) {
    for row in rows.indices where rows[row].indices.contains(column) && dice.roll(part) == 0 {
      rows[row][column] = change(rows[row][column], &dice)
    }
  }

  /// Changes the value of a column in every record.
  mutating func changeAll(_ column: Int, _ change: (String) -> String) {
    for row in rows.indices where rows[row].indices.contains(column) { rows[row][column] = change(rows[row][column]) }
  }

  /// What the name of the file begins with.
  var name = "habit"

  /// Where it is written, for the caller to remove.
  func written() throws -> URL {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(name)-\(UUID().uuidString).csv")
    try Data(bytes).write(to: path)
    return path
  }

  /// Puts a column before another, or at the end.
  mutating func insert(_ header: String, at place: Int? = nil, _ value: ([String]) -> String) {
    let place = place ?? self.header.count
    for row in rows.indices { rows[row].insert(value(rows[row]), at: min(place, rows[row].count)) }
    self.header.insert(header, at: place)
  }

  /// As it is written.
  var bytes: [UInt8] {
    let records = ([header] + rows).map { $0.joined(separator: delimiter) }
    let lines = above + records + below
    let text =
      lines.map { line in
        quotesLines ? "\"" + line.replacingOccurrences(of: "\"", with: "\"\"") + "\"" : line
      }.joined(separator: lineEnd) + lineEnd
    return text.data(using: encoding, allowLossyConversion: true).map { [UInt8]($0) } ?? Array(text.utf8)
  }
}
