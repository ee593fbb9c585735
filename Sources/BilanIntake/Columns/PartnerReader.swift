internal import BilanModel

/// Lists of partners, by code or by name.
///
/// `;` and `|` always separate. A piece between them is looked for whole first (« Trinité-et-Tobago »), then as
/// several partners separated by `,`, `/`, « et » or “and”, and that only when every one of them is known. France is
/// left out beside others; alone it is kept and said.
struct PartnerReader: ColumnReader {
  let place: ColumnPlace
  private let directory: PartnerDirectory
  private let separators: ListSeparators
  /// Whether what separates partners may stand in their names.
  private let cutsNames: Bool
  /// The code of France, −1 when the directory has none.
  private let france: Int32
  /// Where France stands in the value in hand.
  private var franceAt: Int?
  /// How many pieces of the value in hand were reported; past some, the others say nothing new.
  private var said = 0
  private static let saidOfValue = 16
  private let spellings = CellInterner()
  /// What spellings stand for that are not one partner.
  private var several: [Meaning] = []
  /// Territories of France, which are no partners either.
  private let territories: Set<PartnerIndex>
  private let takesCodes: Bool
  private let markings: MarkingWords
  private var codes = CodeEvidence()
  /// Where words for no value stand in the value in hand.
  private var silences: [(offset: Int, words: String)] = []

  /// What words mean that are not one partner.
  private struct Meaning {
    var partners: [(offset: Int, partner: Int16)] = []
    var silences: [(offset: Int, words: String)] = []
    var remarks: [(offset: Int, words: String, remark: PartnerRemark)] = []
    var problem: Problem?
  }

  var evidence: ValueEvidence {
    var evidence = ValueEvidence()
    evidence.codes = codes
    return evidence
  }

