internal import BilanCharts
internal import BilanMetrics
internal import BilanModel
internal import BilanScene
internal import Testing

/// One small page as text, so that a change of the drawing is seen in a review.
struct SnapshotTests {
  @Test func `two partners and the year before make this page`() throws {
    let activities = [("CAN", 2023, 2), ("CAN", 2024, 3), ("BEL", 2024, 1)].flatMap { code, year, count in
      (1...count).map { number in
        Activity(
          id: "\(code)-\(year)-\(number)", title: "Activité",
          partners: [PartnerDirectory.standard.find(code)].compactMap { $0 },
          kind: .visit, start: PartialDate(Day(unchecked: year, number, 2)), status: .done,
          origin: Origin(file: "a.csv", line: number))
      }
    }
    let facts = try #require(SampleFacts.make(activities))
    let page = try #require(Pages.draw("classement", facts))
    #expect(page.scene.dump == expected)
  }

  private let expected = """
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
      text 912,180 regular 11 #18753C end "+ 1"
      text 48,224 regular 11 #161616 "Belgique"
      text 244,224 semibold 11 #161616 end "1"
      rect 260,209 182×22 fill #8585F6
      rect 258.1,206 3.8×28 fill #FFFFFF
      rect 259.1,207 1.8×26 fill #161616
      text 912,224 regular 11 #18753C end "+ 1"
      path M48,245 L244,245 stroke #CECECE 0.6
      text 48,272 semibold 11 #161616 "Ensemble"
      text 244,272 semibold 11 #161616 end "4"
      text 912,272 semibold 11 #18753C end "+ 2"
      rect 260,264 16×8 fill #000091
      text 282,271.6 regular 10 #666666 "2024"
      rect 321.9,261 3.8×14 fill #FFFFFF
      rect 322.9,262 1.8×12 fill #161616
      text 330.8,271.6 regular 10 #666666 "2023"
    paragraph
      text 48,486 regular 11 #3A3A3A "Lecture : 3 activités ont eu le Canada pour partenaire en 2024, contre 2 en 2023 (+ 1)."
    paragraph
      text 48,510 regular 9 #666666 "Source : registre des activités, arrêté au 15 janvier 2025."
    paragraph
      text 882,510 semibold 9 #666666 end "NON PROTÉGÉ"

    """
}
