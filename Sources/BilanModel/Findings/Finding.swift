/// How grave a finding is; an `error` on a record rejects that record.
package enum Severity: UInt8, Sendable, Comparable, CaseIterable {
  case note, warning, error

  /// The word printed in a finding.
  package var name: Wording {
    switch self {
    case .note: Wording("note", "note")
    case .warning: Wording("avertissement", "warning")
    case .error: Wording("erreur", "error")
    }
  }

  /// The lighter first.
  package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}

/// What is wrong in a source or a definition, where, and what to do about it.
package struct Finding: Sendable, Hashable {
  /// What kind of the catalogue it is.
  package let kind: FindingKind
  /// Where it is; what is about a whole line stands at its first column.
  package let origin: Origin
  /// What is wrong, with the value in quotes and what was expected; lower case, no full stop.
  package let message: Wording
  /// What to do, or nil.
  package let hint: Wording?
  /// How many findings it stands for: 1, or those that are not said one by one.
  package let count: Int

  package init(_ kind: FindingKind, _ origin: Origin, _ message: Wording, hint: Wording? = nil, count: Int = 1) {
    self.count = count
    self.kind = kind
    let isWholeLine = origin.line > 0 && origin.column == 0
    self.origin = isWholeLine ? Origin(file: origin.file, line: origin.line, column: 1, sheet: origin.sheet) : origin
    self.message = message
    self.hint = hint
  }

  /// The code of its kind, as it is printed.
  package var code: String { kind.code }
  /// That of its kind.
  package var severity: Severity { kind.severity }

  /// The same finding in the words of its kind, which quote nothing of the file.
  package var withoutQuotation: Finding { Finding(kind, origin, kind.meaning, hint: kind.remedy, count: count) }

  /// `file:line:column: severity[code]: message`, `workbook.xlsx:Sheet!G14: …`, without line and column where it is about the whole file.
  package func text(_ language: Language) -> String {
    let place = VisibleText.line(origin.place)
    return (place.isEmpty ? "" : place + ": ") + "\(severity.name[language])[\(code)]: "
      + shownMessage(language)
  }

  /// What is wrong, on one line that texts of records cannot reorder or break.
  package func shownMessage(_ language: Language) -> String {
    BidirectionalText.isolatingQuotations(VisibleText.line(message[language]))
  }
}
