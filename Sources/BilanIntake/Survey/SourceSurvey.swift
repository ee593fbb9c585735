package import BilanModel

/// What a first look at a file shows, before anybody says what its columns mean.
///
/// It is told by the same machinery as the reading: what it says is what the reader would do.
package struct SourceSurvey: Sendable {
  /// The file as it was named.
  package let file: String
  /// As it was told from the name or the bytes.
  package internal(set) var format = SourceFormat.csv
  /// As it was told from the bytes.
  package internal(set) var encoding = Dialect.Encoding.utf8
  /// Whether some bytes are not defined in the encoding.
  package internal(set) var isEncodingDoubtful = false
  /// Whether the encoding is one of DOS or of old Macs, which the letters speak for and nothing proves.
  package internal(set) var isEncodingOld = false
  /// The separator of CSV fields; nil in JSON.
  package internal(set) var delimiter: UInt8?
  /// Whether `"` quotes fields.
  package internal(set) var hasQuotes = true
  /// The 1-based physical line of the header, and of the first line with any text.
  package internal(set) var headerLine = 1
  /// The physical line of the header, from 1.
  package internal(set) var firstLine = 1
  /// The keys that lead to the array of records of a JSON text.
  package internal(set) var recordsPath: [String] = []
  /// The keys of each of its objects that lead to an array whose objects are the records.
  package internal(set) var eachPath: [String] = []
  /// In the order of the file.
  package internal(set) var columns: [SurveyedColumn] = []
  /// The records looked at, and those among them of which nothing is shown, because of their marking.
  package internal(set) var records = 0
  /// Records that a ceiling keeps out of sight.
  package internal(set) var hidden = 0
  /// Whether every record of the file was looked at.
  package internal(set) var isWhole = true

  /// Whether a record could not be read so far that its marking and its identifier are known.
  package internal(set) var hasBrokenRecord = false

  /// How many of the records looked at are headings, remarks or totals between the others.
  package internal(set) var asides = 0

  /// How many lines end before the last column.
  package internal(set) var shortLines = 0

  /// The sheet that was looked at; nil where the file is no workbook.
  package internal(set) var sheet: SheetReport?

  /// The other sheets that are shown and have the columns of that one, as the years of a workbook do.
  package internal(set) var sheetsAlike: [String] = []
  /// The other sheets that are shown and name three columns of a register or more, which are not those.
  package internal(set) var sheetsBeside: [String] = []
  /// The other sheets that are shown.
  var otherSheets: [String] = []
  /// The sheet that is asked for; nil for the first one that is shown.
  var askedSheet: String?

  /// What the file was when it was looked at.
  package internal(set) var identity: FileIdentity?

  /// Whether the file is a JSON array without an element.
  var isEmptyArray = false
  /// The shape of a JSON text that holds no records as they are read.
  var shape: JSONShape?
  /// Of which records nothing is shown.
  var hides: Condition = { _, _ in false }
  /// The rows of a sheet of which the first fills the others.
  var merges: [ClosedRange<Int>] = []
  /// The places of `columns` in the rows of the file, where some are left out.
  var shownPlaces: [Int]?
  /// The place in the rows of the file of a column that is never left out.
  var keptPlace: Int?

  /// Whether fields are quoted, where that is known before.
  var knownQuotes: Bool?

  /// The places of the values that are asked for; nil for all.
  var askedPlaces: Set<Int>?

  /// The words of the desk that it is looked at for.
  package let desk: DeskWords

  init(file: String, _ desk: DeskWords) {
    self.file = file
    self.desk = desk
  }

  /// The register that reading takes the file for, by its headers alone; nil where it says that it knows none.
  package var recognised: Register? {
    let map = try? RegisterRecognition.recognise(
      columns.map(\.header), among: desk.registers, allowsGaps: delimiter == nil)
    return map?.register
  }

  /// The most bytes of a file that are looked at.
  package static let limit = 16 << 20
}

/// A column of a file nobody knows yet, with what its values are.
package struct SurveyedColumn: Sendable {
  /// The name that a mapping finds it by: its header, `#3` for the third column, or a path of keys; nil when no mapping
  /// can name it.
  package internal(set) var name: String?
  /// Its header on one line, or its path.
  package internal(set) var header: String
  /// Its unit, where a line under the header says one.
  package internal(set) var unit = ""
  /// The header and the unit under it.
  package var headerWithUnit: String { unit.isEmpty ? header : header + " " + unit }
  /// The records that have a value in it.
  package internal(set) var filled = 0
  /// The values, each with how often it occurs and the physical line of the record that has it first, in the order met,
  /// long ones left out.
  package internal(set) var values: [(text: String, count: Int, line: Int)] = []
  /// Whether `values` are all that the records have.
  package internal(set) var isComplete = true
  /// Whether values are arrays (their elements stand in `values` between unit separators), or hold objects.
  package internal(set) var hasArrays = false
  /// Whether a value of a record is an object of its own.
  package internal(set) var hasObjects = false

  private var places: [String: Int] = [:]

  /// The most values that are remembered, and the most bytes of one.
  private static let valuesKept = 4096
  private static let longest = 400

  init(name: String?, header: String) {
    self.name = name
    self.header = header
  }

  mutating func add(_ text: String, line: Int) {
    guard !text.isEmpty else { return }
    filled += 1
    if let place = places[text] {
      values[place].count += 1
    } else if values.count < SurveyedColumn.valuesKept, text.utf8.count <= SurveyedColumn.longest {
      places[text] = values.count
      values.append((text, 1, line))
    } else {
      isComplete = false
    }
  }
}
