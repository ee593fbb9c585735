import BilanScene

/// A briefing page that uses every kind of item and every role.
enum Sample {
  static let ink = Colour(0x161616)
  static let grey = Colour(0x666666)
  static let small = TextStyle(.regular, 8, ink)
  static let navy = Colour(0x000091)

  static let information = DocumentInformation(
    title: "Bilan 2024 des coopérations", author: "Bureau d’essai", subject: "Activité par partenaire",
    keywords: "coopération, partenaires", date: "2025-01-15T00:00:00Z", language: "fr")

  static let ranking: [(String, Double)] = [
    ("États-Unis", 380), ("Royaume-Uni", 308), ("Allemagne", 286), ("Belgique", 261), ("Canada", 207), ("Japon", 153),
    ("Émirats arabes unis", 119), ("Grèce", 98),
  ]

  static let figures: [[String]] = [
    ["Partenaire", "Jours", "Écart"], ["États-Unis", "1\u{202F}235", "▲ +\u{202F}28"],
    ["Côte d’Ivoire", "94", "▼ −\u{202F}3"],
  ]

  static func page(number: Int = 1, size: Size = .briefing) -> Scene {
    var scene = Scene(size: size)
    scene.fill(.rectangle(Rect(0, 0, size.width, size.height)), Colour(0xFFFFFF))
    scene.group(.heading(1)) {
      $0.text("L’activité reste d’abord européenne", at: Point(48, 66), TextStyle(.display, 30, ink))
    }
    scene.group(.paragraph) {
      $0.text(
        "Jours d’activité par partenaire en 2024\u{202F}; budget 1\u{202F}234,5\u{202F}M€, cœur de cible",
        at: Point(48, 92), TextStyle(.regular, 14, Colour(0x3A3A3A)))
    }
    bubbles(on: &scene)
    bars(on: &scene)
    table(on: &scene)
    scene.group(.artifact) {
      $0.stroke(.line(Point(48, 498), Point(size.width - 48, 498)), Stroke(Colour(0xDDDDDD), 0.5))
      $0.text(
        "Source\u{A0}: registre d’essai, arrêté au 15\u{A0}janvier 2025.", at: Point(48, 512),
        TextStyle(.regular, 9, grey))
      $0.text(String(number), at: Point(size.width - 48, 512), TextStyle(.medium, 9, ink, .end))
    }
    return scene
  }

  private static func bubbles(on scene: inout Scene) {
    scene.group(.figure(alternative: "Trois partenaires et leur poids")) {
      $0.fill(.rounded(Rect(48, 120, 560, 230), radius: 12), Colour(0xE5E5E5, opacity: 0.8))
      for (index, name) in ["Canada", "Royaume-Uni", "Japon"].enumerated() {
        let centre = Point(150 + Double(index) * 170, 220 + Double(index) * 20)
        $0.fill(.circle(centre, radius: 30), Colour(0x000091, opacity: 0.8))
        $0.stroke(.circle(centre, radius: 30), Stroke(Colour(0xFFFFFF), 1))
        $0.text(name, at: Point(centre.x + 20, centre.y + 3.5), TextStyle(.medium, 10, ink), halo: Colour(0xFFFFFF))
      }
      $0.stroke(
        .polyline([Point(80, 330), Point(200, 300), Point(330, 320), Point(560, 290)]),
        Stroke(navy, 1.5, dashes: [4, 3], round: true))
      $0.group(.caption) { $0.text("Figure d’essai", at: Point(60, 140), TextStyle(.semibold, 11, ink)) }
    }
  }

  private static func bars(on scene: inout Scene) {
    scene.group(.figure(alternative: "Les huit premiers partenaires, de 380 à 98 jours")) {
      $0.text("Les premiers, en jours", at: Point(762, 129), TextStyle(.semibold, 12, ink))
      for (index, (name, value)) in ranking.enumerated() {
        let y = 154 + Double(index) * 31
        $0.text(name, at: Point(762, y), TextStyle(index < 4 ? .semibold : .regular, 10.5, ink))
        $0.text(String(Int(value)), at: Point(912, y), TextStyle(.semibold, 10.5, ink, .end))
        let colour = index < 4 ? navy : Colour(0x6A6AF4)
        $0.fill(.rectangle(Rect(762, y + 6, 150 * value / 380, 4)), colour)
      }
    }
  }

  private static func table(on scene: inout Scene) {
    scene.group(.table(summary: "Jours et écarts")) {
      for (row, cells) in figures.enumerated() {
        let y = 390 + Double(row) * 22
        $0.stroke(.line(Point(48, y + 7), Point(608, y + 7)), Stroke(Colour(0xDDDDDD), 0.5))
        $0.group(.row) {
          for (column, text) in cells.enumerated() {
            let isHeader = row == 0 || column == 0
            let style = TextStyle(isHeader ? .medium : .regular, 10, ink, column == 0 ? .start : .end)
            $0.group(isHeader ? .headerCell : .cell) {
              $0.text(text, at: Point(column == 0 ? 48 : 120 + Double(column) * 140, y), style)
            }
          }
        }
      }
    }
  }

  static func document(pages: Int = 2) -> PagedScenes {
    PagedScenes(
      information: information,
      pages: (1...pages).map { (title: "Synthèse \($0)", scene: page(number: $0)) })
  }
}
