internal import BilanPublication
internal import BilanWorkbook
internal import BilanXlsx

extension Workbook {
  /// The file of the workbook, made in a folder that nobody sees.
  func bytes() throws -> [UInt8] {
    let name = "workbook.xlsx"
    let folder = try TrialFolder()
    try XlsxBackend.write(self, to: "\(folder.files.path)/\(name)")
    try folder.files.adopt(name)
    return try folder.files.written.bytes(name) ?? []
  }
}
