package import BilanScene

/// Writes a scene as an SVG picture; its text becomes outlines.
package enum SVGBackend {
  /// Draws a scene in memory.
  package static func write(_ scene: Scene, fonts: FontBook) throws(DrawingError) -> DrawnFile {
    try scene.checked(page: 1)
    let canvas = try Canvas.svg(scene.size, fonts)
    for item in scene.items { try canvas.paint(item) }
    try canvas.finish()
    let bytes = SVGNames.renumbered(canvas.bytes)
    return DrawnFile(bytes: bytes, missingGlyphs: canvas.missingGlyphs, structure: [])
  }
}

/// Writes a scene as a PNG picture.
package enum PNGBackend {
  /// Draws a scene in memory, `scale` pixels a point, over a background; without one the picture stays transparent.
  package static func write(
    _ scene: Scene, scale: Double = 2, background: Colour? = Colour(0xFFFFFF), fonts: FontBook
  ) throws(DrawingError) -> DrawnFile {
    try scene.checked(page: 1)
    let canvas = try Canvas.image(scene.size, scale: scale, fonts)
    if let background { canvas.paint(background) }
    for item in scene.items { try canvas.paint(item) }
    try canvas.finishImage()
    return DrawnFile(bytes: canvas.bytes, missingGlyphs: canvas.missingGlyphs, structure: [])
  }
}
