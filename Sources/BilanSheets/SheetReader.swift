/// The reading of workbooks: one sheet row by row, all else for the texts that may say something of it.
package enum SheetReader {
  /// Reads the sheet of a name, else the first one that is shown.
  package static func read(
    _ bytes: PackageBytes, sheet: String?, into visitor: any SheetVisitor
  ) throws(SheetError) -> SheetSummary {
    let package = try ZipPackage(bytes)
    if try OdsWorkbook.isOpenDocument(package) { return try OdsWorkbook(package).read(sheet, into: visitor) }
    return try XlsxWorkbook(package).read(sheet, into: visitor)
  }
}
