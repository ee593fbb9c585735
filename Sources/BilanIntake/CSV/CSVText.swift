internal import BilanModel

/// A CSV text in memory, as rows of strings: what the first rows of a file show, without any register.
package struct CSVText: Sendable {
  /// The records, each with as many fields as the first.
  package private(set) var rows: [[String]] = []
  /// The code of each thing wrong, with its line.
  package private(set) var faults: [String] = []
  /// Empty lines.
  package private(set) var blankLines = 0

  /// Reads a text whose fields an ASCII character separates; the rows do not depend on how many bytes are looked at
  /// together.
  package init(_ bytes: [UInt8], delimiter: Character = ",", blockSize: Int = 1 << 16) {
    let delimiter = delimiter.asciiValue ?? 44
    var block = Block(capacity: max(1, blockSize))
    var scanner = CSVScanner(delimiter: delimiter)
    let width = bytes.withUnsafeBufferPointer { CSVText.width($0, delimiter) }
    scanner.keepsEmptyLines = width == 1
    var table = RecordTable(width: width, records: 3)
    var given = 0
    while true {
      given += bytes[given...].withUnsafeBufferPointer { block.append($0) }
      let isLast = given == bytes.count
      var position = 0
      while true {
        let next = scanner.scan(&block, from: position, isLast: isLast, into: &table)
        take(block, &table, &scanner)
        if next == position { break }
        position = next
      }
      if isLast { break }
      block.keep(from: position)
    }
    blankLines = scanner.blankLines
  }

  private static func width(_ bytes: UnsafeBufferPointer<UInt8>, _ delimiter: UInt8) -> Int {
    var block = Block(capacity: max(1, bytes.count))
    _ = block.append(bytes)
    let header = CSVHeader(block.memory, from: 0, to: block.count, isLast: true, delimiter: delimiter)
    return max(1, header?.names.count ?? 1)
  }

  private mutating func take(_ block: borrowing Block, _ table: inout RecordTable, _ scanner: inout CSVScanner) {
    let view = RecordView(block, table)
    for row in 0..<view.count { rows.append((0..<view.width).map { view.cell(row, $0).string }) }
    faults += scanner.faults.map { "\($0.line): \($0.kind.name)" }
    scanner.faults.removeAll()
    table.clear()
  }
}

extension RecordFault.Kind {
  fileprivate var name: String {
    switch self {
    case .fieldCount(let found): "field-count \(found)"
    case .padded: FindingKind.paddedLine.code
    case .swallowedLines: FindingKind.swallowedLines.code
    case .quoteInField, .textAfterQuote: FindingKind.strayQuote.code
    case .unclosedQuote: FindingKind.unclosedQuote.code
    case .invalidUTF8: FindingKind.invalidUTF8.code
    case .problem(let problem): problem.kind.code
    case .badJSON: FindingKind.badJSON.code
    }
  }
}
