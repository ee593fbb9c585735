internal import BilanModel
internal import BilanSheets
internal import Glibc

/// A sheet of a workbook, opened as a text of records.
struct OpenSheet {
  /// The text, which stands for the bytes of the file.
  let text: FileBytes
  let summary: SheetSummary
  let elsewhere: ElsewhereMarkings
  /// What page headers and comments say of the unit of amounts.
  let units: SaidUnits
  /// Its columns without anything, by their places from 0.
  let emptyColumns: Set<Int>

  /// Whether the name of the file is that of a text.
  private let isMisnamed: Bool

  /// How the workbook is written, in the letters that end its name.
  var kind: String { summary.isOpenDocument ? "ods" : "xlsx" }

  /// The rows of which the first fills the others, by merged cells.
  var merges: [ClosedRange<Int>] { summary.merges }

  /// The name of the sheet.
  var name: String { summary.sheet.name }

  /// The names of the other sheets that are shown.
  var others: [String] { summary.others.filter { !$0.isHidden }.map(\.name) }

  /// Opens the sheet that a mapping names, or the first one that is shown.
  init(
    _ file: FileBytes, name: String, _ mapping: SourceMapping?, _ words: MarkingWords, _ currency: Currency
  ) throws(SheetError) {
    isMisnamed = NamedFormat(name) == .text
    let visitor = SheetText(NumberMarks(mapping), words)
    let bytes = PackageBytes(size: file.size) { offset, count in file.bytes(offset, count) }
    summary = try SheetReader.read(bytes, sheet: mapping?.dialect.sheet, own: currency.formatWords, into: visitor)
    text = FileBytes(text: visitor.text(), sheet: summary.sheet.name, of: file)
    (elsewhere, units) = (visitor.elsewhere, visitor.units)
    emptyColumns = visitor.emptyColumns
  }

  /// Whether the workbook was made to be filled in: it has the lists of one, and what is read is named as a register.
  private var isForm: Bool {
    summary.sheets.contains { IntakeForm.isLists($0.name) } && Register.all.contains { $0.isNamed(name) }
  }

  /// The other sheets of a workbook made to be filled in that are named as registers, each of which is read too.
  var more: [String] {
    guard isForm else { return [] }
    return summary.others.filter { other in !other.isHidden && Register.all.contains { $0.isNamed(other.name) } }
      .map(\.name)
  }

  /// What is said of the workbook beside its records.
  func findings(in file: String, _ mapping: SourceMapping?) -> [Finding] {
    let isAsked = mapping?.dialect.sheet != nil
    // What each line states of the whole activity counts once.
    let mayRepeat = mapping?.columns.values.contains(where: \.isOfActivity) ?? false
    var problems: [Problem] = []
    let others = summary.others.filter { other in
      !isForm || !IntakeForm.isLists(other.name) && !more.contains(other.name)
    }
    if !others.isEmpty, !isAsked { problems.append(.otherSheets(others, read: [name] + more)) }
    if !summary.hiddenRows.isEmpty || !summary.hiddenColumns.isEmpty { problems.append(.hiddenCells(summary)) }
    if !summary.struckRows.isEmpty { problems.append(.struckLines(summary.struckRows)) }
    if isMisnamed { problems.append(.misnamed(isWorkbook: true)) }
    var found = problems.map { $0.at(Origin(file: file)) }
    if summary.sheet.isHidden { found.append(Problem.hiddenSheet(name).at(Origin(file: file))) }
    if let range = summary.firstMergedNumber, !mayRepeat {
      found.append(
        Problem.mergedNumber(range).at(Origin(file: file, line: range.top, column: range.left, sheet: name)))
    } else if summary.filled > 0 {
      found.append(Problem.mergedCells(summary.filled).at(Origin(file: file)))
    }
    if let place = summary.firstUncalculated {
      found.append(
        Problem.uncalculated(summary.uncalculated)
          .at(Origin(file: file, line: place.top, column: place.left, sheet: name)))
    }
    return found
  }
}

extension Currency {
  /// What formats of cells print beside amounts of it, in capitals; none of the euro, which they know.
  fileprivate var formatWords: Set<String> {
    self == .euro ? [] : Set(([code] + signs).map { $0.filter { !$0.isWhitespace }.uppercased() })
  }
}

extension FileBytes {
  /// Some bytes of the file; nil where it cannot be read.
  fileprivate func bytes(_ offset: Int, _ count: Int) -> [UInt8]? {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { memory, got in
      guard let start = memory.baseAddress else { return }
      do throws(ByteFile.Failure) { got = try read(count, at: offset, into: start) } catch { failed = true }
    }
    return failed ? nil : bytes
  }
}

extension Dialect {
  /// Takes what is known of the text of a sheet.
  mutating func suitSheet() {
    (format, encoding, delimiter, hasQuotes) = (.csv, .utf8, SheetText.delimiter, true)
  }
}
