internal import BilanMetrics
internal import BilanModel
internal import BilanScene
internal import BilanTables
internal import BilanText

extension ChartDefinition {
  /// Where in the world the partners are.
  static let map = ChartDefinition(
    "carte", Wording("Carte des partenaires", "Map of partners"),
    help: Wording(
      "où sont les partenaires, un disque pour chacun, et l’Europe agrandie",
      "where the partners are, a disc each, with Europe enlarged")
  ) { context, _ in MapChart(context).figure() }
}

/// The world and Europe on plain land, a disc for each partner that has a place, numbered by rank; below or beside them the
/// list of all partners, those without a place too.
struct MapChart {
  let context: ChartContext
  /// All partners, most participations first.
  private let partners: RankedPartners
  private var words: Words { context.words }

  /// From the middle of a line of the list to that of the next.
  private static let pitch = 13.5
  private static let gap = 10.0
  /// Between the columns of the list.
  private static let gutter = 16.0
  /// From the beginning of a line of the list to the name.
  private static let indent = 24.0
  private static let note = 14.0
  /// So many discs have their number on a map; others have it in the list alone.
  private static let mostNumbers = 60
  private static let number = Typography.noteStrong.sized(9)
  /// From so wide on the list stands beside the maps.
  private static let wide = 780.0

  init(_ context: ChartContext) {
    self.context = context
    partners = RankedPartners(context, top: Int.max - 1)
  }

  func figure() -> ChartFigure {
    let subtitle = words("Participations par partenaire ", "Participations by partner ") + context.duringPeriod
    guard !partners.all.isEmpty else { return .empty(context, subtitle: subtitle) }
    return ChartFigure(
      headline: MapHeadline.title(partners, context),
      subtitle: context.subtitle(
        subtitle
          + words(
            "\u{202F}; surface des disques en proportion, numéro de la liste",
            "; area of discs in proportion, number of the list")),
      reading: reading, scope: context.scopeOfPartners, alternative: alternative, table: table(subtitle),
      height: height, draw: { draw(&$0, $1) })
  }

  // MARK: - What is said

  private func table(_ title: String) -> FigureTable {
    let rows = partners.all.map { row in
      FigureTable.Row(
        context.name(row.partner), [context.cell(row.count, .participations, Coordinate(partner: row.partner))])
    }
    return FigureTable(
      title: title, corner: words("Partenaire", "Partner"), heads: [context.periodHead()], rows: rows)
  }

  /// The first partner, and the counts that the title is a share of.
  private var reading: String {
    guard let first = partners.all.first else { return "" }
    let count = words.count(first.count, .participation)
    let colon = words("\u{A0}: ", ": ")
    let region = MapHeadline.first(partners, context).map { region in
      let (part, whole) = (words.number(region.count), words.number(partners.total))
      return words("\u{202F}; ", "; ") + region.name + colon + words("\(part) sur \(whole)", "\(part) of \(whole)")
    }
    return words("n°\u{A0}1, ", "no.\u{A0}1, ") + context.nameWithArticle(first.partner) + colon + count
      + (region ?? "") + "."
  }

  private var alternative: String {
    let first = partners.all.prefix(3).map { context.name($0.partner) + " " + words.number($0.count) }
    return MapHeadline.title(partners, context) + words("\u{A0}: ", ": ") + words.list(first) + "."
  }

  // MARK: - Where things stand

  /// As wide as the longest name needs.
  private var columnWidth: Double {
    let names = context.width(
      ofWidest: partners.all.map { context.name($0.partner) }, Typography.label.sized(10), limit: 230)
    return Self.indent + names + context.width(words.number(partners.all.first?.count ?? 0), Typography.strong) + 8
  }

  private func columns(in width: Double) -> Int { max(1, Int((width + Self.gutter) / (columnWidth + Self.gutter))) }

  private func lines(_ columns: Int) -> Int { (partners.all.count + columns - 1) / columns }

  private func mapHeight(in width: Double) -> Double {
    // The more partners, the more room around their places.
    let crowd = Double(partners.all.count) * 300 / width
    return width < 460 ? width * 1.25 + crowd : max(width * 0.42, crowd)
  }

  private func height(_ width: Double) -> Double {
    guard width < Self.wide else { return max(300, Self.pitch * Double(min(24, lines(2))) + Self.note) }
    return mapHeight(in: width) + Self.gap + Self.pitch * Double(lines(columns(in: width))) + Self.note
  }

  private func draw(_ scene: inout Scene, _ body: Rect) {
    let isBeside = body.width >= Self.wide
    let rows = max(1, Int((body.height - Self.note) / Self.pitch))
    let needed = (partners.all.count + rows - 1) / rows
    let columns = isBeside ? min(needed, self.columns(in: body.width * 0.55)) : self.columns(in: body.width)
    let listWidth = isBeside ? Double(columns) * (columnWidth + Self.gutter) - Self.gutter : body.width
    let listHeight = isBeside ? body.height - Self.note : Self.pitch * Double(lines(columns))
    let maps =
      isBeside
      ? Rect(body.x, body.y, body.width - listWidth - 20, body.height - Self.note)
      : Rect(body.x, body.y, body.width, body.height - listHeight - Self.gap - Self.note)
    scene.group(.figure(alternative: alternative)) { scene in
      drawMaps(&scene, maps, isStacked: body.isNarrow)
      drawList(
        &scene,
        Rect(body.maxX - listWidth, isBeside ? body.y : maps.maxY + Self.gap, listWidth, listHeight), columns)
    }
    scene.group(.artifact) { scene in
      let source = words(
        "Fond\u{A0}: Natural Earth, projection Equal Earth.", "Ground: Natural Earth, Equal Earth projection.")
      scene.line(
        context.fitted(source, Typography.source, width: body.width), x: body.x, middle: body.maxY - 5,
        Typography.source)
    }
  }

