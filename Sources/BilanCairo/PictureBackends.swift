package import BilanScene

/// Writes a scene as an SVG picture; its text becomes outlines.
package enum SVGBackend {
  /// Draws a scene in memory, with its words where it has some.
  package static func write(
    _ scene: Scene, words: PictureWords? = nil, fonts: FontBook
  ) throws(DrawingError) -> DrawnFile {
    try scene.checked(page: 1)
    let canvas = try Canvas.svg(scene.size, fonts)
    for item in scene.items { try canvas.paint(item) }
    try canvas.finish()
    let picture = SVGNames.renumbered(canvas.bytes)
    let bytes = words?.added(toSVG: picture) ?? picture
    return DrawnFile(bytes: bytes, missingGlyphs: canvas.missingGlyphs, structure: [])
  }
}

/// Writes a scene as a PNG picture.
package enum PNGBackend {
  /// Draws a scene in memory, `scale` pixels a point, over a background; without one the picture stays transparent.
  package static func write(
    _ scene: Scene, words: PictureWords? = nil, scale: Double = 2, background: Colour? = Colour(0xFFFFFF),
    fonts: FontBook
  ) throws(DrawingError) -> DrawnFile {
    try scene.checked(page: 1)
    let canvas = try Canvas.image(scene.size, scale: scale, fonts)
    if let background { canvas.paint(background) }
    for item in scene.items { try canvas.paint(item) }
    try canvas.finishImage()
    let bytes = words?.added(toPNG: canvas.bytes, scale: scale) ?? canvas.bytes
    return DrawnFile(bytes: bytes, missingGlyphs: canvas.missingGlyphs, structure: [])
  }
}
