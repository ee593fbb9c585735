internal import BilanCharts
internal import BilanMetrics
internal import BilanModel
internal import BilanScene
internal import BilanTables
internal import Testing

/// One small page as text, so that a change of the drawing is seen in a review.
struct SnapshotTests {
  private static var facts: Facts? {
    let activities = [("CAN", 2023, 2), ("CAN", 2024, 3), ("BEL", 2024, 1)].flatMap { code, year, count in
      (1...count).map { number in
        Activity(
          id: "\(code)-\(year)-\(number)", title: "Activité",
          partners: [PartnerDirectory.standard.find(code)].compactMap { $0 },
          kind: .visit, start: PartialDate(Day(unchecked: year, number, 2)), status: .done,
          origin: Origin(file: "a.csv", line: number))
      }
    }
    return SampleFacts.make(activities)
  }

  @Test func `two partners and the year before make this page`() throws {
    let facts = try #require(Self.facts)
    let page = try #require(Pages.draw("classement", facts))
    #expect(page.scene.dump == page960)
  }

  @Test func `the same partners make this figure of half a page`() throws {
    let context = ChartContext(facts: try #require(Self.facts), language: .english, measuring: NarrowWidth())
    let figure = try #require(ChartCatalog.find("classement")).figure(context, [:])
    var scene = Scene(size: .a4)
    figure.draw(into: Rect(300, 100, 240, 80), of: &scene, scale: ChartFigure.documentScale)
    #expect(scene.dump == half)
    #expect(figure.scope == "4\u{A0}activities done in 2024")
    #expect(
      figure.table.text(.english) == """
        Participations by partner in 2024
        Partner | 2024 | 2023 | Change on 2023
        Canada | 3 | 2 | +1
        Belgium | 1 | 0 | +1
        ∑ All | 4 | 2 | +2

        """)
  }

  private let half = """
    page 595.3 841.9
    artifact
      path M434.8,114 L434.8,149.7 stroke #929292 0.62
      path M456.3,114 L456.3,149.7 stroke #E5E5E5 0.39
      path M477.9,114 L477.9,149.7 stroke #E5E5E5 0.39
      path M499.4,114 L499.4,149.7 stroke #E5E5E5 0.39
    figure "Ranked bars of participations in 2024: Canada 3 (2023: 2), Belgium 1 (2023: 0); all 4."
      text 300,107.5 medium 7.8 #666666 "Partner"
      text 422.3,107.5 medium 7.8 #161616 end "2024"
      text 434.8,107.5 regular 7.8 #666666 middle "0"
      text 456.3,107.5 regular 7.8 #666666 middle "1"
      text 477.9,107.5 regular 7.8 #666666 middle "2"
      text 499.4,107.5 regular 7.8 #666666 middle "3"
      text 540,107.5 medium 7.8 #666666 end "Change"
      text 300,126.8 semibold 8.6 #161616 "Canada"
      text 422.3,126.8 semibold 8.6 #161616 end "3"
      rect 434.8,119.2 64.7×9.1 fill #000091
      rect 476.4,116.8 3×13.8 fill #FFFFFF
      rect 477.2,117.6 1.4×12.2 fill #161616
      text 540,126.8 regular 8.6 #161616 end "+1"
      text 300,143.1 regular 8.6 #161616 "Belgium"
      text 422.3,143.1 semibold 8.6 #161616 end "1"
      rect 434.8,135.4 21.6×9.1 fill #8585F6
      rect 433.3,133.1 3×13.8 fill #FFFFFF
      rect 434.1,133.9 1.4×12.2 fill #161616
      text 540,143.1 regular 8.6 #161616 end "+1"
      path M300,150.5 L422.3,150.5 stroke #CECECE 0.47
      text 300,162.5 semibold 8.6 #161616 "All"
      text 422.3,162.5 semibold 8.6 #161616 end "4"
      text 540,162.5 semibold 8.6 #161616 end "+2"
      rect 300,171.4 12.5×6.2 fill #000091
      text 317.2,177.3 regular 7.8 #666666 "2024"
      rect 348.3,169.1 3×10.9 fill #FFFFFF
      rect 349.1,169.9 1.4×9.4 fill #161616
      text 355.2,177.3 regular 7.8 #666666 "2023"

    """

  private let page960 = """
    page 960 540
    paragraph
      text 912,31 semibold 10 #666666 end "NON PROTÉGÉ"
    heading 1
      text 48,69 display 30 #161616 "Premier partenaire en 2024 comme en 2023 : le Canada"
    paragraph
      text 48,95 regular 14 #3A3A3A "Participations par partenaire en 2024 ; une activité avec plusieurs partenaires compte une fois pour chacun"
    artifact
      path M260,152 L260,244 stroke #929292 0.8
      path M442,152 L442,244 stroke #E5E5E5 0.5
      path M624,152 L624,244 stroke #E5E5E5 0.5
      path M806,152 L806,244 stroke #E5E5E5 0.5
    figure "Barres classées des participations en 2024 : Canada 3 (2023 : 2), Belgique 1 (2023 : 0) ; ensemble 4."
      text 48,143.6 medium 10 #666666 "Partenaire"
      text 244,143.6 medium 10 #161616 end "2024"
      text 260,143.6 regular 10 #666666 middle "0"
      text 442,143.6 regular 10 #666666 middle "1"
      text 624,143.6 regular 10 #666666 middle "2"
      text 806,143.6 regular 10 #666666 middle "3"
      text 912,143.6 medium 10 #666666 end "Écart sur 2023"
      text 48,180 semibold 11 #161616 "Canada"
      text 244,180 semibold 11 #161616 end "3"
      rect 260,165 546×22 fill #000091
      rect 622.1,162 3.8×28 fill #FFFFFF
      rect 623.1,163 1.8×26 fill #161616
      text 912,180 regular 11 #161616 end "+ 1"
      text 48,224 regular 11 #161616 "Belgique"
      text 244,224 semibold 11 #161616 end "1"
      rect 260,209 182×22 fill #8585F6
      rect 258.1,206 3.8×28 fill #FFFFFF
      rect 259.1,207 1.8×26 fill #161616
      text 912,224 regular 11 #161616 end "+ 1"
      path M48,245 L244,245 stroke #CECECE 0.6
      text 48,272 semibold 11 #161616 "Ensemble"
      text 244,272 semibold 11 #161616 end "4"
      text 912,272 semibold 11 #161616 end "+ 2"
      rect 260,264 16×8 fill #000091
      text 282,271.6 regular 10 #666666 "2024"
      rect 321.9,261 3.8×14 fill #FFFFFF
      rect 322.9,262 1.8×12 fill #161616
      text 330.8,271.6 regular 10 #666666 "2023"
    data "Participations par partenaire en 2024" 4×4
    paragraph
      text 48,486 regular 11 #3A3A3A "Lecture : 3 activités ont eu le Canada pour partenaire en 2024, contre 2 en 2023 (+ 1)."
    paragraph
      text 48,510 regular 9 #666666 "Champ : 4 activités réalisées en 2024. Source : registre des activités, arrêté au 15 janvier 2025."
    paragraph
      text 882,510 semibold 9 #666666 end "NON PROTÉGÉ"

    """
}