  // MARK: - Maps

  private func drawMaps(_ scene: inout Scene, _ area: Rect, isStacked: Bool) {
    let world: Rect
    let europe: Rect
    if isStacked {
      world = Rect(area.x, area.y, area.width, (area.height - Self.gap) * 0.42)
      europe = Rect(area.x, world.maxY + Self.gap, area.width, area.maxY - world.maxY - Self.gap)
    } else {
      world = Rect(area.x, area.y, (area.width - Self.gap) * 0.6, area.height)
      europe = Rect(world.maxX + Self.gap, area.y, area.maxX - world.maxX - Self.gap, area.height)
    }
    let windows = [
      MapWindow(west: -169, south: -56, east: 190, north: 76, in: world),
      MapWindow(west: -11, south: 34.5, east: 41, north: 68, in: europe),
    ]
    scene.group(.artifact) { scene in
      for window in windows { window.draw(&scene) }
      // What is enlarged is framed in both.
      let corners = [(-11.0, 34.5), (41, 34.5), (-11, 68), (41, 68)].map { east, north in
        windows[0].place(EqualEarth.point(longitude: east, latitude: north))
      }
      let (left, right) = (corners.map(\.x).min() ?? 0, corners.map(\.x).max() ?? 0)
      let (top, bottom) = (corners.map(\.y).min() ?? 0, corners.map(\.y).max() ?? 0)
      let line = Stroke(Palette.quiet, 0.6)
      scene.stroke(.rectangle(Rect(left, top, right - left, bottom - top)), line)
      scene.stroke(.rectangle(europe), line)
    }
    var wishes: [[Bubbles.Wish]] = [[], []]
    for (place, row) in partners.all.enumerated() {
      guard let at = StatePlaces.place(of: context.facts.directory[row.partner]) else { continue }
      let point = EqualEarth.point(longitude: at.longitude, latitude: at.latitude)
      let enlarged = windows[1].place(point)
      let number = words.number(place + 1)
      let isEnlarged = (-11.0...41).contains(at.longitude) && (34.5...68).contains(at.latitude)
      wishes[isEnlarged ? 1 : 0].append(
        Bubbles.Wish(
          number: place < Self.mostNumbers ? (number, context.width(number, Self.number)) : nil, value: row.count,
          anchor: isEnlarged ? enlarged : windows[0].nearest(to: windows[0].place(point))))
    }
    let greatest = Double(wishes.joined().map(\.value).max() ?? 1).squareRoot()
    let most = min(22, min(world.width, europe.height) / 18) / greatest
    // One scale on both maps: what fits the fuller one.
    let tried = zip(wishes, windows).map { Bubbles($0, in: $1.area, unit: most) }
    let unit = tried.map(\.unit).min() ?? most
    for (wishes, window) in zip(wishes, windows) {
      draw(Bubbles(wishes, in: window.area, unit: unit), &scene)
    }
  }

  private func draw(_ bubbles: Bubbles, _ scene: inout Scene) {
    for bubble in bubbles.placed where bubble.isAway {
      scene.stroke(.line(bubble.wish.anchor, bubble.middle), Stroke(Palette.grey, 0.5))
      scene.fill(.circle(bubble.wish.anchor, radius: 1.1), Palette.grey)
    }
    for bubble in bubbles.placed {
      scene.fill(.circle(bubble.middle, radius: max(1, bubble.radius)), Palette.strong)
    }
    for bubble in bubbles.placed {
      guard let number = bubble.wish.number?.text else { continue }
      if bubble.isLarge {
        scene.line(
          number, x: bubble.middle.x, middle: bubble.middle.y, Self.number.coloured(Palette.white), .middle)
      } else {
        scene.line(number, x: bubble.numberX, middle: bubble.middle.y, Self.number, halo: Palette.white)
      }
    }
  }

  // MARK: - List

  /// Every partner with its number and what it counts, those without a place on a map with a dash; where the page is too low
  /// for all, how many more there are.
  private func drawList(_ scene: inout Scene, _ area: Rect, _ columns: Int) {
    let fitting = max(1, Int(area.height / Self.pitch + 1e-6))
    let perColumn = min(fitting, lines(columns))
    let all = partners.all.count
    let shown = all <= perColumn * columns ? all : perColumn * columns - 1
    let width = (area.width - Self.gutter * Double(columns - 1)) / Double(columns)
    for index in 0..<min(all, shown + 1) {
      let x = area.x + Double(index / perColumn) * (width + Self.gutter)
      let middle = area.y + (Double(index % perColumn) + 0.5) * Self.pitch
      guard index < shown else {
        scene.line(
          words("et \(words.number(all - shown)) autres", "and \(words.number(all - shown)) more"), x: x + Self.indent,
          middle: middle, Typography.note)
        continue
      }
      let row = partners.all[index]
      let isPlaced = StatePlaces.place(of: context.facts.directory[row.partner]) != nil
      let count = words.number(row.count)
      let room = width - Self.indent - context.width(count, Typography.strong) - 6
      scene.line(isPlaced ? words.number(index + 1) : "–", x: x + 17, middle: middle, Typography.noteStrong, .end)
      scene.label(
        context.label(context.name(row.partner), Typography.label.sized(10), width: room, height: Self.pitch),
        x: x + Self.indent, middle: middle)
      scene.line(count, x: x + width, middle: middle, Typography.strong.sized(10), .end)
    }
  }
}
