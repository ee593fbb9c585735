package import BilanModel

/// What the words of a definition say of a marking: the documents that print them bear it.
package struct DefinitionMarking: Sendable {
  /// What they say, joined; that of no protection where they say none.
  package private(set) var marking = Marking.unprotected
  /// One for each text that says a marking, an error where it must not be shown.
  package private(set) var findings: [Finding] = []

  /// Looks at words of a file; a file is not quoted where it says what must not be shown.
  package init(
    _ words: [String], in text: String, file: String, said: (String) -> Marking?, admits: (Marking) -> Bool
  ) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for words in words {
      guard let spoken = said(words), spoken != .unprotected else { continue }
      marking = marking.joined(with: spoken)
      let line = lines.firstIndex { $0.contains(words) }.map { $0 + 1 } ?? 0
      findings.append(.definitionSpeaking(isAdmitted: admits(spoken), Origin(file: file, line: line)))
    }
  }
}
