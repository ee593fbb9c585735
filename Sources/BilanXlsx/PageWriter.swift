internal import BilanWorkbook
internal import CXlsxWriter

/// Writes how a sheet prints: A4, centred, with its page and the number of pages at the bottom right.
@safe struct PageWriter {
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let name: String

  func write(_ page: PageSetup) throws(XlsxError) {
    let a4: UInt8 = 9
    unsafe worksheet_set_paper(sheet, a4)
    if page.isLandscape { unsafe worksheet_set_landscape(sheet) } else { unsafe worksheet_set_portrait(sheet) }
    if let scale = page.scale {
      unsafe worksheet_set_print_scale(sheet, UInt16(clamping: scale))
      // The library reads the breaks up to the first 0.
      var breaks = page.breaks.map { Library.row($0) } + [0]
      try Library.check(unsafe worksheet_set_h_pagebreaks(sheet, &breaks), "the page breaks of \(name)")
    } else {
      unsafe worksheet_fit_to_pages(sheet, UInt16(clamping: page.fit.wide), UInt16(clamping: page.fit.tall))
    }
    unsafe worksheet_set_margins(sheet, 0.5, 0.5, 0.6, 0.6)
    unsafe worksheet_center_horizontally(sheet)
    if !page.header.isEmpty {
      // The first line of a header is empty: it starts higher for it.
      var options = unsafe lxw_header_footer_options()
      unsafe options.margin = 0.12
      try Library.check(unsafe worksheet_set_header_opt(sheet, page.header, &options), "the header of \(name)")
    }
    try Library.check(unsafe worksheet_set_footer(sheet, page.footer), "the footer of \(name)")
    if let rows = page.repeatedRows {
      try Library.check(
        unsafe worksheet_repeat_rows(sheet, Library.row(rows.lowerBound), Library.row(rows.upperBound)),
        "the repeated rows of \(name)")
    }
    if let area = page.printArea {
      try Library.check(
        unsafe worksheet_print_area(
          sheet, Library.row(area.first.row), Library.column(area.first.column), Library.row(area.last.row),
          Library.column(area.last.column)),
        "the print area of \(name)")
    }
  }
}
