/// The words by which a workbook made to be filled in is known again: its sheet of lists, and its lines that show how.
package enum IntakeForm {
  /// The name of the sheet that holds the values to choose from.
  package static let lists = Wording("Listes", "Lists")
  /// What stands in place of the identifier of a line that shows how, and that no figure counts.
  package static let example = Wording("EXEMPLE (non compté)", "EXAMPLE (not counted)")

  private static let examples = Set([foldedKey(example.french), foldedKey(example.english)])

  /// Whether a name of a sheet is that of the lists.
  package static func isLists(_ name: String) -> Bool { name == lists.french || name == lists.english }

  /// Whether an identifier is the one of a line that shows how.
  package static func isExample(_ identifier: String) -> Bool { examples.contains(foldedKey(identifier)) }
}

extension Register {
  /// Whether a name of a sheet is that of the register, in either language.
  package func isNamed(_ sheet: String) -> Bool {
    let key = foldedKey(sheet)
    return [code, name.french, name.english].contains { foldedKey($0) == key }
  }
}
