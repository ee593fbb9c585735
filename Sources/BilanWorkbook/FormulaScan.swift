/// What a formula names and how it is built, read without computing it.
package struct FormulaScan: Sendable, Hashable {
  /// The sheets named (`Annexe!A1`, `'Plan et réalisé'!A1`), in order.
  package private(set) var sheets: [String] = []
  /// The tables named with a column (`Annexe[jours]`): the column is empty for other forms (`Annexe[#All]`).
  package private(set) var columns: [TableColumn] = []
  /// What is wrong with the text of the formula itself.
  package private(set) var faults: [String] = []

  /// A table and one of its columns, as a formula names them.
  package struct TableColumn: Sendable, Hashable {
    /// The name of the table.
    package let table: String
    /// The header of the column.
    package let column: String

    package init(table: String, column: String) {
      self.table = table
      self.column = column
    }
  }

  private let text: [UInt8]
  private var index = 0
  private var depth = 0
  private var braces = 0

  /// Reads a formula, its leading `=` in it.
  package init(_ formula: String) {
    text = Array(formula.utf8)
    guard text.first == UInt8(ascii: "="), text.count > 1 else {
      faults = ["a formula must start with “=” and hold something"]
      return
    }
    // A text has at most as many UTF-16 units as bytes.
    if text.count > ExcelLimits.formula, formula.utf16.count > ExcelLimits.formula {
      faults.append("a formula holds at most \(ExcelLimits.formula) characters, not \(formula.utf16.count)")
    }
    if text.contains(where: { $0 < 0x20 && $0 != 0x0A }) { faults.append("a formula holds a control character") }
    index = 1
    while index < text.count { readPiece() }
    if depth != 0 || braces != 0 { faults.append("the parentheses of a formula do not match") }
  }

  private mutating func readPiece() {
    switch text[index] {
    case UInt8(ascii: "\""): _ = quoted(UInt8(ascii: "\""))
    case UInt8(ascii: "'"):
      let name = quoted(UInt8(ascii: "'"))
      guard index < text.count, text[index] == UInt8(ascii: "!") else {
        return fault("an apostrophe of a formula does not enclose a sheet's name")
      }
      sheets.append(name)
    case UInt8(ascii: "("): step { $0.depth += 1 }
    case UInt8(ascii: ")"): step { $0.depth -= 1 }
    case UInt8(ascii: "{"): step { $0.braces += 1 }
    case UInt8(ascii: "}"): step { $0.braces -= 1 }
    case UInt8(ascii: ";"):
      if braces == 0 { fault("a formula separates its arguments by commas, not by semicolons") }
      index += 1
    case let byte where FormulaScan.isWord(byte): readWord()
    default: index += 1
    }
  }

  private mutating func step(_ change: (inout FormulaScan) -> Void) {
    change(&self)
    index += 1
    if depth < 0 || braces < 0 {
      fault("the parentheses of a formula do not match")
      (depth, braces) = (max(0, depth), max(0, braces))
    }
  }

  private mutating func fault(_ message: String) { if !faults.contains(message) { faults.append(message) } }

  /// The text between two marks, doubled marks made single; stands behind the second one.
  private mutating func quoted(_ mark: UInt8) -> String {
    var bytes: [UInt8] = []
    index += 1
    while index < text.count {
      if text[index] == mark {
        guard index + 1 < text.count, text[index + 1] == mark else {
          index += 1
          return String(decoding: bytes, as: UTF8.self)
        }
        index += 1
      }
      bytes.append(text[index])
      index += 1
    }
    fault("a quotation mark of a formula is not closed")
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A function, a cell, a sheet before `!`, or a table before `[`.
  private mutating func readWord() {
    let start = index
    while index < text.count, FormulaScan.isWord(text[index]) { index += 1 }
    guard index < text.count else { return }
    let word = String(decoding: text[start..<index], as: UTF8.self)
    switch text[index] {
    case UInt8(ascii: "!"): sheets.append(word)
    case UInt8(ascii: "["): columns.append(TableColumn(table: word, column: bracketed()))
    default: break
    }
  }

  /// The column between `[` and its `]`; empty when more than a plain name stands there.
  private mutating func bracketed() -> String {
    var bytes: [UInt8] = []
    var level = 0
    var isPlain = true
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "'") where index + 1 < text.count:
        index += 1
        bytes.append(text[index])
      case UInt8(ascii: "["):
        level += 1
        isPlain = isPlain && level == 1
      case UInt8(ascii: "]"): level -= 1
      case UInt8(ascii: "#"), UInt8(ascii: "@"): isPlain = false
      case let byte: bytes.append(byte)
      }
      index += 1
      if level == 0 { return isPlain ? String(decoding: bytes, as: UTF8.self) : "" }
    }
    fault("a bracket of a formula is not closed")
    return ""
  }

  /// ASCII letters and digits, `_`, `.`, and every byte of a letter beyond ASCII.
  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...0xFF:
      true
    default: false
    }
  }
}
