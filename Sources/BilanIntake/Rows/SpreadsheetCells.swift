internal import BilanModel
internal import Glibc

/// What spreadsheets leave in their exports that is no value: errors of formulas, `#N/A`, and texts as formulas,
/// `="00012"`.
enum SpreadsheetCells {
  private static let errors: Set<String> = [
    "#N/A", "#N/D", "#REF!", "#NOM?", "#NAME?", "#VALEUR!", "#VALUE!", "#DIV/0!", "#NOMBRE!", "#NUM!", "#NUL!",
    "#NULL!",
    "#CALC!", "#SPILL!", "#PROPAGATION!", "#####",
  ]

  /// Whether a text is the error of a formula.
  static func isError(_ text: String) -> Bool {
    errors.contains(text.uppercased()) || text.utf8.count >= 3 && text.allSatisfy { $0 == "#" }
  }

  /// A text without the formula around it, empty where it is an error.
  static func plain(_ text: String) -> String {
    if text.hasPrefix("#"), isError(text) { return "" }
    guard text.hasPrefix("=\""), text.hasSuffix("\""), text.utf8.count >= 3 else { return text }
    return String(text.dropFirst(2).dropLast())
  }
}

/// The error of a formula in a value, which is emptied.
struct SpreadsheetError {
  let row: Int
  let field: Int
  let text: String
}

extension Block {
  /// Whether the bytes in hand hold a mark that errors or texts as formulas start with.
  var mayHoldFormulas: Bool {
    memchr(memory, 35, count) != nil || memchr(memory, 61, count) != nil
  }
}

extension RecordView {
  /// Empties the values of some fields that are errors, takes the formula from around texts, and says the row of each
  /// of those; errors in the field `kept` stay.
  func withoutFormulas(_ fields: [Int], keeping kept: Int?) -> (errors: [SpreadsheetError], texts: [Int]) {
    // The cells are those of a table, which is written until its view is read.
    let cells = UnsafeMutablePointer(mutating: cells)
    var errors: [SpreadsheetError] = []
    var texts: [Int] = []
    for row in 0..<count {
      for field in fields {
        let cell = self.cell(row, field)
        guard cell.count >= 3, cell[0] == 35 || cell[0] == 61 else { continue }
        let place = row * width + field
        if cell[0] == 35 {
          guard field != kept, SpreadsheetCells.isError(cell.trimmed.string) else { continue }
          errors.append(SpreadsheetError(row: row, field: field, text: cell.trimmed.string))
          cells[place].end = cells[place].start
        } else if cell[1] == 34, cell[cell.count - 1] == 34 {
          texts.append(row)
          cells[place].start += 2
          cells[place].end -= 1
        }
      }
    }
    return (errors, texts)
  }
}
