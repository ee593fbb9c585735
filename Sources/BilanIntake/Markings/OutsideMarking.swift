package import BilanModel

/// What is said outside of the records of the marking of them all.
struct SaidOutside: Sendable {
  var marking: Marking
  /// The first line that says it; 0 where that is not known.
  var line: Int
  /// The sheet of a workbook that says it, where it is not the one that is read.
  var sheet: String?

  /// What several say together; nil where none says anything.
  static func joined(_ said: [SaidOutside?]) -> SaidOutside? {
    said.compactMap { $0 }.reduce(nil) { first, next in
      guard let first else { return next }
      let place = [first, next].filter { $0.line > 0 }.min { $0.line < $1.line } ?? first
      return SaidOutside(marking: first.marking.joined(with: next.marking), line: place.line, sheet: place.sheet)
    }
  }
}

/// What a line outside of the records says of the marking of them all: a banner above the header, a footer.
enum OutsideMarking {
  /// The marking that a line says, `.unread` where it speaks of one that cannot be read; nil when it says none.
  static func read(_ line: String, _ words: MarkingWords) -> Marking? {
    let plain = plainLetters(line)
    if let marking = words.read(plain) { return marking }
    let cells = plain.split { ";,\t|:".contains($0) }.map(bare)
    var said = cells.compactMap { words.read($0) }
    let others = cells.filter { words.read($0) == nil }
    if others.contains(where: { MarkingTraces($0, words).speak }) || MarkingTraces(plain, words).speakTogether
      || MarkingTraces.areDisguised(line)
    {
      said.append(.unread)
    }
    return said.isEmpty ? nil : said.joined
  }

  /// A text without the signs around it: `#SECRET`, `=== DR ===`.
  private static func bare(_ text: Substring) -> String {
    var text = text
    while let first = text.first, !first.isLetter, !first.isNumber, !"([".contains(first) { text.removeFirst() }
    while let last = text.last, !last.isLetter, !last.isNumber, !")]".contains(last) { text.removeLast() }
    return String(text)
  }
}

extension MarkingWords {
  /// The marking that a line of a text says, `.unread` where it speaks of one that cannot be read; nil when it says none.
  package func said(in line: String) -> Marking? { OutsideMarking.read(line, self) }

  /// What a line outside of the records says of the marking of them all; 0 where the line is not known.
  func said(outside text: String, line: Int) -> SaidOutside? {
    OutsideMarking.read(text, self).map { SaidOutside(marking: $0, line: line) }
  }
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
