internal import BilanWorkbook
internal import CXlsxWriter
internal import Glibc

/// Writes the tables of one sheet.
@safe struct TableWriter {
  let sheet: UnsafeMutablePointer<lxw_worksheet>

  /// A table without a style of its own: LibreOffice draws none, so the look is that of the cells.
  func write(_ table: Table) throws(XlsxError) {
    let columns = UnsafeMutableBufferPointer<lxw_table_column>.allocate(capacity: table.headers.count)
    unsafe columns.initialize(repeating: lxw_table_column())
    let pointers = UnsafeMutableBufferPointer<UnsafeMutablePointer<lxw_table_column>?>.allocate(
      capacity: table.headers.count + 1)
    unsafe pointers.initialize(repeating: nil)
    defer {
      for index in columns.indices { unsafe free(columns[index].header) }
      unsafe columns.deallocate()
      unsafe pointers.deallocate()
    }
    for (index, header) in table.headers.enumerated() {
      unsafe columns[index].header = unsafe strdup(header)
      unsafe pointers[index] = unsafe columns.baseAddress?.advanced(by: index)
    }
    let code = unsafe table.name.withCString { name in
      var options = unsafe lxw_table_options()
      unsafe options.name = UnsafeMutablePointer(mutating: name)
      unsafe options.no_autofilter = table.showsFilter ? 0 : 1
      unsafe options.no_banded_rows = 1
      unsafe options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
      unsafe options.style_type_number = 0
      unsafe options.columns = pointers.baseAddress
      let (first, last) = (table.range.first, table.range.last)
      return unsafe worksheet_add_table(
        sheet, Library.row(first.row), Library.column(first.column), Library.row(last.row), Library.column(last.column),
        &options)
    }
    try Library.check(code, "the table \(table.name)")
  }
}
