package import BilanScene
package import BilanTables

/// A page of a document as it is drawn.
package struct SetPage: Sendable {
  /// The words of its entry in the outline; nil for a page that goes on.
  package var title: String?
  /// What the head of the page says at the right.
  var running: String
  /// What is drawn.
  package var scene: Scene
  /// The figures printed on it, in the order of reading.
  package var figures: [PrintedFigure]
  /// The numbers of the figures and tables that begin on it.
  package var numbers: [String] = []
  /// The entries of the outline that begin on it, beside its title.
  package var entries: [Entry] = []

  /// What begins on a page, and how far below its top, in points.
  package struct Entry: Sendable, Hashable {
    /// As the outline has it.
    package var words: String
    /// In points.
    package var y: Double
  }
}

extension SetPage {
  /// The page with all that stands on it, made larger.
  fileprivate func enlarged(_ scale: Double) -> SetPage {
    var page = self
    page.scene = Scene(
      size: Size(scene.size.width * scale, scene.size.height * scale),
      items: scene.items.map { $0.placed(at: Point(0, 0), scale: scale) })
    page.entries = entries.map { Entry(words: $0.words, y: $0.y * scale) }
    return page
  }
}

extension Document {
  /// The document as pages, every block placed once and in its order.
  package func pages(_ setting: Setting) -> [SetPage] {
    frame.around(sections.flatMap { frame.body(of: $0, setting) }, setting)
  }
}

extension PageFrame {
  /// The pages of a section before anything stands around them.
  package func body(of section: Document.Section, _ setting: Setting) -> [SetPage] {
    let body = body(setting)
    let flows = section.blocks.flatMap { $0.flows(setting, width: body.width) }
    var paginator = Paginator(body: body, section: section, size: format.size, foot: flows.last?.sinking ?? 0)
    paginator.add(flows)
    return paginator.finished
  }

  /// All pages of a document with what stands around them.
  package func around(_ pages: [SetPage], _ setting: Setting) -> [SetPage] {
    pages.enumerated().map { index, page in
      var (framed, scene) = (page, Scene(size: format.size))
      draw(Page(number: index + 1, of: pages.count, running: page.running), setting, &scene)
      scene.items += page.scene.items
      framed.scene = scene
      return format.scale == 1 ? framed : framed.enlarged(format.scale)
    }
  }
}

extension Flow {
  /// The height that a part at the foot of its page takes there; nil for any other.
  fileprivate var sinking: Double? {
    guard case .piece(let piece) = self, piece.sinks else { return nil }
    return piece.height + piece.space
  }
}

/// Places the parts of a section one below the other, on as many pages as they need.
struct Paginator {
  private let body: Rect
  private let section: Document.Section
  private let size: Size
  /// What is kept for the last part of the section, which stands at the foot of its page.
  private let foot: Double
  /// How far down a part may reach.
  private var bottom: Double { body.maxY - foot }
  private var pages: [SetPage] = []
  private var y: Double
  /// What the head of the next page says at the right.
  private var running: String
  /// Headings that wait for what they lead.
  private var leading: [Piece] = []

  init(body: Rect, section: Document.Section, size: Size, foot: Double) {
    (self.body, self.section, self.size, self.foot, running) = (body, section, size, foot, section.running)
    y = body.y
    breakPage()
  }

  /// The pages, what still leads nothing placed too.
  var finished: [SetPage] {
    mutating get {
      flush()
      return pages
    }
  }

  mutating func add(_ flows: [Flow]) {
    for flow in flows {
      switch flow {
      case .piece(let piece): add(piece)
      case .rows(let rows): add(rows)
      case .room(let height):
        flush()
        if y > body.y, bottom - y < height { breakPage() }
      case .pageBreak:
        flush()
        if y > body.y { breakPage() }
      }
    }
  }

  private mutating func add(_ piece: Piece) {
    guard !piece.leads else { return leading.append(piece) }
    let together = leading + [piece]
    if y > body.y, height(together) > (piece.sinks ? body.maxY : bottom) - y { breakPage() }
    flush()
    place(piece)
  }

  /// Places the rows that fit, the first two with what leads them, and the others on the pages that follow.
  private mutating func add(_ rows: TableRows) {
    var first = 0
    let least = rows.piece(0..<min(2, rows.rows.count))
    if y > body.y, height(leading + [least]) > bottom - y { breakPage() }
    flush()
    repeat {
      let room =
        bottom - y - (y > body.y ? rows.space : 0) - rows.head.height
        - (first > 0 ? rows.continuation?.height ?? 0 : 0)
      var last = fitting(rows, from: first, in: room)
      if last < rows.rows.count, let ending = rows.ending {
        let end = ending(rows.rows.count - last)
        last = max(first, fitting(rows, from: first, in: room - end.height))
        return place(rows.piece(first..<last, ending: ending(rows.rows.count - last)))
      }
      // A row higher than a page stands alone on one.
      last = max(last, min(first + 1, rows.rows.count))
      // No row goes on alone.
      if last == rows.rows.count - 1, last - first > 2 { last -= 1 }
      place(rows.piece(first..<last))
      first = last
      if first < rows.rows.count { breakPage() }
    } while first < rows.rows.count
  }

  private func fitting(_ rows: TableRows, from first: Int, in room: Double) -> Int {
    var (last, rest) = (first, room)
    while last < rows.rows.count, rows.rows[last].height <= rest {
      rest -= rows.rows[last].height
      last += 1
    }
    return last
  }

  private mutating func flush() {
    let waiting = leading
    leading = []
    for piece in waiting { place(piece) }
  }

  private func height(_ pieces: [Piece]) -> Double {
    pieces.enumerated().reduce(0) { sum, piece in
      sum + piece.element.height + (piece.offset == 0 && y == body.y ? 0 : piece.element.space)
    }
  }

  private mutating func place(_ piece: Piece) {
    if let entry = piece.entry {
      running = entry
      if y == body.y { pages[pages.count - 1].running = entry }
    }
    if y > body.y { y += piece.space }
    if piece.sinks { y = max(y, body.maxY - piece.height) }
    let height = piece.grows ? max(piece.height, bottom - y) : piece.height
    let rect = Rect(body.x, y, body.width, height)
    piece.draw(&pages[pages.count - 1].scene, rect)
    pages[pages.count - 1].figures += piece.figures
    if let entry = piece.entry { pages[pages.count - 1].entries.append(SetPage.Entry(words: entry, y: rect.y)) }
    if let number = piece.number { pages[pages.count - 1].numbers.append(number) }
    y = rect.maxY
  }

  private mutating func breakPage() {
    pages.append(
      SetPage(
        title: pages.isEmpty ? section.title : nil, running: running, scene: Scene(size: size), figures: []))
    y = body.y
  }
}
