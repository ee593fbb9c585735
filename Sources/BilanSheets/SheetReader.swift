/// The reading of workbooks: one sheet row by row, all else for the texts that may say something of it.
package enum SheetReader {
  /// Reads the sheet of a name, else the first one that is shown.
  package static func read(
    _ bytes: PackageBytes, sheet: String?, into visitor: any SheetVisitor
  ) throws(SheetError) -> SheetSummary {
    let package = try ZipPackage(bytes)
    let summary =
      try OdsWorkbook.isOpenDocument(package)
      ? OdsWorkbook(package).read(sheet, into: visitor) : XlsxWorkbook(package).read(sheet, into: visitor)
    for sheet in summary.sheets { visitor.take(elsewhere: sheet.name, sheet: sheet.name, row: 0) }
    return summary
  }
}
