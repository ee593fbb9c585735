internal import BilanWorkbook
internal import CXlsxWriter
internal import Glibc

/// The copy of the values that a chart keeps in the file, for viewers that do not calculate.
///
/// The library copies plain cells only: a chart on formulas, as all of ours are, would keep zeros. So the copy is made
/// here, from the stored results.
struct ChartCache {
  /// nil when the sheet is not there: nothing is copied.
  let sheet: Sheet?
  let range: CellRange

  /// Appends one point for each cell of the range to the library's list, which owns them from then on.
  func fill(_ target: UnsafeMutablePointer<lxw_series_range>) throws(XlsxError) {
    unsafe target.pointee.ignore_cache = 1
    guard let sheet, let list = unsafe target.pointee.data_cache else { return }
    var count = 0
    for row in range.first.row...range.last.row {
      for column in range.first.column...range.last.column {
        let point = try unsafe Library.made(
          calloc(1, MemoryLayout<lxw_series_data_point>.size)?.assumingMemoryBound(to: lxw_series_data_point.self),
          "the values of a chart")
        switch sheet[row, column]?.content.shown {
        case .number(let number): unsafe point.pointee.number = number
        case .text(let text):
          unsafe point.pointee.string = unsafe strdup(ExcelText.sanitised(text))
          unsafe point.pointee.is_string = 1
          unsafe target.pointee.has_string_cache = 1
        case nil: unsafe point.pointee.no_data = 1
        }
        unsafe append(point, to: list)
        count += 1
      }
    }
    unsafe target.pointee.num_data_points = UInt16(clamping: count)
  }

  /// What `STAILQ_INSERT_TAIL` does: the list keeps the address of its last `next`.
  private func append(
    _ point: UnsafeMutablePointer<lxw_series_data_point>, to list: UnsafeMutablePointer<lxw_series_data_points>
  ) {
    unsafe point.pointee.list_pointers.stqe_next = nil
    unsafe list.pointee.stqh_last.pointee = unsafe point
    let offset = unsafe MemoryLayout<lxw_series_data_point>.offset(of: \.list_pointers.stqe_next) ?? 0
    unsafe list.pointee.stqh_last = unsafe UnsafeMutableRawPointer(point).advanced(by: offset)
      .assumingMemoryBound(to: UnsafeMutablePointer<lxw_series_data_point>?.self)
  }
}
