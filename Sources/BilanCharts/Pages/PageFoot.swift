internal import BilanMetrics
internal import BilanModel
internal import BilanScene
internal import BilanText

/// The foot of a page: what is counted, the source, the marking and the number on one line, or the former above the marking
/// where all are long.
struct PageFoot {
  private static let leading = 13.0
  /// What is kept for the number of the page.
  private static let numberWidth = 30.0

  private let source: [String]
  private let marking: String
  private let style: TextStyle
  private let width: Double
  /// The height that the foot takes above one line.
  let extraHeight: Double

  /// Lays it out for a figure in a width; `withheld` is what a ceiling has left out of the facts.
  init(_ context: ChartContext, _ figure: ChartFigure, _ withheld: WithheldRecords?, width: Double) {
    self.width = width
    let marking = context.facts.marking
    let style = TextStyle(.semibold, 9, marking.isRestriction ? Palette.alert : Palette.grey, .end)
    self.style = style
    let source = PageFoot.scope(context, figure) + PageFoot.source(context, figure.registers, withheld)
    let room = width - Self.numberWidth
    if context.width(source, Typography.source) + 16 + context.width(marking.name, style) <= room {
      (self.source, self.marking, extraHeight) = ([source], marking.name, 0)
      return
    }
    self.source = context.measuring.lines(of: source, Typography.source, width: width)
    extraHeight = Double(self.source.count) * Self.leading
    let forms = marking.forms(context.language, seeing: Wording("en tête", "above"))
    self.marking = forms.first { context.width($0, style) <= room } ?? context.fitted(marking.name, style, width: room)
  }

  private static func scope(_ context: ChartContext, _ figure: ChartFigure) -> String {
    figure.scope.isEmpty ? "" : context.words("Champ\u{A0}: ", "Scope: ") + figure.scope + ". "
  }

  private static func source(_ context: ChartContext, _ registers: Wording, _ withheld: WithheldRecords?) -> String {
    let (words, facts) = (context.words, context.facts)
    var source = words("Source\u{A0}: ", "Source: ") + registers[context.language]
    source += words(" au ", " as of ") + words.date(facts.asOf)
    if facts.isFictitious { source += words("\u{202F}; données fictives", "; fictitious data") }
    if let withheld {
      source += words("\u{202F}; ", "; ") + words.uncapitalised(withheld.words(context.language))
    }
    return source + "."
  }

  /// Draws it, its last line starting at a point.
  func draw(at start: Point, number: Int?, _ scene: inout Scene) {
    let end = start.x + width
    scene.group(.paragraph) { scene in
      for (index, line) in source.enumerated() {
        let y = start.y - extraHeight + Double(index) * Self.leading
        scene.text(line, at: Point(start.x, y), Typography.source)
      }
    }
    scene.group(.paragraph) { $0.text(marking, at: Point(end - Self.numberWidth, start.y), style) }
    if let number {
      scene.group(.artifact) {
        $0.text(String(number), at: Point(end, start.y), TextStyle(.medium, 9, Palette.ink, .end))
      }
    }
  }
}
