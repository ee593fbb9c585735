internal import BilanModel

/// Which column of a register each header of a file names.
struct HeaderMap {
  let register: Register
  private let headers: [String]
  private let words: HeaderWords
  /// For each column of the register the position of its header, nil when the file has none.
  private(set) var fields: [Int?]
  /// The headers that name a column named before, with the problem of each.
  private var duplicates: [(header: Int, problem: Problem)] = []

  /// The columns of a register among headers as written.
  init(_ register: Register, headers: [String]) {
    self.register = register
    self.headers = headers
    words = HeaderWords.of(register)
    fields = [Int?](repeating: nil, count: register.columns.count)
    var exact = [Bool](repeating: false, count: register.columns.count)
    for (position, header) in headers.enumerated() {
      guard let match = words.column(named: header) else { continue }
      let column = register.columns[match.column]
      guard let first = fields[match.column] else {
        fields[match.column] = position
        exact[match.column] = match.isExact
        continue
      }
      // A column's own name beats an alias; between equals nothing can tell.
      if match.isExact, !exact[match.column] {
        duplicates.append((first, .duplicateColumn(headers[first], column, first: position + 1, isIgnored: true)))
        fields[match.column] = position
        exact[match.column] = true
      } else {
        let isIgnored = exact[match.column] && !match.isExact
        duplicates.append((position, .duplicateColumn(header, column, first: first + 1, isIgnored: isIgnored)))
      }
    }
  }

  /// The headers that name no column, by their places, but for that of the reasons of rejected records.
  private var unknown: [Int] {
    headers.indices.filter { words.column(named: headers[$0]) == nil && !RejectionReason.isNamed(headers[$0]) }
  }

  /// The headers that nothing is made of, and that are not empty.
  var unused: [String] {
    let repeated = duplicates.map(\.header)
    return (unknown + repeated).sorted().map { headers[$0] }.filter { !foldedKey($0).isEmpty }
  }

  /// Tells what is wrong with the headers, with the position of each; a problem is made only where it is asked for, as a
  /// file may have a million headers.
  func tellProblems(_ tell: (_ header: Int, _ kind: FindingKind, _ problem: () -> Problem) -> Void) {
    for (position, problem) in duplicates { tell(position, problem.kind) { problem } }
    for position in unknown {
      let header = headers[position]
      let isEmpty = foldedKey(header).isEmpty
      if isEmpty, position == headers.count - 1 { continue }
      tell(position, .unknownColumn) {
        isEmpty
          ? .unnamedColumn(position + 1)
          : .unknownColumn(header, register.currency, nearest: nearestMissing(to: header))
      }
    }
  }

  /// The column that a header may mean, among those that the file has not yet.
  private func nearestMissing(to header: String) -> Column? {
    // « Coût (€) » in a report in another currency is near its « Coût ».
    let bare = foldedKey(header).split(separator: " ").filter { !Currency.euro.words.contains(String($0)) }
    guard
      let column = words.nearest(to: header)
        ?? (register.currency == .euro ? nil : words.nearest(to: bare.joined(separator: " "))),
      let place = register.columns.firstIndex(where: { $0.code == column.code })
    else { return nil }
    return fields[place] == nil ? column : nil
  }

  /// Whether most of the headers name columns of the register, so that they are no values of a record.
  var isHeader: Bool { found >= 3 && 2 * found >= headers.count }

  /// The columns of the register that the file has.
  var found: Int { fields.count { $0 != nil } }

  /// Whether every header that another register knows is known here, and others too.
  func knowsMore(than other: HeaderMap) -> Bool {
    let (mine, theirs) = (Set(fields.compactMap(\.self)), Set(other.fields.compactMap(\.self)))
    return theirs.isStrictSubset(of: mine)
  }

  /// The required columns that the file has not.
  var missing: [Column] { zip(register.columns, fields).filter { $0.isRequired && $1 == nil }.map(\.0) }
}

/// The words by which headers name the columns of a register.
struct HeaderWords: Sendable {
  private static let known = Dictionary(uniqueKeysWithValues: Register.all.map { ($0.code, HeaderWords($0)) })

  /// Those of the registers with amounts, in the currencies that have words of their own.
  private static let ofCurrencies: [String: HeaderWords] = {
    let registers = Register.all.filter { $0.columns.contains { if case .money = $0.type { true } else { false } } }
    let all = Currency.all.filter { $0 != .euro }.flatMap { currency in registers.map { $0.counted(in: currency) } }
    return Dictionary(uniqueKeysWithValues: all.map { ("\($0.code) \($0.currency.code)", HeaderWords($0)) })
  }()

  /// The words of a register, made once for those that bilan knows.
  static func of(_ register: Register) -> HeaderWords {
    let own = register.currency == .euro ? nil : ofCurrencies["\(register.code) \(register.currency.code)"]
    return own ?? known[register.code] ?? HeaderWords(register)
  }

  private let register: Register
  private let exact: [String: Int]
  private let aliases: [String: Int]
  private let sortedWords: [String]

  private init(_ register: Register) {
    self.register = register
    var exact: [String: Int] = [:]
    var aliases: [String: Int] = [:]
    for (position, column) in register.columns.enumerated() {
      for word in column.ownHeaders {
        exact[foldedKey(word)] = exact[foldedKey(word)] ?? position
      }
      for word in column.aliases { aliases[foldedKey(word)] = aliases[foldedKey(word)] ?? position }
    }
    self.exact = exact
    self.aliases = aliases
    sortedWords = Set(exact.keys).union(aliases.keys).sorted()
  }

  /// The column that a header names, and whether by its code or own name.
  func column(named header: String) -> (column: Int, isExact: Bool)? {
    let key = foldedKey(header)
    if let column = exact[key] { return (column, true) }
    return aliases[key].map { ($0, false) }
  }

  func nearest(to header: String) -> Column? {
    guard let key = nearestKey(to: foldedKey(header), among: sortedWords) else { return nil }
    return (exact[key] ?? aliases[key]).map { register.columns[$0] }
  }
}