  init(_ place: ColumnPlace, _ directory: PartnerDirectory, _ rules: ValueRules) {
    self.place = place
    self.directory = directory
    separators = ListSeparators(rules.listSeparator)
    cutsNames = rules.listSeparator == "-"
    takesCodes = rules.takesCodes
    markings = rules.markings
    territories = directory.frenchTerritories
    france = directory.france.map { Int32($0.rawValue) } ?? -1
  }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    var lists = Lists()
    lists.codes.reserveCapacity(2 * view.count)
    lists.ends.reserveCapacity(view.count)
    let cells = view.field(place.field)
    var known = spellings.table
    for row in 0..<cells.count {
      // One partner, written as before.
      if let code = known.value(of: cells[row]), code >= 0, code != france {
        lists.codes.append(Int16(truncatingIfNeeded: code))
      } else {
        readList(cells[row], row, &lists, &log)
        known = spellings.table
      }
      lists.ends.append(lists.codes.count)
    }
    return .partners(lists)
  }

  /// Reads a value that may name several partners.
  private mutating func readList(_ cell: CellBytes, _ row: Int, _ lists: inout Lists, _ log: inout RowLog) {
    let first = lists.codes.count
    var pieces = 0
    var hasProblem = false
    var known = spellings.table
    franceAt = nil
    silences.removeAll(keepingCapacity: true)
    said = 0
    // « Royaume-Uni » is one, whatever stands between others.
    let isOne = cutsNames && directory.find(cell.trimmed.string) != nil
    for piece in ListPieces(cell, isOne ? ListSeparators.none : separators) {
      var code = known.value(of: piece.bytes)
      if code == nil {
        code = learn(piece.bytes, log)
        known = spellings.table
      }
      guard let code, code != PartnerReader.blank else { continue }
      pieces &+= 1
      if code >= 0 {
        add(Int16(truncatingIfNeeded: code), row, piece.offset, first, &lists, &log)
        continue
      }
      let meaning = several[Int(-2 - code)]
      for each in meaning.partners { add(each.partner, row, piece.offset + each.offset, first, &lists, &log) }
      for each in meaning.silences { silences.append((piece.offset + each.offset, each.words)) }
      for each in meaning.remarks {
        report(row, piece.offset + each.offset, .partnerRemark(each.words, each.remark, directory), &log)
        if let words = each.remark.words { log.keep(row, words) }
      }
      if let problem = meaning.problem {
        hasProblem = true
        report(row, piece.offset + leadingSpace(piece.bytes), problem, &log)
      }
    }
    if !silences.isEmpty {
      let isAlone = place.isRequired && lists.codes.count == first && franceAt == nil && !hasProblem
      hasProblem = hasProblem || isAlone
      for each in silences { report(row, each.offset, noValue(each.words, isAlone: isAlone), &log) }
    }
    guard let franceAt else {
      if pieces == 0 { place.missing(row, &log) }
      return
    }
    if lists.codes.count > first || hasProblem {
      log.report(row, place.field, offset: franceAt, .partnerIsFrance)
    } else {
      log.report(row, place.field, offset: franceAt, .onlyFrance)
    }
  }

  @inline(__always)
  private mutating func add(
    _ partner: Int16, _ row: Int, _ offset: Int, _ first: Int, _ lists: inout Lists, _ log: inout RowLog
  ) {
    if Int32(partner) == france {
      franceAt = offset
      return
    }
    var index = first
    while index < lists.codes.count {
      if lists.codes[index] == partner {
        report(row, offset, .repeatedPartner(directory[PartnerIndex(partner)]), &log)
        return
      }
      index += 1
    }
    lists.codes.append(partner)
  }

  private mutating func report(_ row: Int, _ offset: Int, _ problem: Problem, _ log: inout RowLog) {
    if said < PartnerReader.saidOfValue { log.report(row, place.field, offset: offset, problem) }
    said += 1
  }

  private static let blank: Int32 = -1
  /// The most spellings of problems that are remembered.
  private static let problemsKept = 4096

  @inline(never)
  private mutating func learn(_ cell: CellBytes, _ log: RowLog) -> Int32 {
    let words = cell.trimmed.string
    if words.isEmpty { return PartnerReader.blank }
    if !isSilent(words), let partner = find(words) {
      spellings.insert(cell, Int32(partner.rawValue))
      return Int32(partner.rawValue)
    }
    var meaning = self.meaning(of: words, leadingSpace(cell))
    if let problem = meaning.problem, !log.isFull(problem.kind) { meaning.problem = problem.inWords }
    guard several.count < PartnerReader.problemsKept else {
      several[PartnerReader.problemsKept - 1] = meaning
      return -1 - Int32(PartnerReader.problemsKept)
    }
    several.append(meaning)
    let code = -1 - Int32(several.count)
    spellings.insert(cell, code)
    return code
  }

  /// The partner that words name; a territory of France is France.
  private mutating func find(_ words: String) -> PartnerIndex? {
    // « et al. », « and Co », « No »: two small letters are a code in a column of codes alone.
    if CodeEvidence.isWordOrCode(words) {
      codes.hasWords = true
      if !takesCodes { return nil }
    }
    let found = directory.find(words) ?? InvisibleMarks.removed(from: words).flatMap { directory.find($0) }
    guard let partner = found else { return nil }
    codes.take(words, directory[partner])
    return territories.contains(partner) ? directory.france ?? partner : partner
  }

  /// Whether words say that there is no value; codes that may do are told by the other values of the column.
  private mutating func isSilent(_ words: String) -> Bool {
    switch NoValueWord(words) {
    case nil: return DittoWord.matches(words)
    // What a desk has given to a partner of its own, « non précisé », is no want of one.
    case .sure: return !(directory.find(words).map { directory.isOwn($0) } ?? false)
    case .orCode:
      codes.hasWords = true
      return !takesCodes
    }
  }

  private func noValue(_ words: String, isAlone: Bool) -> Problem {
    let code = directory.find(words).flatMap { territories.contains($0) ? nil : directory[$0] }
    return .noPartner(words, code: code, isAlone: isAlone)
  }

  private func leadingSpace(_ cell: CellBytes) -> Int { cell.trimmed.start - cell.start }

  /// The partners of words that name several, or what is wrong with them.
  private mutating func meaning(of words: String, _ indent: Int) -> Meaning {
    var meaning = Meaning()
    if isSilent(words) {
      meaning.silences = [(indent, words)]
      return meaning
    }
    let pieces = PartnerReader.pieces(of: words)
    guard pieces.count > 1 else {
      return take(words, indent, into: &meaning) ? meaning : Meaning(problem: notFound(words))
    }
    var unknown: String?
    for (offset, piece) in pieces {
      if isSilent(piece) {
        meaning.silences.append((indent + offset, piece))
      } else if let partner = find(piece) {
        meaning.partners.append((indent + offset, partner.rawValue))
      } else if !take(piece, indent + offset, into: &meaning) {
        unknown = unknown ?? piece
      }
    }
    guard let unknown else { return meaning }
    // « Mali - Barkhane »: what a hyphen stands before may be a remark.
    var whole = Meaning()
    if words.contains(" - "), take(words, indent, into: &whole) { return whole }
    // Where some are known, or the name in it is, the first that is not is what is wrong.
    let isOne = !meaning.partners.isEmpty || directory.named(beforeRemark: unknown) != nil
    return Meaning(problem: notFound(isOne ? unknown : words))
  }

  /// Takes the partner before a remark, and the remark; false where there is none, or it may make another of it.
  private mutating func take(_ words: String, _ offset: Int, into meaning: inout Meaning) -> Bool {
    guard let remark = directory.readingRemark(words), let partner = find(directory[remark.partner].code),
      remark.words.flatMap({ OutsideMarking.read($0, markings) }) == nil
    else { return false }
    meaning.partners.append((offset, partner.rawValue))
    meaning.remarks.append((offset, words, remark))
    return true
  }

  private func notFound(_ words: String) -> Problem {
    let meanings = directory.meanings(of: words)
    let directory = directory
    return meanings.isEmpty
      ? .unknownPartner(words, nearest: directory.nearest(to: words)) : .ambiguousPartner(words, meanings: meanings)
  }

  /// Words cut at commas, slashes, « et », “and” and a hyphen between spaces, and where in UTF-8 each piece starts.
  static func pieces(of words: String) -> [(offset: Int, words: String)] {
    var pieces: [(offset: Int, words: String)] = []
    guard words.utf8.contains(where: { $0 == 44 || $0 == 47 || $0 == 38 || $0 == 43 || $0 == 32 }) else {
      return [(0, words)]
    }
    let bytes = Array(words.utf8)
    let joins: [[UInt8]] = [",", "/", "&", "+", " et ", " and ", " ET ", " - "].map { Array($0.utf8) }
    var start = 0
    var index = 0
    func close(_ end: Int) {
      var from = start
      var to = end
      while from < to, bytes[from] == 32 { from += 1 }
      while to > from, bytes[to - 1] == 32 { to -= 1 }
      if to > from { pieces.append((from, String(decoding: bytes[from..<to], as: UTF8.self))) }
    }
    while index < bytes.count {
      if let join = joins.first(where: { bytes[index...].starts(with: $0) }) {
        close(index)
        index += join.count
        start = index
      } else {
        index += 1
      }
    }
    close(bytes.count)
    return pieces
  }
}
