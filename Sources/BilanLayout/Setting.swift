internal import BilanCharts
package import BilanModel
package import BilanScene

/// What blocks are set with: the widths of letters, and the language of what the layout says itself.
package struct Setting {
  /// The widths of texts.
  package let measuring: any TextMeasuring
  /// The language of the words between the blocks.
  package let language: Language
  /// The pages that they are set on.
  package let format: PageFormat

  /// Letters of some widths, in a language, on A4 pages unless others are given.
  package init(measuring: any TextMeasuring, language: Language, format: PageFormat = .a4) {
    self.measuring = measuring
    self.language = language
    self.format = format
  }

  func width(_ text: String, _ style: TextStyle) -> Double { measuring.width(of: text, style) }

  /// The lines of a text in a width, at most so many, the last one cut where there are more; a word wider than the
  /// width is cut too.
  func lines(_ text: String, _ style: TextStyle, width: Double, most: Int = .max) -> [String] {
    // Most texts fit: one look at the whole is less work than one at each word more.
    if !text.isEmpty, self.width(text, style) <= width { return [text] }
    let all = measuring.lines(of: text, style, width: width)
    var lines = Array(all.prefix(most))
    if all.count > most, let last = lines.indices.last {
      lines[last] = all[last...].joined(separator: " ")
    }
    return lines.map { measuring.fitted($0, style, width: width) }
  }
}

/// The sizes of text of an A4 document, in points: none smaller than seven.
package enum DocumentType {
  /// The name of what a document is about.
  package static let title = TextStyle(.display, 28, Palette.strong)
  /// The finding of a document or a chapter.
  package static let finding = TextStyle(.display, 13.5, Palette.ink)
  /// The finding of a figure.
  package static let heading = TextStyle(.semibold, 10, Palette.ink)
  /// What a figure shows, below its finding.
  package static let subtitle = TextStyle(.regular, 8, Palette.grey)
  /// The text of paragraphs.
  package static let body = TextStyle(.regular, 8.5, Palette.text)
  /// Words of a paragraph that lead it.
  package static let lead = TextStyle(.semibold, 8.5, Palette.ink)
  /// The cells of a table.
  package static let cell = TextStyle(.regular, 8, Palette.text)
  /// The heads of its columns.
  package static let head = TextStyle(.regular, 8, Palette.grey)
  /// The lines at the foot of a figure, and the furniture of a page.
  package static let note = TextStyle(.regular, 7.5, Palette.grey)
  /// What leads them.
  package static let noteLead = TextStyle(.semibold, 7.5, Palette.text)
  /// A key figure.
  package static let number = TextStyle(.display, 19, Palette.strong)
}

extension TextStyle {
  /// The same style in another colour.
  package func coloured(_ colour: Colour) -> TextStyle { TextStyle(face, size, colour, anchor) }
  /// The same style in another face.
  package func faced(_ face: Face) -> TextStyle { TextStyle(face, size, colour, anchor) }
  /// The same style in another size, in points.
  package func sized(_ size: Double) -> TextStyle { TextStyle(face, size, colour, anchor) }
}
