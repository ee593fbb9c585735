extension PDFFile {
  /// Names the letters that each subset of a simple font holds.
  mutating func nameLetters() throws(PDFError) {
    for number in objects.indices {
      guard let font = object(number)?.value.dictionary, font["Type"] == .name("Font"),
        font["Subtype"] == .name("Type1"), let descriptor = font["FontDescriptor"]?.reference
      else { continue }
      guard font["Encoding"] == .name("WinAnsiEncoding"), let first = font["FirstChar"]?.integer,
        let widths = font["Widths"]?.array, 0...255 ~= first, widths.count <= 256 - first
      else { throw .object(number, expected: "a font of Windows letters") }
      let used = widths.indices.filter { widths[$0] != .integer(0) }.map { first + $0 }
      let names = used.compactMap { WindowsLetters.name(of: $0) }
      guard names.count == used.count else { throw .object(number, expected: "a font of Windows letters") }
      try update(descriptor) { $0["CharSet"] = .text(names.map { "/" + $0 }.joined()) }
    }
  }
}
