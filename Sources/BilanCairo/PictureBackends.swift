package import BilanScene

/// Writes a scene as an SVG picture; its text becomes outlines.
package enum SVGBackend {
  /// Draws a scene in memory.
  package static func write(_ scene: Scene, fonts: FontBook) throws(DrawingError) -> DrawnFile {
    try scene.checked(page: 1)
    let canvas = try Canvas.svg(scene.size, fonts)
    for item in scene.items { try canvas.paint(item) }
    try canvas.finish()
    return DrawnFile(bytes: canvas.bytes, missingGlyphs: canvas.missingGlyphs, structure: [])
  }
}

/// Writes a scene as a PNG picture.
package enum PNGBackend {
  /// The largest side of an image, in pixels.
  private static let limit = 16_384.0

  /// Draws a scene in memory.
  ///
  /// - Parameters:
  ///   - scene: what is drawn.
  ///   - scale: pixels a point, 2 for a sharp screen.
  ///   - background: painted first; none leaves the picture transparent.
  ///   - fonts: the fonts of its text.
  package static func write(
    _ scene: Scene, scale: Double = 2, background: Colour? = Colour(0xFFFFFF), fonts: FontBook
  ) throws(DrawingError) -> DrawnFile {
    try scene.checked(page: 1)
    let (width, height) = ((scene.size.width * scale).rounded(.up), (scene.size.height * scale).rounded(.up))
    guard 1...limit ~= width, 1...limit ~= height else { throw .imageTooLarge(width: width, height: height) }
    let canvas = try Canvas.image(width: Int32(width), height: Int32(height), scale: scale, fonts)
    if let background { canvas.paint(background) }
    for item in scene.items { try canvas.paint(item) }
    try canvas.finishImage()
    return DrawnFile(bytes: canvas.bytes, missingGlyphs: canvas.missingGlyphs, structure: [])
  }
}
