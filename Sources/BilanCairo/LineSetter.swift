internal import BilanScene
internal import CPangoCairo

/// Sets lines of text in one face and size.
@safe final class LineSetter {
  private let owner: GObjectOwner
  private var layout: OpaquePointer { unsafe OpaquePointer(owner.pointer) }

  init(_ context: OpaquePointer, face: Face, size: Double) throws(DrawingError) {
    guard let layout = unsafe pango_layout_new(context) else { throw .library("no text layout") }
    owner = unsafe GObjectOwner(UnsafeMutableRawPointer(layout))
    guard let font = unsafe pango_font_description_new() else { throw .library("no font description") }
    defer { unsafe pango_font_description_free(font) }
    unsafe pango_font_description_set_family(font, face.family)
    unsafe pango_font_description_set_weight(font, face.weight)
    unsafe pango_font_description_set_absolute_size(font, size * Double(PANGO_SCALE))
    unsafe pango_layout_set_font_description(layout, font)
    guard let attributes = unsafe pango_attr_list_new() else { throw .library("no text attributes") }
    defer { unsafe pango_attr_list_unref(attributes) }
    // Digits of one width; no arrows made of "->" nor crosses of "x".
    unsafe pango_attr_list_insert(attributes, pango_attr_font_features_new("tnum, calt 0"))
    unsafe pango_layout_set_attributes(layout, attributes)
    unsafe pango_layout_set_auto_dir(layout, 0)
  }

  /// Sets a line; a control character or line break in it becomes a space, so that nothing is lost.
  func set(_ text: String) { unsafe pango_layout_set_text(layout, text.onOneLine, -1) }

  /// The advance width of the line, in points.
  var width: Double {
    var (width, height): (Int32, Int32) = (0, 0)
    unsafe pango_layout_get_size(layout, &width, &height)
    return Double(width) / Double(PANGO_SCALE)
  }

  /// How many letters of the line the fonts cannot draw.
  var missingGlyphs: Int { Int(unsafe pango_layout_get_unknown_glyphs_count(layout)) }

  /// Paints the line as text, its start at the current point.
  func show(on cr: OpaquePointer) {
    unsafe pango_cairo_show_layout_line(cr, pango_layout_get_line_readonly(layout, 0))
  }

  /// Adds the outlines of the letters to the current path.
  func outline(on cr: OpaquePointer) {
    unsafe pango_cairo_layout_line_path(cr, pango_layout_get_line_readonly(layout, 0))
  }
}

extension String {
  /// The text with a space for every control character, tab, line or paragraph break.
  var onOneLine: String {
    func breaks(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
      default: false
      }
    }
    guard unicodeScalars.contains(where: breaks) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { breaks($0) ? " " : $0 }))
  }
}
