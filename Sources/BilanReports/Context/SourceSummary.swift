package import BilanModel

/// A source that was read, as the outputs name it: what came in, what was kept, and the checksum of its bytes.
package struct SourceSummary: Sendable {
  /// The file as it was named on the command line.
  package var file: String
  /// The sheet of a workbook; nil in any other file.
  package var sheet: String?
  /// What the file was taken for; nil when it could not be read as any register.
  package var register: Register?
  /// Records found in the file; equals kept + rejected + withheld.
  package var records: Int
  /// Records that some figure may count.
  package var kept: Int
  /// Records with an error: in no figure.
  package var rejected: Int
  /// Records above the ceiling of marking: in no figure.
  package var withheld: Int
  /// Lines that are no records: titles, footers, totals, blank ones.
  package var setAside: SetAside
  /// The headers of the columns that nothing is made of, each on one line.
  package var unread: [String]
  /// SHA-256 of the bytes, in lower-case hexadecimal.
  package var sha256: String

  /// A source of which nothing was rejected, withheld or set aside unless said so.
  package init(
    file: String, sheet: String? = nil, register: Register?, records: Int, kept: Int, rejected: Int = 0,
    withheld: Int = 0,
    setAside: SetAside = SetAside(), unread: [String] = [], sha256: String
  ) {
    self.file = file
    self.sheet = sheet
    self.register = register
    self.records = records
    self.kept = kept
    self.rejected = rejected
    self.withheld = withheld
    self.setAside = setAside
    self.unread = unread
    self.sha256 = sha256
  }

  /// What the records are of: `actes.csv`, `classeur.xlsx:2024`.
  package var name: String { Origin(file: file, sheet: sheet).source }

  /// The headers not read as one cell says them, the first forty by name.
  package var unreadWords: Wording {
    let named = unread.prefix(40).map { String($0.prefix(60)) }.joined(separator: " ; ")
    let others = unread.count - 40
    guard others > 0 else { return Wording(named, named) }
    return Wording("\(named) ; et \(others.grouped(.french)) autres", "\(named); and \(others.grouped(.english)) more")
  }
}
