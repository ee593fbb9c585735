/// The names of elements and attributes of OpenDocument.
enum OdsNames {
  static let style = XMLName("style")
  static let tableProperties = XMLName("table-properties")
  static let textProperties = XMLName("text-properties")
  static let lineThrough = XMLName("text-line-through-style")
  static let spreadsheet = XMLName("spreadsheet")
  static let table = XMLName("table")
  static let column = XMLName("table-column")
  static let row = XMLName("table-row")
  static let cell = XMLName("table-cell")
  static let covered = XMLName("covered-table-cell")
  static let paragraph = XMLName(letter: "p")
  static let space = XMLName(letter: "s")
  /// Words of a drawing or a sheet for those who do not see it.
  static let title = XMLName("title")
  static let description = XMLName("desc")
  /// What a cell says when it is chosen, or filled wrongly, with a title.
  static let messages: Set<XMLName> = [XMLName("help-message"), XMLName("error-message")]
  /// A drawing, with a name.
  static let drawings: Set<XMLName> = [
    XMLName("frame"), XMLName("custom-shape"), XMLName("rect"), XMLName("line"), XMLName("ellipse"),
    XMLName("connector"),
    XMLName("polygon"), XMLName("path"), XMLName("caption"),
  ]
  /// A range with a name, a table of records, a scenario with a comment.
  static let ranges: Set<XMLName> = [
    XMLName("named-range"), XMLName("named-expression"), XMLName("database-range"), XMLName("scenario"),
  ]
  /// What a control of a form shows, and what is said of a scenario.
  static let label = XMLName("label")
  static let comment = XMLName("comment")
  static let expression = XMLName("expression")
  /// What a format prints beside numbers.
  static let text = XMLName("text")
  static let tab = XMLName("tab")
  static let lineBreak = XMLName("line-break")

  static let name = XMLName("name")
  static let styleName = XMLName("style-name")
  static let display = XMLName("display")
  static let visibility = XMLName("visibility")
  static let columnsRepeated = XMLName("number-columns-repeated")
  static let rowsRepeated = XMLName("number-rows-repeated")
  static let columnsSpanned = XMLName("number-columns-spanned")
  static let rowsSpanned = XMLName("number-rows-spanned")
  static let type = XMLName("value-type")
  static let value = XMLName("value")
  static let currency = XMLName("currency")
  static let dateValue = XMLName("date-value")
  static let timeValue = XMLName("time-value")
  static let booleanValue = XMLName("boolean-value")
  static let formula = XMLName("formula")
  static let stringValue = XMLName("string-value")
  static let count = XMLName(letter: "c")
}
