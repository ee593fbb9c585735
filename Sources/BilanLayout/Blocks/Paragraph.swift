internal import BilanCharts
package import BilanScene
package import BilanTables

/// Words of one style in a paragraph.
package struct Span: Sendable, Hashable {
  /// The words, with the spaces between them.
  package var text: String
  /// How they look.
  package var style: TextStyle

  /// Words in the style of a body of text unless said otherwise.
  package init(_ text: String, _ style: TextStyle = DocumentType.body) {
    self.text = text
    self.style = style
  }
}

/// A paragraph, or a heading, of words in one style or several, wrapped at spaces.
package struct Paragraph: Block {
  /// In order.
  package var spans: [Span]
  /// What it is to a reader who cannot see it.
  package var role: Role
  /// The space above it, in points.
  package var space: Double
  /// From a line to the next, in points.
  package var leading: Double
  /// The most lines that it takes, the last one cut; as many as it needs by default.
  package var most: Int
  /// The figures that it prints.
  package var figures: [PrintedFigure]
  /// The words of its entry in the outline; nil for none.
  package var entry: String?

  /// A paragraph of the text of the body unless said otherwise.
  package init(
    _ spans: [Span], role: Role = .paragraph, space: Double = 8, leading: Double = 11.5, most: Int = .max,
    figures: [PrintedFigure] = [], entry: String? = nil
  ) {
    self.entry = entry
    self.spans = spans
    self.role = role
    self.space = space
    self.leading = leading
    self.most = most
    self.figures = figures
  }

  /// The height of its first line above the baseline.
  private var ascent: Double { (spans.map(\.style.size).max() ?? 8) * 0.76 }
  private var descent: Double { (spans.map(\.style.size).max() ?? 8) * 0.24 }

  /// One piece, which a heading binds to what follows.
  package func flows(_ setting: Setting, width: Double) -> [Flow] {
    let lines = SpanLines(spans, setting, width: width, most: most).lines
    guard !lines.isEmpty else { return [] }
    let isHeading = if case .heading = role { true } else { false }
    let height = ascent + descent + leading * Double(lines.count - 1)
    let (role, ascent, leading) = (role, ascent, leading)
    var piece = Piece(height: height, space: space, leads: isHeading, figures: figures) { scene, rect in
      scene.group(role) { scene in
        for (index, line) in lines.enumerated() {
          var x = rect.x
          for run in line {
            scene.text(run.text, at: Point(x, rect.y + ascent + leading * Double(index)), run.style)
            x += run.advance
          }
        }
      }
    }
    piece.entry = entry
    return [.piece(piece)]
  }
}

/// The words of some spans on lines of a width.
struct SpanLines {
  struct Run {
    var text: String
    let style: TextStyle
    /// Where the next run starts, from the start of this one.
    var advance: Double
  }

  private(set) var lines: [[Run]] = []

  init(_ spans: [Span], _ setting: Setting, width: Double, most: Int) {
    var x = 0.0
    for span in spans {
      let space = setting.width("n n", span.style) - setting.width("nn", span.style)
      for word in span.text.split(separator: " ") {
        var word = String(word)
        var own = setting.width(word, span.style)
        let isFirst = lines.last?.isEmpty ?? true
        if !isFirst, x + space + own > width {
          guard lines.count < most else {
            cut(setting, width: width)
            return
          }
          lines.append([])
          x = 0
        }
        if lines.isEmpty { lines.append([]) }
        if own > width {
          word = setting.measuring.fitted(word, span.style, width: width)
          own = setting.width(word, span.style)
        }
        append(word, span.style, own, space, &x)
      }
    }
  }

  private mutating func append(
    _ word: String, _ style: TextStyle, _ own: Double, _ space: Double, _ x: inout Double
  ) {
    let line = lines.count - 1
    guard let last = lines[line].indices.last else {
      lines[line] = [Run(text: word, style: style, advance: own)]
      return x = own
    }
    // Words are measured one by one: the same ones come again and again, lines hardly ever.
    x += space + own
    lines[line][last].advance += space
    if lines[line][last].style == style {
      lines[line][last].text += " " + word
      lines[line][last].advance += own
    } else {
      lines[line].append(Run(text: word, style: style, advance: own))
    }
  }

  /// Ends the last line with an ellipsis.
  private mutating func cut(_ setting: Setting, width: Double) {
    let line = lines.count - 1
    guard let last = lines[line].indices.last else { return }
    let run = lines[line][last]
    let room = width - lines[line][..<last].reduce(0) { $0 + $1.advance }
    var text = run.text + "…"
    if setting.width(text, run.style) > room {
      text = setting.measuring.fitted(run.text + " …", run.style, width: room)
    }
    lines[line][last] = Run(text: text, style: run.style, advance: setting.width(text, run.style))
  }
}
