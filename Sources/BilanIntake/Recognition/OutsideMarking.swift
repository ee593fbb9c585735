internal import BilanModel

/// What a line outside of the records says of the marking of them all: a banner above the header, a footer.
enum OutsideMarking {
  /// The marking that a line says, `.unread` where it speaks of one that cannot be read; nil when it says none.
  static func read(_ line: String, _ words: MarkingWords) -> Marking? {
    let cells = line.split { ";,\t|:".contains($0) }.map(String.init)
    let said = ([line] + cells).compactMap { words.read($0) }
    if !said.isEmpty { return said.joined }
    let isTold = cells.contains { MarkingEvidence.says($0, words) }
    let isMeant = cells.contains { cell in
      foldedKey(cell).split(separator: " ").contains { telling.contains(String($0)) } || endsInMarking(cell, words)
    }
    return isTold || isMeant ? .unread : nil
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

  /// Words that say a marking wherever they stand.
  private static let telling: Set<String> = [
    "secret", "restreinte", "restricted", "confidentiel", "confidentielle", "confidential", "classifie", "classifiee",
    "classified", "tsd", "noforn",
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
