/// The rules of Excel for the name of a sheet.
package enum SheetName {
  /// What is wrong with a name; nothing for a good one.
  package static func faults(_ name: String) -> [String] {
    guard !name.isEmpty else { return ["a sheet's name is empty"] }
    var faults: [String] = []
    if name.utf16.count > ExcelLimits.sheetName {
      faults.append("a sheet's name holds at most \(ExcelLimits.sheetName) characters, not \(name.utf16.count)")
    }
    if name.unicodeScalars.contains(where: isForbidden) {
      faults.append("a sheet's name holds one of [ ] : * ? / \\ or a control character")
    }
    if name.hasPrefix("'") || name.hasSuffix("'") {
      faults.append("a sheet's name starts or ends with an apostrophe")
    }
    if reserved.contains(WorkbookChecks.folded(name)) {
      faults.append("“\(name)” is a name that Excel keeps for itself")
    }
    return faults
  }

  /// The sheet of shared changes, in the languages of our readers: Excel refuses a file that has one of its own.
  private static let reserved: Set<String> = ["history", "historique"]

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "[", "]", ":", "*", "?", "/", "\\": true
    default:
      scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0xFFFE || scalar.value == 0xFFFF
    }
  }
}
