internal import BilanScene
internal import CPangoCairo

/// A surface of the drawing library with its pen: the one place where shapes and text become marks.
@safe final class Canvas {
  /// The line drawn along the outline of letters for their halo, in points.
  private static let halo = 2.4
  /// The largest side of an image, in pixels.
  private static let imageSide = 16_384.0

  let surface: OpaquePointer
  let pen: OpaquePointer
  private let fonts: FontBook
  private let sink: ByteSink
  /// The size of the page in hand, in points.
  var page: Size
  /// Its number, 1 for the first.
  var pageNumber = 1
  private(set) var missingGlyphs: [UndrawnText] = []

  /// What the canvas writes when it is finished.
  var bytes: [UInt8] { sink.bytes }

  /// Takes over a new surface that writes to a sink.
  private init(
    _ surface: OpaquePointer?, _ page: Size, _ sink: ByteSink, _ fonts: FontBook
  ) throws(DrawingError) {
    guard let surface = unsafe surface else { throw .library("no surface") }
    do {
      try check(unsafe cairo_surface_status(surface))
    } catch {
      unsafe cairo_surface_destroy(surface)
      throw error
    }
    guard let pen = unsafe cairo_create(surface) else {
      unsafe cairo_surface_destroy(surface)
      throw .library("no pen")
    }
    unsafe (self.surface, self.pen) = (surface, pen)
    (self.page, self.fonts, self.sink) = (page, fonts, sink)
    try check(unsafe cairo_status(pen))
  }

  deinit {
    unsafe cairo_destroy(pen)
    // The surface may still write to the sink here, which therefore lives as long as the canvas.
    unsafe cairo_surface_finish(surface)
    unsafe cairo_surface_destroy(surface)
  }

  /// A PDF whose pages have their own sizes.
  static func pdf(_ size: Size, _ fonts: FontBook) throws(DrawingError) -> Canvas {
    let sink = ByteSink()
    let surface = unsafe cairo_pdf_surface_create_for_stream(gather, sink.address, size.width, size.height)
    return try unsafe Canvas(surface, size, sink, fonts)
  }

  /// An SVG picture.
  static func svg(_ size: Size, _ fonts: FontBook) throws(DrawingError) -> Canvas {
    let sink = ByteSink()
    let surface = unsafe cairo_svg_surface_create_for_stream(gather, sink.address, size.width, size.height)
    return try unsafe Canvas(surface, size, sink, fonts)
  }

  /// A picture of pixels, `scale` of them a point.
  static func image(_ size: Size, scale: Double, _ fonts: FontBook) throws(DrawingError) -> Canvas {
    let (width, height) = ((size.width * scale).rounded(.up), (size.height * scale).rounded(.up))
    guard 1...imageSide ~= width, 1...imageSide ~= height else { throw .imageTooLarge(width: width, height: height) }
    let surface = unsafe cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height))
    let canvas = try unsafe Canvas(surface, size, ByteSink(), fonts)
    unsafe cairo_scale(canvas.pen, scale, scale)
    return canvas
  }

  /// Writes everything to the sink.
  func finish() throws(DrawingError) {
    try checkPen()
    unsafe cairo_surface_finish(surface)
    try check(unsafe cairo_surface_status(surface))
    try fonts.confirm()
  }

  /// Writes the pixels of an image to the sink as PNG.
  func finishImage() throws(DrawingError) {
    try checkPen()
    unsafe cairo_surface_flush(surface)
    try check(unsafe cairo_surface_write_to_png_stream(surface, gather, sink.address))
    try fonts.confirm()
  }

  /// Throws what went wrong in the drawing so far.
  func checkPen() throws(DrawingError) { try check(unsafe cairo_status(pen)) }
}

extension Canvas {
  /// Paints an item with all that it holds, without its role.
  func paint(_ item: Item) throws(DrawingError) {
    switch item {
    case .shape(let path, let fill, let stroke): paint(path, fill: fill, stroke: stroke)
    case .text(let run): try paint(run)
    case .group(_, let items): for item in items { try paint(item) }
    }
  }

  /// Paints a colour over everything.
  func paint(_ colour: Colour) {
    use(colour)
    unsafe cairo_paint(pen)
  }

  private func paint(_ path: Path, fill: Colour?, stroke: Stroke?) {
    unsafe cairo_new_path(pen)
    if fill != nil { keepMarksBehind(path) }
    for segment in path.segments { add(segment) }
    if let fill {
      use(fill)
      unsafe cairo_fill_preserve(pen)
    }
    if let stroke {
      use(stroke)
      unsafe cairo_stroke_preserve(pen)
    }
    unsafe cairo_new_path(pen)
  }

  /// Adds a part without area to a rectangle over the whole page, which then is no rectangle to the library.
  ///
  /// The library takes such a rectangle for a new background, throws away what it recorded before, tags included, and
  /// writes a damaged PDF.
  private func keepMarksBehind(_ path: Path) {
    guard let box = path.bounds, box.contains(Rect(0, 0, page.width, page.height)) else { return }
    unsafe cairo_move_to(pen, box.x, box.y)
    unsafe cairo_line_to(pen, box.x, box.y)
  }

  private func add(_ segment: Path.Segment) {
    switch segment {
    case .move(let point): unsafe cairo_move_to(pen, point.x, point.y)
    case .line(let point): unsafe cairo_line_to(pen, point.x, point.y)
    case .curve(let first, let second, let end):
      unsafe cairo_curve_to(pen, first.x, first.y, second.x, second.y, end.x, end.y)
    case .close: unsafe cairo_close_path(pen)
    }
  }

  private func paint(_ run: TextRun) throws(DrawingError) {
    let (text, style) = (run.text, run.style)
    guard !text.isEmpty else { return }
    let line = try fonts.line(text, style.face, size: style.size)
    if line.missingGlyphs > 0, !missingGlyphs.contains(where: { $0.text == text }) {
      missingGlyphs.append(UndrawnText(text, page: pageNumber))
    }
    let start =
      switch style.anchor {
      case .start: run.position.x
      case .middle: run.position.x - line.width / 2
      case .end: run.position.x - line.width
      }
    unsafe cairo_new_path(pen)
    unsafe cairo_move_to(pen, start, run.position.y)
    if let halo = run.halo {
      unsafe line.outline(on: pen)
      use(Stroke(halo, Self.halo, round: true))
      unsafe cairo_stroke(pen)
      unsafe cairo_move_to(pen, start, run.position.y)
    }
    use(style.colour)
    unsafe line.show(on: pen)
    unsafe cairo_new_path(pen)
  }

  private func use(_ colour: Colour) {
    let (red, green, blue) = (Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255)
    unsafe cairo_set_source_rgba(pen, red, green, blue, colour.opacity)
  }

  private func use(_ stroke: Stroke) {
    use(stroke.colour)
    unsafe cairo_set_line_width(pen, stroke.width)
    unsafe cairo_set_dash(pen, stroke.dashes, Int32(stroke.dashes.count), 0)
    unsafe cairo_set_line_cap(pen, stroke.isRound ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
    unsafe cairo_set_line_join(pen, stroke.isRound ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER)
  }
}
