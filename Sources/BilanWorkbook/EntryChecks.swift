extension Checks {
  /// The limits of what cells take, and of the notes on them.
  mutating func checkEntries(of sheet: Sheet) {
    for validation in sheet.validations {
      let place = validation.range.first
      require(isInside(validation.range), in: sheet, at: place, "a validation is not for a rectangle inside the sheet")
      check(validation.kind, sheet, place)
      guard let refusal = validation.refusal else { continue }
      require(
        refusal.title.utf16.count <= ExcelLimits.validationTitle, in: sheet, at: place,
        "the heading of a validation has at most \(ExcelLimits.validationTitle) characters, not \(refusal.title.utf16.count)"
      )
      require(
        refusal.words.utf16.count <= ExcelLimits.validationText, in: sheet, at: place,
        "the words of a validation have at most \(ExcelLimits.validationText) characters, not \(refusal.words.utf16.count)"
      )
    }
    for (place, note) in sheet.notes.sorted(by: { $0.key < $1.key }) {
      require(isInside(place), in: sheet, at: place, "a note is not inside the sheet")
      require(
        !note.isEmpty && ExcelText.sanitised(note).utf16.count <= ExcelLimits.text, in: sheet, at: place,
        "a note is empty or too long")
    }
  }

  private mutating func check(_ kind: Validation.Kind, _ sheet: Sheet, _ place: Place) {
    switch kind {
    case .list(let formula), .formula(let formula):
      check(formula: formula, sheet, place)
      require(
        formula.utf16.count <= ExcelLimits.validationText, in: sheet, at: place,
        "a formula of a validation has at most \(ExcelLimits.validationText) characters, not \(formula.utf16.count)")
    case .codes(let codes):
      // The library writes past the end of its memory for lists with letters that are not ASCII.
      require(
        codes.allSatisfy { code in !code.isEmpty && code.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != 44 && $0 != 34 }
        },
        in: sheet, at: place, "a code of a list is empty, or holds something else than ASCII without comma")
      require(
        codes.joined(separator: ",").utf8.count <= ExcelLimits.validationText, in: sheet, at: place,
        "the codes of a list have at most \(ExcelLimits.validationText) characters")
    case .whole, .decimal: break
    }
  }
}
