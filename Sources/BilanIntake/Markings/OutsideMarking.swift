internal import BilanModel

/// What is said outside of the records of the marking of them all.
struct SaidOutside: Sendable {
  var marking: Marking
  /// The first line that says it; 0 where that is not known.
  var line: Int

  /// What several say together; nil where none says anything.
  static func joined(_ said: [SaidOutside?]) -> SaidOutside? {
    said.compactMap { $0 }.reduce(nil) { first, next in
      guard let first else { return next }
      let lines = [first.line, next.line].filter { $0 > 0 }
      return SaidOutside(marking: first.marking.joined(with: next.marking), line: lines.min() ?? 0)
    }
  }
}

/// What a line outside of the records says of the marking of them all: a banner above the header, a footer.
enum OutsideMarking {
  /// The marking that a line says, `.unread` where it speaks of one that cannot be read; nil when it says none.
  static func read(_ line: String, _ words: MarkingWords) -> Marking? {
    let cells = line.split { ";,\t|:".contains($0) }.map(bare)
    let said = ([line] + cells).compactMap { words.read($0) }
    if !said.isEmpty { return said.joined }
    let isTold = cells.contains { MarkingEvidence.says($0, words) }
    let isMeant = cells.contains { cell in
      foldedKey(cell).split { !$0.isLetter }.contains { telling.contains(String($0)) } || endsInMarking(cell, words)
        || holdsCode(cell, words) || holdsCaveat(cell, words)
    }
    return isTold || isMeant || isSpacedOut(line) ? .unread : nil
  }

  /// A text without the signs around it: `#SECRET`, `=== DR ===`.
  private static func bare(_ text: Substring) -> String {
    var text = plainForms(text)[...]
    while let first = text.first, !first.isLetter, !first.isNumber { text.removeFirst() }
    while let last = text.last, !last.isLetter, !last.isNumber, last != ")" { text.removeLast() }
    return String(text)
  }

  /// Whether words end in the code of a marking in capitals, « Registre DR », « Document S-SF », or in one behind a dash,
  /// « Registre des visites - S ».
  private static func endsInMarking(_ cell: String, _ words: MarkingWords) -> Bool {
    let pieces = cell.split(separator: " ")
    guard pieces.count > 1, let last = pieces.last, last == last.uppercased(), words.read(last) != nil else {
      return false
    }
    let isBehindDash = ["-", "–", "—"].contains(String(pieces[pieces.count - 2]))
    return isBehindDash || MarkingEvidence.isSure(String(last))
  }

  /// Whether a word is the code of a marking in capitals that is nothing else: « Bilan DR 2024 », not « S ».
  private static func holdsCode(_ cell: String, _ words: MarkingWords) -> Bool {
    cell.split(separator: " ").contains { word in
      let code = word.filter { $0 != "." }
      return code.count >= 2 && code == code.uppercased() && MarkingEvidence.isUnmistakable(code, words)
    }
  }

  /// Whether a text has the name of a caveat in it: « Bilan 2024 – Spécial France ».
  private static func holdsCaveat(_ cell: String, _ words: MarkingWords) -> Bool {
    let text = " \(foldedKey(cell)) "
    return words.caveats.contains { caveat in
      ([caveat.name] + caveat.aliases).contains { name in
        let name = foldedKey(name)
        return name.contains(" ") && text.contains(" \(name) ")
      }
    }
  }

  /// Whether letters one by one make a marking: « S E C R E T », « D I F F U S I O N   R E S T R E I N T E ».
  private static func isSpacedOut(_ line: String) -> Bool {
    let pieces = line.split { $0.isWhitespace || ";,\t|:".contains($0) }
    let runs = pieces.split { $0.count != 1 || $0.first?.isLetter != true }.filter { $0.count >= 4 }
    return runs.contains { run in
      let word = foldedKey(run.joined())
      return spacedOut.contains { word.firstRange(of: $0) != nil }
    }
  }

  private static let spacedOut = [
    "secret", "restreint", "restricted", "confiden", "classifi", "specialfrance", "noforn", "diffusion",
  ]

  /// Words that say a marking wherever they stand.
  static let telling: Set<String> = [
    "secret", "restreinte", "restricted", "confidentiel", "confidentielle", "confidential", "classifie", "classifiee",
    "classifies", "classifiees", "secrets", "confidentiels", "confidentielles", "classified", "tsd", "noforn",
  ]
}

extension Problem {
  /// A line outside of the records that says a marking; nothing is read under a ceiling that does not admit it.
  static func outsideMarking(isUnderCeiling: Bool) -> Problem {
    Problem(
      isUnderCeiling ? .unreadMarking : .unrecognisedMarking,
      Wording(
        "une ligne hors des enregistrements semble dire la protection de tout le fichier"
          + (isUnderCeiling ? " : sous ce plafond, il n’est pas lu" : " : protection non reconnue"),
        "a line outside of the records seems to say the marking of the whole file"
          + (isUnderCeiling ? ": under this ceiling it is not read" : ": marking not recognised")),
      hint: Wording(
        "dans bilan.yaml, donner « marking » à la source", "in bilan.yaml, give “marking” to the source"))
  }
}
