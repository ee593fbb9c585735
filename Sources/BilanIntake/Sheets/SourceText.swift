internal import BilanModel
internal import BilanSheets
internal import Glibc

/// What the records of a file are read from.
enum SourceText {
  /// The file itself, be it named as a workbook or not.
  case file(isMisnamed: Bool)
  case sheet(OpenSheet)
  /// Nothing, for what is wrong.
  case refused(Problem)

  /// Looks at the first bytes of a file, which count, and at its name, which is held against them.
  init(
    _ file: FileBytes, name: String, _ mapping: SourceMapping?, _ words: MarkingWords, _ currency: Currency
  ) throws(ByteFile.Failure) {
    switch try BinaryKind(file) {
    case nil: self = .file(isMisnamed: NamedFormat(name) == .workbook && file.size > 0)
    case .archive:
      do throws(SheetError) {
        self = .sheet(try OpenSheet(file, name: name, mapping, words, currency))
      } catch {
        if error == .unreadable { throw .system(EIO) }
        self = .refused(.workbook(error))
      }
    case .oldWorkbook: self = .refused(try file.holdsLockedPackage ? .encryptedWorkbook : .notText(.oldWorkbook))
    case let kind?: self = .refused(.notText(kind))
    }
  }
}

/// What the name of a file says of its format.
enum NamedFormat {
  case workbook, text

  /// Nil where the name says neither.
  init?(_ name: String) {
    switch name.split(separator: ".").last?.lowercased() {
    case "xlsx", "xlsm", "xltx", "xltm", "ods", "ots": self = .workbook
    case "csv", "tsv", "txt", "json", "ndjson", "jsonl": self = .text
    default: return nil
    }
  }
}

extension FileBytes {
  /// What the part is called that a workbook locked by a password is in, as it stands in an old document.
  private static let lockedPackage: [UInt8] = "EncryptedPackage".utf8.reduce(into: []) { $0 += [$1, 0] }

  /// Whether the file is an old document around a workbook that a password locks.
  var holdsLockedPackage: Bool {
    get throws(ByteFile.Failure) {
      let (step, name) = (1 << 20, FileBytes.lockedPackage)
      var block = Block(capacity: step + name.count)
      for offset in stride(from: 0, to: size, by: step) {
        block.keep(from: block.count)
        _ = try block.fill(from: self, at: offset, limit: min(step + name.count, size - offset))
        let bytes = UnsafeBufferPointer(start: block.memory, count: block.count)
        // The list of parts of such a document stands in sectors, where names start at even places.
        let last = max(0, bytes.count - name.count + 1)
        if stride(from: 0, to: last, by: 2).contains(where: { bytes[$0] == 69 && bytes[$0...].starts(with: name) }) {
          return true
        }
      }
      return false
    }
  }
}
