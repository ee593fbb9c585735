internal import BilanModel

/// The identifiers of a register in the files read so far.
struct KnownIdentifiers: Sendable {
  private(set) var tables: [IdentifierTable] = []
  /// The files, with the number of lines read before each.
  private var files: [(whole: Origin, before: Int)] = []
  /// The number of lines of the files read.
  private(set) var lines = 0

  /// Goes on with a file, or a sheet of one.
  mutating func begin(_ file: Origin) { files.append((file, lines)) }

  /// Ends the file in hand, which has so many lines, with the identifiers of its slices.
  mutating func end(_ slices: [IdentifierTable], lines: Int) {
    self.lines += lines + 1
    tables += slices
    // Each table costs a probe an identifier.
    guard tables.count > 4, let first = tables.first else { return }
    for table in tables.dropFirst() { first.merge(table) }
    tables = [first]
  }

  /// The same with the identifiers of earlier slices of the file in hand.
  func with(_ slices: [IdentifierTable]) -> KnownIdentifiers {
    var known = self
    known.tables += slices
    return known
  }

  /// Where an identifier was given, nil when it was not.
  func origin(of identifier: String) -> Origin? {
    var bytes = Array(identifier.utf8)
    let count = bytes.count
    bytes += [UInt8](repeating: 0, count: Block.padding)
    return bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return nil }
      let hash = ByteHash(CellBytes(start: start, count: count))
      return tables.lazy.compactMap { $0.line(of: hash) }.first.map { origin($0) }
    }
  }

  /// The place of a line given by its position among all lines.
  func origin(_ position: Int) -> Origin {
    let file = files.last { $0.before < position } ?? files.first ?? (Origin(file: ""), 0)
    return file.whole.at(line: position - file.before)
  }
}

/// Claims the identifiers of the records of a slice.
///
/// Only records that are kept claim theirs: a record that is rejected here may come back mended in another file.
struct IdentifierCheck {
  let field: Int
  let known: KnownIdentifiers
  /// The columns within whose values identifiers are unique.
  let scope: [Int]
  let own = IdentifierTable()

  /// Reports the records of a view whose identifier another record claimed before; returns those that have none.
  func check(_ columns: [BatchColumn], _ log: inout RowLog) -> [Int] {
    let scopes = scopes(columns, count: log.view.count)
    let (cells, lines) = (log.view.field(field), log.view.lines)
    own.reserve(cells.count)  // usually done for the whole slice
    let isClean = log.keepsAll
    let before = known.lines
    let tables = known.tables
    var repeats: [(row: Int, first: Int)] = []
    var unnamed: [Int] = []
    for row in 0..<cells.count {
      let identifier = cells[row].trimmed
      if identifier.isEmpty {
        unnamed.append(row)
        continue
      }
      if !isClean, log.verdicts[row] != .kept { continue }
      let hash = scopes.isEmpty ? ByteHash(identifier) : IdentifierCheck.hash(scopes[row], identifier)
      var first: Int?
      for table in tables where first == nil { first = table.line(of: hash) }
      if let first = first ?? own.claim(hash, line: before &+ lines[row]) { repeats.append((row, first)) }
    }
    for (row, first) in repeats {
      log.report(row, field, .repeatedIdentifier(cells[row].trimmed.string, first: known.origin(first)))
    }
    return unnamed
  }

  /// What comes before the identifier of each record; nothing where identifiers are unique in the register.
  ///
  /// Names of plans and versions are compared but for accents and case.
  private func scopes(_ columns: [BatchColumn], count: Int) -> [[UInt8]] {
    guard !scope.isEmpty else { return [] }
    var scopes = [[UInt8]](repeating: [], count: count)
    for column in scope {
      guard case .labels(let labels) = columns[column] else { continue }
      let keys = labels.names.map { Array(foldedKey($0).utf8) }
      for row in 0..<count {
        if labels.codes[row] >= 0 { scopes[row] += keys[Int(labels.codes[row])] }
        scopes[row].append(0x1F)
      }
    }
    return scopes
  }

  private static func hash(_ scope: [UInt8], _ identifier: CellBytes) -> ByteHash {
    let bytes = scope + Array(identifier.buffer)
    return (bytes + [UInt8](repeating: 0, count: Block.padding)).withUnsafeBufferPointer { padded in
      guard let start = padded.baseAddress else { return ByteHash(identifier) }
      return ByteHash(CellBytes(start: start, count: bytes.count))
    }
  }
}
