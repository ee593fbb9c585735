/// What is wrong with the writing of a record, before any of its values is looked at.
struct RecordFault {
  enum Kind {
    /// Not as many fields as the header has.
    case fieldCount(found: Int)
    /// Empty fields past those of the header, in a file that says markings.
    case padded
    /// Whole lines inside the quotes of one field, as a quote too many makes them; under a ceiling they may be above it.
    case swallowedLines(isRefused: Bool)
    /// A quote inside a field that does not start with one; it is kept as it is.
    case quoteInField
    /// Text after the quote that ends a quoted field.
    case textAfterQuote
    /// A quoted field that does not end before the file, or before the limit of a field.
    case unclosedQuote
    case invalidUTF8
    /// Text that is no JSON.
    case badJSON(JSONFault)
    /// Something in the value of a record, or in the JSON around it.
    case problem(Problem)

    /// Whether it is of a whole line, and in no column.
    var isOfLine: Bool {
      switch self {
      case .fieldCount, .padded: true
      default: false
      }
    }

    /// Whether the record cannot be kept.
    var refuses: Bool {
      switch self {
      case .padded, .quoteInField, .swallowedLines(isRefused: false): false
      default: true
      }
    }
  }

  var kind: Kind
  /// The field of the record in whose value the fault is, where it is in one.
  var field: Int?
  /// The record's row in the table; nil when the fault refuses the record.
  var row: Int?
  /// The record's physical line, and where that line starts in the block.
  var line: Int
  var anchor: Int
  /// The place of the fault in the block.
  var position: Int
  /// The place in the block of the quote that opens the field.
  var opening: Int?
  /// Where in the block the record stands that the fault refuses.
  var extent: RecordExtent?
}
