internal import BilanScene
internal import CPangoCairo

/// The fonts of one document: a private font map that holds only Inter, and the lines set in it.
///
/// All are loaded and held against their files at once; what goes wrong afterwards is remembered, and `confirm()` says it
/// before what was drawn is used.
///
/// A font map belongs to one thread, so a book is made, used and dropped inside one synchronous function; making one
/// takes a few milliseconds, so measuring and drawing share it.
@safe package final class FontBook {
  private let fonts: FontFiles
  /// The files that text is set and drawn with, in the order of their names.
  package var files: [FontFile] { fonts.files.sorted { $0.name < $1.name } }
  private let map: GObjectOwner
  private let context: GObjectOwner
  private var loaded: [LoadedFont] = []
  private var failure: DrawingError?
  private var styles: [Look: LineStyle] = [:]
  private var lines: [LineKey: SetLine] = [:]

  /// Remembered lines, of some two kilobytes each; beyond it all are forgotten.
  private static let capacity = 10_000

  private struct Look: Hashable {
    var face: Face
    var size: Double
  }

  private struct LineKey: Hashable {
    var text: String
    var look: Look
  }

  /// Opens the report's fonts.
  ///
  /// - Parameters:
  ///   - language: BCP 47 language of the text, `fr` or `en`.
  ///   - folder: where the font files stand; the place of the Debian package by default.
  /// - Throws: `DrawingError.missingFont` with the package to install, `DrawingError.unreadableFont`, and
  ///   `DrawingError.unusableFont` where the text would not be drawn with the files.
  package init(language: String = "fr", folder: String? = nil) throws(DrawingError) {
    Complaints.listen()
    fonts = try FontFiles(folder: folder ?? FontFiles.folder)
    guard let map = unsafe pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
      throw .library("no FreeType fonts")
    }
    self.map = unsafe GObjectOwner(map)
    unsafe pango_fc_font_map_set_config(OpaquePointer(map), fonts.configuration)
    guard let context = unsafe pango_font_map_create_context(map) else { throw .library("no text context") }
    self.context = unsafe GObjectOwner(UnsafeMutableRawPointer(context))
    try unsafe Self.prepare(context, language: language)
    for (face, file) in zip(Face.allCases, fonts.files) {
      loaded.append(try unsafe LoadedFont(file, LineStyle(face, size: 10), map, context))
    }
    try confirm()
  }

  /// Gives back the font map's hold on the files, which it would keep for ever.
  deinit {
    (lines, loaded) = ([:], [])
    unsafe pango_fc_font_map_set_config(OpaquePointer(map.pointer), nil)
  }

  /// One layout everywhere: no hinting, no rounding, a point is a point.
  private static func prepare(_ context: OpaquePointer, language: String) throws(DrawingError) {
    guard let options = unsafe cairo_font_options_create() else { throw .library("no font options") }
    defer { unsafe cairo_font_options_destroy(options) }
    unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    unsafe cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    try check(unsafe cairo_font_options_status(options))
    unsafe pango_cairo_context_set_font_options(context, options)
    unsafe pango_cairo_context_set_resolution(context, 72)
    unsafe pango_context_set_round_glyph_positions(context, 0)
    unsafe pango_context_set_language(context, pango_language_from_string(language))
    unsafe pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
  }

  /// Throws what went wrong with the fonts since the book was opened, be it that a library complained.
  package func confirm() throws(DrawingError) {
    if let failure { throw failure }
    if let complaint = Complaints.take() { throw .library(complaint) }
  }

  /// Remembers what went wrong where nothing can be thrown.
  func fail(_ error: DrawingError) { failure = failure ?? error }

  /// A line of text set in a face and size: set once, remembered for the next time it is measured or drawn.
  func line(_ text: String, _ face: Face, size: Double) throws(DrawingError) -> SetLine {
    let key = LineKey(text: text, look: Look(face: face, size: size))
    if let known = lines[key] { return known }
    let line = try unsafe SetLine(text, style(key.look), OpaquePointer(context.pointer))
    if lines.count >= Self.capacity { lines.removeAll(keepingCapacity: true) }
    lines[key] = line
    return line
  }

  private func style(_ look: Look) throws(DrawingError) -> LineStyle {
    if let known = styles[look] { return known }
    let style = try LineStyle(look.face, size: look.size)
    styles[look] = style
    return style
  }
}

/// Throws what a status of the drawing library says, unless it says success.
func check(_ status: cairo_status_t) throws(DrawingError) {
  guard status != CAIRO_STATUS_SUCCESS else { return }
  guard let words = unsafe cairo_status_to_string(status) else { throw .library("status \(status.rawValue)") }
  throw .library(unsafe String(cString: words))
}
