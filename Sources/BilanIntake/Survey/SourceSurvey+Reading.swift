package import BilanModel

extension SourceSurvey {
  /// The values of a record, in the order of the survey's columns.
  package typealias Row = [String]

  /// What of a record is anything but one text: an array, an object, a key given twice.
  package struct Oddities: Sendable {
    /// Where such values stand in the record.
    package internal(set) var places: Set<Int> = []
    /// Whether the record holds objects of which nothing is looked at.
    package internal(set) var areBuried = false
  }

  /// What may be so of a record.
  package typealias Condition = @Sendable (Row, _ odd: Oddities) -> Bool

  /// What is done with a record; false where it is not shown.
  typealias Visit = (inout SourceSurvey, Row, _ odd: Oddities, _ line: Int) -> Bool

  /// Looks at a file; nil when nothing can be said of it, with why.
  ///
  /// Of the records that `hides` says so of, nothing is shown: no value, no key that they alone have but the one at the
  /// place `kept`. With `each`, the records are those of an array in each object.
  package static func read(
    _ file: String, desk: DeskWords = DeskWords(), keeping kept: Int? = nil, each: [String] = [],
    hides: @escaping Condition = { _, _ in false }
  ) -> (survey: SourceSurvey?, findings: [Finding]) {
    var survey = SourceSurvey(file: file, desk)
    (survey.keptPlace, survey.eachPath) = (kept, each)
    do throws(ByteFile.Failure) {
      let bytes = try ByteFile(path: file)
      guard bytes.identity != nil || bytes.bytes.size == 0 else { throw .pipe }
      survey.identity = bytes.identity
      survey.askedSheet = survey.sheetOfRecords(in: bytes.bytes)
      let text: FileBytes
      switch try survey.text(of: bytes.bytes) {
      case .success(let found): text = found
      case .failure(let problem): return (nil, [problem.at(Origin(file: file))])
      }
      let others = survey.otherSheets
      var hidden = HiddenRows(survey.merges)
      try survey.look(at: text) { survey, row, odd, line in
        guard !hidden.take(line, hides(row, odd)) else {
          survey.hidden += 1
          return false
        }
        for (column, text) in row.enumerated() { survey.columns[column].add(text, line: line) }
        return true
      }
      if survey.sheet != nil {
        survey.sheetsAlike = survey.alike(in: bytes.bytes, others)
        survey.sheetsBeside = others.prefix(SourceSurvey.sheetsTried).filter {
          !survey.sheetsAlike.contains($0) && survey.names(columnsIn: bytes.bytes, at: $0)
        }
      }
    } catch {
      return (nil, [Problem.unreadableFile(error).at(Origin(file: file))])
    }
    survey.hides = hides
    if let shape = survey.shape { return (nil, [shape.problem.at(Origin(file: file))]) }
    guard survey.columns.isEmpty else {
      let hasNone = survey.format == .csv && survey.records == 0
      return (survey, hasNone ? [Problem.headerAlone.at(Origin(file: file, line: survey.headerLine))] : [])
    }
    let problem = survey.format == .csv ? Problem.emptyFile : survey.isEmptyArray ? .emptyRegister : .noObject
    return (nil, [problem.at(Origin(file: file))])
  }

  /// Goes through the records that are shown again, each with its physical line, counted from 1; the values of other places
  /// than those asked for, where any are, may be left out.
  package func forEachRow(of places: [Int]? = nil, _ visit: (Row, _ line: Int) -> Void) {
    var again = SourceSurvey(file: file, desk)
    (again.keptPlace, again.askedSheet, again.eachPath) = (keptPlace, askedSheet, eachPath)
    // What says how fields are quoted is known, but where it also says the encoding.
    if encoding == .utf8, !isEncodingDoubtful { again.knownQuotes = hasQuotes }
    // Whether a record is shown may be told by any of its values.
    let mayHide = hidden > 0 || places == nil
    if !mayHide { again.askedPlaces = places.map { Set($0.map(rowPlace(ofColumn:))) } }
    do throws(ByteFile.Failure) {
      let bytes = try ByteFile(path: file, former: identity)
      guard case .success(let text) = try again.text(of: bytes.bytes) else { return }
      var hidden = HiddenRows(again.merges)
      try again.look(at: text) { _, row, odd, line in
        guard !hidden.take(line, mayHide && hides(row, odd)) else { return false }
        visit(shownPlaces.map { $0.map { row.indices.contains($0) ? row[$0] : "" } } ?? row, line)
        return true
      }
    } catch {
      return
    }
  }

