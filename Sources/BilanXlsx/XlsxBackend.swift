package import BilanWorkbook
internal import CXlsxWriter
internal import Glibc

/// Writes workbooks as Excel files; the only door to the C library.
package enum XlsxBackend {
  /// Writes a workbook to a path, replacing what is there.
  ///
  /// The path should be temporary, on the disk of the final one: give the file its name only when this returns. The
  /// same workbook gives the same bytes on any day, in any folder, time zone and locale. It is read back before this
  /// returns. A regular file that could not
  /// be written whole is removed.
  package static func write(_ workbook: Workbook, to path: String) throws(XlsxError) {
    try check(workbook)
    try writeUnchecked(workbook, to: path)
  }

  /// Throws what Excel would not open of a workbook.
  package static func check(_ workbook: Workbook) throws(XlsxError) {
    do { try WorkbookChecks.check(workbook) } catch { throw .invalid(error) }
  }

  /// Writes a workbook that is checked at the same time, on another thread: the file is worth nothing unless `check`
  /// finds no fault.
  ///
  /// The temporary files of the library are made in the folder given, else beside the file.
  package static func writeUnchecked(
    _ workbook: Workbook, to path: String, temporaryFiles: String? = nil
  ) throws(XlsxError) {
    try checkDecimalPoint()
    try checkWritable(path)
    do throws(XlsxError) {
      try write(workbook, to: path, temporaryFiles ?? directory(of: path))
    } catch {
      removeRegularFile(path)
      throw error
    }
  }

  /// Writes the file: all of it by the library, or what stands around the rows that are streamed into it.
  private static func write(
    _ workbook: Workbook, to path: String, _ temporaryFiles: String
  ) throws(XlsxError) {
    var streams: [String: (sheet: String, rows: StreamedRows)] = [:]
    for (index, sheet) in workbook.sheets.enumerated() {
      streams[PackageParts.sheet(index)] = sheet.stream.map { (sheet.name, $0) }
    }
    guard !streams.isEmpty else {
      return try PackageCheck.check(path, sheets: pack(workbook, to: path, temporaryFiles))
    }
    let shell = "\(temporaryFiles)/.\(path.split(separator: "/").last ?? "").shell"
    defer { removeRegularFile(shell) }
    try PackageCheck.check(shell, sheets: pack(workbook, to: shell, temporaryFiles))
    try PackageSplice(PackageParts(path: shell), streams).write(to: path)
  }

  /// Writes the file; returns how much was written on each sheet.
  private static func pack(
    _ workbook: Workbook, to path: String, _ temporaryFiles: String
  ) throws(XlsxError) -> [SheetCounts] {
    let file = try OpenWorkbook(path: path, temporaryDirectory: temporaryFiles)
    try file.set(workbook.properties)
    var writers: [SheetWriter] = []
    for sheet in workbook.sheets { writers.append(SheetWriter(sheet, in: try file.addSheet(sheet.name))) }
    for sheet in workbook.sheets {
      for (name, place) in sheet.names.sorted(by: { $0.key < $1.key }) { try file.name(place, of: sheet.name, name) }
    }
    var formats = FormatCache()
    var counts: [SheetCounts] = []
    for (position, writer) in writers.enumerated() {
      counts.append(try writer.write(into: file, formats: &formats, of: workbook))
      if position == workbook.opening { writer.activate() }
    }
    try file.close()
    return counts
  }

  /// The library prints numbers with the process's own decimal point, which only a call of `setlocale` changes.
  private static func checkDecimalPoint() throws(XlsxError) {
    guard let point = unsafe localeconv()?.pointee.decimal_point else { return }
    let written = unsafe String(cString: point)
    guard written == "." else { throw .decimalPoint(written) }
  }

  /// Opens the file once, to say why it cannot be written.
  private static func checkWritable(_ path: String) throws(XlsxError) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .unwritable(path: path, number: ENOENT) }
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .unwritable(path: path, number: errno) }
    _ = close(descriptor)
  }

  private static func removeRegularFile(_ path: String) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
    _ = unsafe unlink(path)
  }

  /// The folder of a path, `.` when it names none.
  private static func directory(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
  }
}
