internal import BilanModel

/// A kind of file that is no text, told by its first bytes.
enum BinaryKind: CaseIterable {
  case archive, oldWorkbook, gzip, pdf, program
  /// What an archive may hold: a workbook that is no text inside, any other document.
  case binaryWorkbook, document

  /// The kind of a file; nil for what may be a text.
  init?(_ file: FileBytes) throws(ByteFile.Failure) {
    var raw = file
    raw.encoding = .utf8
    var block = Block(capacity: 8)
    let got = try block.fill(from: raw, at: 0, limit: min(8, file.size))
    let bytes = UnsafeBufferPointer(start: block.memory, count: got)
    guard let kind = BinaryKind.allCases.first(where: { !$0.mark.isEmpty && bytes.starts(with: $0.mark) }) else {
      return nil
    }
    self = kind
  }

  /// The bytes that every file of the kind starts with, none of what an archive holds.
  private var mark: [UInt8] {
    switch self {
    case .archive: [0x50, 0x4B, 0x03, 0x04]
    case .oldWorkbook: [0xD0, 0xCF, 0x11, 0xE0]
    case .gzip: [0x1F, 0x8B]
    case .pdf: [0x25, 0x50, 0x44, 0x46]
    case .program: [0x7F, 0x45, 0x4C, 0x46]
    case .binaryWorkbook, .document: []
    }
  }

  var name: Wording {
    switch self {
    case .archive: Wording("une archive zip sans classeur", "a zip archive without a workbook")
    case .oldWorkbook: Wording("un document Office ancien", "an old Office document")
    case .gzip: Wording("un fichier compressé", "a compressed file")
    case .pdf: Wording("un PDF", "a PDF")
    case .program: Wording("un programme", "a program")
    case .binaryWorkbook: Wording("un classeur binaire (xlsb)", "a binary workbook (xlsb)")
    case .document: Wording("un document sans feuilles de calcul", "a document without sheets")
    }
  }

  var advice: Wording {
    switch self {
    case .archive: Wording("en extraire d’abord les fichiers", "take the files out of it first")
    case .oldWorkbook, .binaryWorkbook:
      Wording("l’enregistrer en .xlsx dans le tableur", "save it as .xlsx in the spreadsheet")
    case .gzip: Wording("le décompresser d’abord", "decompress it first")
    case .pdf, .program, .document:
      Wording(
        "il faut du CSV, un classeur .xlsx ou .ods, du JSON ou du NDJSON",
        "CSV, an .xlsx or .ods workbook, JSON or NDJSON is needed")
    }
  }
}

extension Problem {
  static func notText(_ kind: BinaryKind) -> Problem {
    Problem(
      .notText, Wording("ce n’est pas un texte mais \(kind.name.french)", "this is no text but \(kind.name.english)"),
      hint: kind.advice)
  }
}