  /// Goes through the records again of which something is so, be they shown or not; rows are as the file has them.
  package func forEachRow(where condition: Condition, _ visit: (Row) -> Void) {
    var again = SourceSurvey(file: file, desk)
    (again.askedSheet, again.eachPath) = (askedSheet, eachPath)
    guard let bytes = try? ByteFile(path: file, former: identity),
      case .success(let text)? = try? again.text(of: bytes.bytes)
    else { return }
    try? again.look(at: text) { _, row, odd, _ in
      if condition(row, odd) { visit(row) }
      return true
    }
  }

  /// The place in the rows of the file of a column.
  package func rowPlace(ofColumn place: Int) -> Int { shownPlaces?[place] ?? place }

  /// The place in `columns` of the column at a place of the rows of the file; nil where it is left out.
  package func column(atRowPlace place: Int) -> Int? { shownPlaces.map { $0.firstIndex(of: place) } ?? place }

  /// What the records of a file are read from: the file itself, or the sheet of a workbook.
  mutating func text(of file: FileBytes) throws(ByteFile.Failure) -> Result<FileBytes, Problem> {
    var mapping: SourceMapping?
    if let askedSheet {
      mapping = SourceMapping(files: [self.file])
      mapping?.dialect.sheet = askedSheet
    }
    switch try SourceText(file, name: self.file, mapping, .standard, desk.currency) {
    case .file: return .success(file)
    case .refused(let problem): return .failure(problem)
    case .sheet(let sheet):
      self.sheet = SheetReport(name: sheet.name, kind: sheet.kind)
      merges = sheet.merges
      otherSheets = sheet.others
      return .success(sheet.text)
    }
  }

  /// The other sheets in which this one's columns stand, but for one in five at most.
  private func alike(in bytes: FileBytes, _ names: [String]) -> [String] {
    let headers = Set(columns.map(\.header))
    return names.prefix(SourceSurvey.sheetsTried).filter { name in
      var other = SourceSurvey(file: file, desk)
      other.askedSheet = name
      guard case .success(let text)? = try? other.text(of: bytes) else { return false }
      try? other.look(at: text) { _, _, _, _ in false }
      return headers.count >= 2 && 5 * headers.intersection(other.columns.map(\.header)).count >= 4 * headers.count
    }
  }

  /// Whether a line is a heading, a remark or a total rather than a record: it holds one value, or begins with the words
  /// of a total and leaves half of its cells empty.
  private static func standsAside(_ row: Row) -> Bool {
    func isFilled(_ text: String) -> Bool {
      // Most values begin with a letter or a figure of ASCII, which is no space of any kind.
      guard let first = text.utf8.first else { return false }
      return first > 0x20 && first < 0x7F || text.contains { !$0.isWhitespace }
    }
    let filled = row.count(where: isFilled)
    guard filled > 1 else { return true }
    return 2 * filled <= row.count && row.first(where: isFilled).map(OddRows.saysTotal) ?? false
  }

  /// The most sheets of a workbook that are looked at.
  static let sheetsTried = 50

  mutating func look(
    at file: FileBytes, _ visit: Visit
  ) throws(ByteFile.Failure) {
    var detection = try EncodingDetection(file)
    if let older = detection.older {
      // Nothing proves it, which is said; what it reads is likelier than what no table of today has in words.
      _ = try look(try EncodingDetection(file, declared: older), visit)
      return isEncodingOld = true
    }
    if try !look(detection, visit) {
      try detection.settle()
      let kept = keptPlace
      let (identity, sheet, asked, each) = (identity, sheet, askedSheet, eachPath)
      self = SourceSurvey(file: self.file, desk)
      (self.identity, keptPlace, self.sheet, askedSheet, eachPath) = (identity, kept, sheet, asked, each)
      _ = try look(detection, visit)
    }
    isEncodingDoubtful = detection.isDoubtful
  }

