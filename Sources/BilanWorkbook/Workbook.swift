package import BilanModel

/// A spreadsheet file as a value; `BilanXlsx` writes it, tests read it.
package struct Workbook: Sendable {
  /// What the file says of itself.
  package var properties: Properties
  /// In their order.
  package var sheets: [Sheet]
  /// The position of the sheet that is shown when the file is opened.
  package var opening = 0

  package init(properties: Properties, sheets: [Sheet] = []) {
    self.properties = properties
    self.sheets = sheets
  }

  /// What the file says of itself.
  package struct Properties: Sendable {
    /// Of the document.
    package var title: String
    /// What it is about.
    package var subject: String
    /// Who signs.
    package var author: String
    /// The body that it comes from.
    package var company: String
    /// By which it is found.
    package var keywords: String
    /// A remark.
    package var comments: String
    /// The creation date written into the file: the as-of day, never the clock.
    package var created: Day
    /// Custom properties, in order: the checksum of an input, the version of the program.
    package var custom: [(name: String, value: String)]

    package init(
      title: String, subject: String, author: String, company: String = "", keywords: String = "",
      comments: String = "", created: Day, custom: [(name: String, value: String)] = []
    ) {
      self.title = title
      self.subject = subject
      self.author = author
      self.company = company
      self.keywords = keywords
      self.comments = comments
      self.created = created
      self.custom = custom
    }
  }
}
