/// One element of a tagged PDF, with the attributes that the drawing library cannot write.
package struct StructureElement: Sendable, Hashable {
  /// Whose header a header cell is.
  package enum Scope: String, Sendable, Hashable { case column = "Column", row = "Row" }

  /// The PDF structure type: `Document`, `Sect`, `H1`, `Figure`.
  package var type: String
  /// The words that replace a figure.
  package var alternative: String?
  /// What a table says.
  package var summary: String?
  /// The words of a link.
  package var link: String?
  /// For header cells only.
  package var scope: Scope?
  /// Words that are heard and nowhere seen, of an element without content.
  package var spoken: String?
  /// The page that the words belong to, 1 for the first.
  package var page: Int

  /// An element without attributes unless said otherwise.
  package init(
    type: String, alternative: String? = nil, summary: String? = nil, link: String? = nil, scope: Scope? = nil,
    spoken: String? = nil, page: Int = 1
  ) {
    self.type = type
    self.alternative = alternative
    self.summary = summary
    self.link = link
    self.scope = scope
    self.spoken = spoken
    self.page = page
  }
}

extension StructureElement {
  /// The entries that the element adds to its dictionary.
  var attributes: PDFDictionary {
    var entries: PDFDictionary = [:]
    if let alternative { entries["Alt"] = .text(alternative) }
    var table: PDFDictionary = [:]
    if let summary, !summary.isEmpty { table["Summary"] = .text(summary) }
    if let scope { table["Scope"] = .name(scope.rawValue) }
    if !table.entries.isEmpty {
      table["O"] = .name("Table")
      entries["A"] = .dictionary(table)
    }
    return entries
  }
}
