internal import CXlsxWriter

/// The rules for every call of the C library: its code is looked at, its nulls are refused.
enum Library {
  /// Throws the library's own words when a step did not succeed.
  static func check(_ code: lxw_error, _ step: @autoclosure () -> String) throws(XlsxError) {
    guard code != LXW_NO_ERROR else { return }
    throw .refused(step: step(), code: code.rawValue, reason: unsafe String(cString: lxw_strerror(code)))
  }

  /// The thing made by a step, or an error when the library gave none.
  static func made<Thing>(
    _ pointer: UnsafeMutablePointer<Thing>?, _ step: @autoclosure () -> String
  ) throws(XlsxError) -> UnsafeMutablePointer<Thing> {
    guard let pointer = unsafe pointer else {
      throw .refused(
        step: step(), code: 0, reason: "nothing was made: out of memory, or a parameter it does not accept")
    }
    return unsafe pointer
  }

  /// The library's colour for 0xRRGGBB: it takes 0 as “not set” and has another value for black.
  static func colour(_ colour: UInt32) -> lxw_color_t {
    let colour = colour & 0xFFFFFF
    return colour == 0 ? 0x100_0000 : colour
  }

  /// A row as the library counts it; `WorkbookChecks` has made sure that it fits.
  static func row(_ row: Int) -> lxw_row_t { lxw_row_t(clamping: row) }

  /// A column as the library counts it; `WorkbookChecks` has made sure that it fits.
  static func column(_ column: Int) -> lxw_col_t { lxw_col_t(clamping: column) }
}
