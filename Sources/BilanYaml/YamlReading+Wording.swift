package import BilanModel

/// The words of a desk that documents print.
extension YamlReading {
  /// The keys of a text given in both languages.
  package static let languageKeys = ["fr", "en"]

  /// A text as documents show it: on one line, with what would turn it, break it or hide in it written out; the line end
  /// of a YAML block is none of it.
  package mutating func line(_ node: YamlNode) -> String? {
    text(node).map { text in
      let end = text.lastIndex { !$0.isWhitespace } ?? text.startIndex
      return VisibleText.line(String(text[...end]))
    }
  }

  /// A text for both languages, or one for each.
  package mutating func wording(_ node: YamlNode) -> Wording? {
    guard case .mapping = node.value else { return line(node).map { Wording($0, $0) } }
    let keys = Self.languageKeys
    let values = mapping(node, keys: keys, required: keys)
    let french = values["fr"].flatMap { line($0) }
    let english = values["en"].flatMap { line($0) }
    guard let french, let english else { return nil }
    return Wording(french, english)
  }

  /// The title of documents: one line that says the period.
  package mutating func titleLine(_ node: YamlNode) -> Wording? {
    let title = wording(node)
    if let title {
      checkPeriod(of: title, node)
      checkLength(of: title, node)
    }
    return title
  }

  /// A title is one line of a printed page.
  private mutating func checkLength(of title: Wording, _ node: YamlNode) {
    let (longest, most) = (max(title.french.count, title.english.count), TitleTemplate.longest)
    guard longest > most else { return }
    report(
      Finding(
        .definitionLongTitle, origin(node),
        Wording("le titre a \(longest) caractères", "the title has \(longest) characters"),
        hint: Wording(
          "\(most) au plus, pour tenir sur une ligne de la page", "\(most) at most, to fit on a line of the page")
      ))
  }

  /// A title without its period says the same every year.
  private mutating func checkPeriod(of title: Wording, _ node: YamlNode) {
    let mark = TitleTemplate.periodMark
    guard !title.french.contains(mark) || !title.english.contains(mark) else { return }
    report(
      Finding(
        .definitionTitleWithoutPeriod, origin(node),
        Wording("le titre ne contient pas « \(mark) »", "the title does not hold “\(mark)”"),
        hint: Wording("écrire par exemple « Bilan \(mark) »", "write for example “Bilan \(mark)”")))
  }
}
