internal import BilanScene
internal import CPangoCairo

/// One line of text set in a face and size, ready to be measured and drawn.
///
/// A space that counts for nothing stands after the text: to a reader of the file the next run is another word.
@safe final class SetLine {
  private let owner: GObjectOwner
  private var layout: OpaquePointer { unsafe OpaquePointer(owner.pointer) }

  /// The advance width of the line, in points.
  let width: Double
  /// How many letters of the line the fonts cannot draw.
  let missingGlyphs: Int

  /// Sets a line; a control character or line break in it becomes a space, so that nothing is lost.
  init(_ text: String, _ style: LineStyle, _ context: OpaquePointer) throws(DrawingError) {
    guard let layout = unsafe pango_layout_new(context) else { throw .library("no text layout") }
    owner = unsafe GObjectOwner(UnsafeMutableRawPointer(layout))
    unsafe style.apply(to: layout)
    let line = text.onOneLine
    unsafe pango_layout_set_text(layout, line + " ", -1)
    var end = PangoRectangle()
    unsafe pango_layout_index_to_pos(layout, Int32(clamping: line.utf8.count), &end)
    width = Double(end.x) / Double(PANGO_SCALE)
    missingGlyphs = Int(unsafe pango_layout_get_unknown_glyphs_count(layout))
  }

  /// Paints the line as text, its start at the current point.
  func show(on pen: OpaquePointer) {
    unsafe pango_cairo_show_layout_line(pen, pango_layout_get_line_readonly(layout, 0))
  }

  /// Adds the outlines of the letters to the current path.
  func outline(on pen: OpaquePointer) {
    unsafe pango_cairo_layout_line_path(pen, pango_layout_get_line_readonly(layout, 0))
  }
}

/// A face in a size, as the text engine wants it told.
@safe final class LineStyle {
  /// The face and the size.
  let font: OpaquePointer
  private let attributes: OpaquePointer

  init(_ face: Face, size: Double) throws(DrawingError) {
    guard let font = unsafe pango_font_description_new() else { throw .library("no font description") }
    guard let attributes = unsafe pango_attr_list_new() else {
      unsafe pango_font_description_free(font)
      throw .library("no text attributes")
    }
    unsafe (self.font, self.attributes) = (font, attributes)
    unsafe pango_font_description_set_family(font, face.family)
    unsafe pango_font_description_set_weight(font, face.weight)
    unsafe pango_font_description_set_absolute_size(font, size * Double(PANGO_SCALE))
    // Digits of one width; no arrows made of "->" nor crosses of "x".
    unsafe pango_attr_list_insert(attributes, pango_attr_font_features_new("tnum, calt 0"))
  }

  deinit {
    unsafe pango_font_description_free(font)
    unsafe pango_attr_list_unref(attributes)
  }

  /// Gives the style to a layout of one line, written from left to right.
  func apply(to layout: OpaquePointer) {
    unsafe pango_layout_set_font_description(layout, font)
    unsafe pango_layout_set_attributes(layout, attributes)
    unsafe pango_layout_set_auto_dir(layout, 0)
  }
}

extension String {
  /// The text with a space for every control character, tab, line or paragraph break, and without the marks that turn
  /// letters around against their own direction.
  var onOneLine: String {
    func breaks(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
      default: false
      }
    }
    func overrides(_ scalar: Unicode.Scalar) -> Bool { (0x202A...0x202E).contains(scalar.value) }
    guard unicodeScalars.contains(where: { breaks($0) || overrides($0) }) else { return self }
    return String(
      String.UnicodeScalarView(unicodeScalars.filter { !overrides($0) }.map { breaks($0) ? " " : $0 }))
  }
}
