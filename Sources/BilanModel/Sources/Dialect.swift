/// How the text of a source is written; each property left nil is recognised from the file itself and said.
package struct Dialect: Sendable, Hashable {
  /// The formats of text that are read.
  package enum Format: String, Sendable, Hashable, CaseIterable { case csv, json, ndjson }

  /// The encodings that are read.
  package enum Encoding: String, Sendable, Hashable, CaseIterable {
    case utf8 = "utf-8"
    case utf16Little = "utf-16le"
    case utf16Big = "utf-16be"
    case windows1252 = "windows-1252"
    case latin1 = "iso-8859-1"
    case latin9 = "iso-8859-15"
    /// Of DOS in Western Europe.
    case cp850
    /// Of Macs before OS X.
    case macRoman = "macroman"
  }

  /// The order of the parts of a date written in figures alone, such as `03/10/2018`.
  package enum DateOrder: String, Sendable, Hashable, CaseIterable {
    case dayMonthYear = "jma"
    case monthDayYear = "mja"
    case yearMonthDay = "amj"
    /// Days since 1899-12-30, as a spreadsheet counts.
    case excelSerial = "excel"
    /// Seconds, or thousandths of them, since 1970-01-01 in universal time, as programs count.
    case epoch
  }

  /// Where the days of times in universal time are told.
  package enum TimeZone: String, Sendable, Hashable, CaseIterable {
    case paris = "Europe/Paris"
    /// As they are written.
    case utc = "UTC"
  }

  /// What becomes of records that seem to be the totals of others.
  package enum Totals: String, Sendable, Hashable, CaseIterable {
    case keep
    /// They are set aside.
    case leave
  }

  /// What becomes of lines with fewer fields than the header, as spreadsheets write them where the last cells are empty.
  package enum ShortLines: String, Sendable, Hashable, CaseIterable {
    /// They are rejected.
    case reject
    /// The fields that are not there are empty.
    case fill
  }

  /// What stands before the decimals of a number.
  package enum DecimalMark: String, Sendable, Hashable, CaseIterable {
    case comma = ","
    case point = "."
  }

  /// Nil where it is told from the name or the bytes.
  package var format: Format?
  /// Nil where it is told from the bytes.
  package var encoding: Encoding?
  /// The name of the sheet of a workbook that is read; nil takes the first one that is shown.
  package var sheet: String?
  /// The sheets that are read after it, as parts of one register: the years of a workbook.
  package var moreSheets: [String] = []
  /// One ASCII character: `,` `;` tab or `|`.
  package var delimiter: UInt8?
  /// Whether `"` quotes fields; a source that says `none` takes every quote as text.
  package var hasQuotes = true
  /// Nil where it is told from the values.
  package var decimalMark: DecimalMark?
  /// The character between groups of three digits, beside the kinds of space, which are always accepted.
  package var thousandsMark: Character?
  /// Nil where it is told from the values.
  package var dateOrder: DateOrder?
  /// Nil where nothing is said: days are taken as they are written, and doubted where they are others in Paris.
  package var timeZone: TimeZone?
  /// Nil where nothing is said: records that seem to be totals are kept, and an error says so.
  package var totals: Totals?
  /// Nil where nothing is said: lines that end early are rejected.
  package var shortLines: ShortLines?
  /// What separates the values of a cell that holds several; nil accepts `;` and `|`.
  package var listSeparator: Character?
  /// 1-based physical line of the header, after the skipped ones; nil finds it.
  package var headerLine: Int?
  /// Whether the first record names the columns; without, they are told by their places.
  package var hasHeader = true
  /// Lines left out at the start and at the end of the file.
  package var skippedBefore = 0
  /// Lines left out at the end of the file.
  package var skippedAfter = 0
  /// Keys that lead to the array of records of a JSON source; empty when the array is the whole.
  package var recordsPath: [String] = []
  /// Keys of each of its objects that lead to an array whose objects are the records; empty where it is a record itself.
  package var eachPath: [String] = []

  /// The path of keys of the array of records; nil where it is the whole text.
  package var arrayPath: String? {
    let keys = recordsPath + eachPath
    return keys.isEmpty ? nil : keys.joined(separator: ".")
  }

  /// Whether a path of keys leads to what records say themselves, and not the object around them.
  package func isOfRecord(_ path: String) -> Bool {
    let keys = path.split(separator: ".").map { foldedKey($0.hasSuffix("[]") ? String($0.dropLast(2)) : String($0)) }
    return keys.starts(with: eachPath.map { foldedKey($0) })
  }

  package init() {}
}
