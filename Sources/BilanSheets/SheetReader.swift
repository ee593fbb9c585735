/// The reading of workbooks: one sheet row by row, all else for the texts that may say something of it.
package enum SheetReader {
  /// Reads the sheet of a name, else the first one that is shown; `own` are the words, in capitals, of the currency that
  /// amounts need not bear, the euro where it is empty.
  package static func read(
    _ bytes: PackageBytes, sheet: String?, own: Set<String> = [], into visitor: any SheetVisitor
  ) throws(SheetError) -> SheetSummary {
    let package = try ZipPackage(bytes)
    let own = own.isEmpty ? FormatWords.euros : own
    let summary =
      try OdsWorkbook.isOpenDocument(package)
      ? OdsWorkbook(package, own).read(sheet, into: visitor) : XlsxWorkbook(package, own).read(sheet, into: visitor)
    for sheet in summary.sheets { visitor.take(elsewhere: sheet.name, sheet: sheet.name, row: 0) }
    return summary
  }
}
