internal import BilanWorkbook

/// Makes the package of a workbook out of the one that the library wrote around its streamed sheets: every other part as
/// it is, and the streamed ones with their rows.
struct PackageSplice {
  private let shell: PackageParts
  /// The rows that belong into parts, with the names of their sheets, by the names of the parts.
  private let streams: [String: (sheet: String, rows: StreamedRows)]

  init(_ shell: PackageParts, _ streams: [String: (sheet: String, rows: StreamedRows)]) {
    self.shell = shell
    self.streams = streams
  }

  /// Writes the package; the shared texts come last, when all cells that name them are written.
  func write(to path: String) throws(XlsxError) {
    let texts = try shell.part(Self.texts) ?? []
    let shared = SharedTexts(
      streams.sorted { $0.key < $1.key }.map(\.value.rows), after: try SharedTexts.count(texts, name: Self.texts))
    var file = try NewFile(path: path)
    var directory: [UInt8] = []
    var references = 0
    for entry in shell.entries where entry.name != Self.texts {
      guard let (sheet, rows) = streams[entry.name] else {
        directory += shell.record(of: entry).placed(at: file.count)
        try file.append(shell.local(entry))
        try file.append(shell.packed(entry))
        continue
      }
      let part = StreamedPart(
        rows, of: sheet, try SheetShell(try shell.part(entry.name) ?? [], for: rows, part: entry.name), shared)
      directory += try write(entry, into: &file) { (take) throws(XlsxError) in
        try part.forEachPiece { (piece) throws(XlsxError) in
          references += piece.references
          try take(piece)
        }
      }
    }
    for entry in shell.entries where entry.name == Self.texts {
      let part = try shared.part(texts, more: references, name: entry.name)
      directory += try write(entry, into: &file) { (take) throws(XlsxError) in
        try take(try PackedPiece(part, isLast: true))
      }
    }
    try close(&file, directory)
  }

  private static let texts = "xl/sharedStrings.xml"

  /// Writes a part piece by piece, its sizes over those of its header once they are known; returns its record of the
  /// list.
  private func write(
    _ entry: PackageParts.Entry, into file: inout NewFile,
    _ pieces: ((PackedPiece) throws(XlsxError) -> Void) throws(XlsxError) -> Void
  ) throws(XlsxError) -> [UInt8] {
    let start = file.count
    try file.append(shell.local(entry))
    let data = file.count
    var (size, checksum) = (0, UInt(0))
    try pieces { (piece) throws(XlsxError) in
      try file.append(piece.bytes)
      checksum = size == 0 ? piece.checksum : piece.checksum(after: checksum)
      size += piece.size
    }
    let packed = file.count - data
    guard size <= PartRecord.greatest, packed <= PartRecord.greatest else { throw .tooLarge(part: entry.name) }
    let sizes = [Int(checksum), packed, size]
    var record = shell.record(of: entry)
    for (field, value) in zip([PartRecord.checksum, PartRecord.packed, PartRecord.size], sizes) {
      record.replace(field, value)
    }
    // A header has the same three numbers two bytes earlier than the record.
    try file.write(sizes.flatMap { PartRecord.littleEndian($0, 4) }, at: start + PartRecord.checksum - 2)
    return record.placed(at: start)
  }

  private func close(_ file: inout NewFile, _ directory: [UInt8]) throws(XlsxError) {
    let place = file.count
    guard place + directory.count <= PartRecord.greatest else { throw .tooLarge(part: "the file") }
    try file.append(directory)
    var end = PartRecord(shell.end)
    end.replace(PartRecord.listSize, directory.count)
    end.replace(PartRecord.listPlace, place)
    try file.append(end.bytes)
  }
}
