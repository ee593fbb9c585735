internal import BilanScene
internal import CPangoCairo

/// What only a PDF has: pages, labels, an outline, tags.
extension Canvas {
  /// Starts the page of a number, of a size.
  func beginPage(_ number: Int, _ size: Size) {
    (page, pageNumber) = (size, number)
    unsafe cairo_pdf_surface_set_size(surface, size.width, size.height)
    unsafe cairo_pdf_surface_set_page_label(surface, String(number))
  }

  /// Ends the page.
  func endPage() { unsafe cairo_show_page(pen) }

  /// Adds an entry to the outline that leads to a destination: an ASCII name.
  func addOutlineEntry(_ title: String, destination: String) {
    _ = unsafe cairo_pdf_surface_add_outline(
      surface, CAIRO_PDF_OUTLINE_ROOT, title.onOneLine, "dest='\(destination)'", CAIRO_PDF_OUTLINE_FLAG_OPEN)
  }

  /// Opens a tag.
  func beginTag(_ name: String, _ attributes: String? = nil) {
    unsafe cairo_tag_begin(pen, name, attributes)
  }

  /// Closes the tag opened last, which must have this name.
  func endTag(_ name: String) { unsafe cairo_tag_end(pen, name) }
}
