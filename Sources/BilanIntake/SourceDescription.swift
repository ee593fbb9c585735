package import BilanModel

extension SourceReport {
  /// The file, what it was taken for and how, and its records, in one line.
  package var description: Wording {
    guard let register, let format, let recognised else {
      return Wording("\(file) : non lu", "\(file): not read")
    }
    var french =
      "\(file) : \(register.name.french.lowercased()) (\(recognised.words.french)), \(format.name) \(encoding)"
    var english =
      "\(file): \(register.name.english.lowercased()) (\(recognised.words.english)), \(format.name) \(encoding)"
    if let name = delimiterName {
      french += ", séparateur \(name.french)"
      english += ", separator \(name.english)"
    }
    french += ", \(SourceReport.grouped(counts.records, "\u{202F}")) enregistrement\(counts.records < 2 ? "" : "s")"
    english += ", \(SourceReport.grouped(counts.records, ",")) record\(counts.records == 1 ? "" : "s")"
    return Wording(french + outcomes.french, english + outcomes.english)
  }

  /// What did not become part of the figures.
  private var outcomes: Wording {
    var french = ""
    var english = ""
    func add(_ count: Int, _ one: Wording, _ several: Wording) {
      guard count > 0 else { return }
      french += ", \(SourceReport.grouped(count, "\u{202F}")) \((count == 1 ? one : several).french)"
      english += ", \(SourceReport.grouped(count, ",")) \((count == 1 ? one : several).english)"
    }
    add(counts.rejected, Wording("rejeté", "rejected"), Wording("rejetés", "rejected"))
    add(counts.withheld, Wording("retenu", "withheld"), Wording("retenus", "withheld"))
    add(
      counts.setAside, Wording("ligne vide écartée", "blank line set aside"),
      Wording("lignes vides écartées", "blank lines set aside"))
    return Wording(french, english)
  }

  private var delimiterName: Wording? {
    switch delimiter {
    case nil: nil
    case "\t": Wording("tabulation", "tab")
    case let mark?: Wording("« \(mark) »", "“\(mark)”")
    }
  }

  /// A whole number with its digits in groups of three.
  private static func grouped(_ number: Int, _ mark: String) -> String {
    var groups: [String] = []
    var digits = Substring(String(number))
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits = digits.dropLast(3)
    }
    return ([String(digits)] + groups).joined(separator: mark)
  }
}

extension RegisterRecognised {
  fileprivate var words: Wording {
    switch self {
    case .header(let known, let count):
      Wording(
        "reconnu à l’en-tête, \(known) colonne\(known < 2 ? "" : "s") sur \(count)",
        "recognised by its header, \(known) of \(count) column\(count == 1 ? "" : "s")")
    case .keys(let known, let count):
      Wording(
        "reconnu à ses clés, \(known) sur \(count)", "recognised by its keys, \(known) of \(count)")
    case .imposed: Wording("registre imposé", "register imposed")
    }
  }
}
