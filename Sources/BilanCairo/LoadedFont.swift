internal import CPangoCairo
internal import Glibc

/// A face of the report held open, so that no file is looked up or opened while text is set and drawn.
///
/// After a fault the libraries go on with boxes, or with another face: what they have loaded is therefore compared with
/// the bytes of the file.
@safe final class LoadedFont {
  private let owner: GObjectOwner

  /// Loads the face that a style asks for.
  ///
  /// - Throws: `DrawingError.unusableFont` where lines would be set or drawn with anything but the file.
  init(
    _ file: FontFile, _ style: LineStyle, _ map: UnsafeMutablePointer<PangoFontMap>, _ context: OpaquePointer
  ) throws(DrawingError) {
    guard let font = unsafe pango_font_map_load_font(map, context, style.font) else { throw .unusableFont(file) }
    owner = unsafe GObjectOwner(font)
    guard unsafe Self.isAsked(font, style), unsafe Self.shapes(font, with: file.bytes),
      Self.draws(owner, with: file.bytes)
    else { throw .unusableFont(file) }
  }

  /// Whether a font has the family and the weight of a style, rather than being the nearest to them.
  private static func isAsked(_ font: UnsafeMutablePointer<PangoFont>, _ style: LineStyle) -> Bool {
    guard let found = unsafe pango_font_describe(font) else { return false }
    defer { unsafe pango_font_description_free(found) }
    return unsafe pango_font_description_get_weight(found) == pango_font_description_get_weight(style.font)
      && strcmp(pango_font_description_get_family(found), pango_font_description_get_family(style.font)) == 0
  }

  /// Whether lines are set by the tables of these bytes.
  private static func shapes(_ font: UnsafeMutablePointer<PangoFont>, with bytes: [UInt8]) -> Bool {
    guard let blob = unsafe hb_face_reference_blob(hb_font_get_face(pango_font_get_hb_font(font))) else { return false }
    defer { unsafe hb_blob_destroy(blob) }
    var count: UInt32 = 0
    let data = unsafe hb_blob_get_data(blob, &count)
    return unsafe isSame(UnsafeRawPointer(data), Int(count), bytes)
  }

  /// Whether letters are drawn with the outlines of these bytes.
  private static func draws(_ font: GObjectOwner, with bytes: [UInt8]) -> Bool {
    guard let scaled = unsafe pango_cairo_font_get_scaled_font(OpaquePointer(font.pointer)),
      unsafe cairo_scaled_font_status(scaled) == CAIRO_STATUS_SUCCESS,
      let face = unsafe cairo_ft_scaled_font_lock_face(scaled)
    else { return false }
    defer { unsafe cairo_ft_scaled_font_unlock_face(scaled) }
    guard let stream = unsafe face.pointee.stream else { return false }
    return unsafe isSame(UnsafeRawPointer(stream.pointee.base), Int(stream.pointee.size), bytes)
  }

  private static func isSame(_ data: UnsafeRawPointer?, _ count: Int, _ bytes: [UInt8]) -> Bool {
    guard let data = unsafe data, count == bytes.count else { return false }
    return unsafe memcmp(data, bytes, count) == 0
  }
}

extension DrawingError {
  fileprivate static func unusableFont(_ file: FontFile) -> DrawingError {
    .unusableFont(file: file.path, package: FontFiles.package)
  }
}