  /// Looks at a file in an encoding; false when its bytes show that it is in another.
  private mutating func look(
    _ detection: EncodingDetection, _ visit: Visit
  ) throws(ByteFile.Failure) -> Bool {
    encoding = detection.file.encoding.dialect
    let head = try SourceHead(detection.file)
    firstLine = head.firstLine
    headerLine = firstLine
    guard let first = head.firstByte else { return true }
    isEmptyArray = head.isEmptyArray
    guard detection.file.sheet == nil, first == 91 || first == 123 else { return try lookAtCSV(detection, head, visit) }
    var survey = try JSONSurvey(detection.file, each: eachPath)
    if survey.recordsPath.isEmpty {
      let catalog = desk.registers
      shape = head.shape { key in catalog.contains { HeaderWords.of($0).column(named: key) != nil } }
      if shape != nil { return true }
    }
    format = survey.format
    recordsPath = survey.recordsPath
    isWhole = survey.isWhole
    var isShown: [Bool] = []
    survey.readRecords { names, row, shapes, line in
      while columns.count < names.count { columns.append(SurveyedColumn(path: names[columns.count])) }
      records += 1
      let odd = Oddities(
        places: Set(shapes.indices.filter { shapes[$0]?.isOdd ?? false }),
        areBuried: shapes.contains { $0?.isBuried ?? false })
      guard visit(&self, row, odd, line) else { return }
      while isShown.count < columns.count { isShown.append(false) }
      for (column, shape) in shapes.enumerated() {
        guard let shape else { continue }
        isShown[column] = true
        if shape.hasArrays { columns[column].hasArrays = true }
        if shape.hasObjects { columns[column].hasObjects = true }
      }
    }
    hasBrokenRecord = survey.isBroken
    let kept = keptPlace
    leaveOut { $0 != kept && ($0 >= isShown.count || !isShown[$0]) }
    return true
  }

  /// Leaves out the columns that no shown record has.
  private mutating func leaveOut(_ isLeftOut: (Int) -> Bool) {
    let places = columns.indices.filter { !isLeftOut($0) }
    guard places.count < columns.count else { return }
    columns = places.map { columns[$0] }
    shownPlaces = places
  }

  private mutating func lookAtCSV(
    _ detection: EncodingDetection, _ head: borrowing SourceHead,
    _ visit: Visit
  ) throws(ByteFile.Failure) -> Bool {
    var best: (header: CSVHeader, quote: UInt8, faults: Int)?
    for quote in [CSVScanner.quote, CSVScanner.noQuote] {
      if let knownQuotes, knownQuotes != (quote == CSVScanner.quote) { continue }
      let header = head.surveyedHeader(quote, desk.registers)
      if knownQuotes != nil {
        best = (header, quote, 0)
        break
      }
      let scan = CSVSurvey(header, quote: quote, file: detection.file, start: head.offset(of: header.next))
      let seen = try scan.read(counts: true)
      if seen.hasInvalidBytes, case .utf8 = detection.file.encoding, !detection.isMarked {
        guard case .utf8 = try EncodingCensus(detection.file, threads: 1).encoding else { return false }
      }
      if best.map({ seen.faults < $0.faults }) ?? true { best = (header, quote, seen.faults) }
      if seen.faults == 0 { break }
    }
    guard let (header, quote, _) = best else { return true }
    (delimiter, hasQuotes) = (header.delimiter, quote == CSVScanner.quote)
    headerLine = head.line(at: header.start)
    // What stands above a header under which a record is hidden may be one too.
    let headings = keptPlace == nil ? head.headings(above: header, quote)?.headings : nil
    columns = SurveyedColumn.columns(header.names.map(\.text), under: headings ?? [])
    let units = head.units(under: header, quote)
    let first = units?.next ?? header.next
    var scan = CSVSurvey(header, quote: quote, file: detection.file, start: head.offset(of: first))
    if keptPlace != nil { scan.padding = .refused }
    scan.places = askedPlaces
    isWhole = scan.isWhole
    for (place, unit) in (units?.units ?? []).enumerated() where columns.indices.contains(place) {
      columns[place].unit = unit
    }
    let names = header.names.map(\.text)
    let askedPlaces = askedPlaces
    func isAsked(_ place: Int) -> Bool { askedPlaces?.contains(place) ?? true }
    let seen = try scan.read(line: head.line(at: first)) { row, line in
      // The header once more is set aside, and asks nothing.
      if row.count == names.count, names.indices.allSatisfy({ row[$0] == names[$0] || !isAsked($0) }) { return }
      records += 1
      let row = Array(row.prefix(columns.count))
      if askedPlaces == nil, columns.count >= 3, SourceSurvey.standsAside(row) { asides += 1 }
      _ = visit(&self, row, Oddities(), line)
    }
    hasBrokenRecord = seen.faults > 0
    shortLines = seen.short
    return true
  }
}
