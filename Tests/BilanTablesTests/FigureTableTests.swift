internal import BilanMetrics
internal import BilanModel
internal import BilanTables
internal import BilanText
internal import Testing

private let dollar = Currency.named("USD") ?? .euro

struct FigureTableTests {
  @Test(arguments: [
    (NumberForm.count, Quantity.number(12_345), "12\u{202F}345", "12,345"),
    (.count, .missing(.noData), "n.d.", "n.d."),
    (.count, .missing(.notApplicable), "s.o.", "n/a"),
    (.decimal(2), .ratio(10, over: 3), "3,33", "3.33"),
    (.signed, .number(28), "+\u{202F}28", "+28"),
    (.signed, .number(-23), "−\u{202F}23", "−23"),
    (.count, .ratio(93, over: 2), "46,5", "46.5"), (.count, .ratio(92, over: 2), "46", "46"),
    (.count, .ratio(17, over: 3), "6", "6"),
    (.signed, .ratio(-1, over: 2), "−\u{202F}0,5", "−0.5"),
    (.signed, .number(0), "=", "="), (.difference, .number(0), "0", "0"), (.points, .ratio(0, over: 7), "=", "="),
    (NumberForm(.personMonths, .euro), .ratio(12, over: 1), "12,000", "12.000"),
    (NumberForm(changeOf: .personMonths, .euro), .ratio(624, over: 29), "+\u{202F}21,517", "+21.517"),
    (NumberForm(changeOf: .share, .euro), .ratio(3, over: 100), "+\u{202F}3,0\u{A0}points", "+3.0\u{A0}points"),
    (.percent(1), .ratio(1, over: 8), "12,5\u{202F}%", "12.5%"),
    (.percent(0), .ratio(7, over: 8), "88\u{202F}%", "88%"),
    (.change, .ratio(-1, over: 12), "−\u{202F}8,3\u{202F}%", "−8.3%"),
    (.points, .ratio(3, over: 100), "+\u{202F}3,0\u{A0}points", "+3.0\u{A0}points"),
    (.money(.euro), .money(Euros(cents: 123_450)), "1\u{202F}235\u{A0}€", "€1,235"),
    (.signedMoney(.euro), .money(Euros(cents: -99_900)), "−\u{202F}999\u{A0}€", "−€999"),
    (.money(dollar), .money(Euros(cents: 123_450)), "1\u{202F}235\u{A0}USD", "1,235\u{A0}USD"),
    (.signedMoney(dollar), .money(Euros(cents: -99_900)), "−\u{202F}999\u{A0}USD", "−999\u{A0}USD"),
    (.rank, .number(1), "1er", "1st"), (.rank, .number(12), "12e", "12th"),
  ])
  func `a figure is written in the form of its column`(
    _ form: NumberForm, quantity: Quantity, french: String, english: String
  ) {
    #expect(form.text(quantity, .french) == french)
    #expect(form.text(quantity, .english) == english)
  }

  @Test func `a table is read as lines`() {
    let table = FigureTable(
      title: "Participations", corner: "Partenaire", heads: ["2024", "Écart"],
      rows: [
        FigureTable.Row("Canada", [.count(3), .change(1)]), FigureTable.Row("Belgique", [.count(1), .blank(nil)]),
        FigureTable.Row("Ensemble", [.count(4), .text("s.o.")], .total),
      ], notes: ["Deux partenaires."])
    #expect(
      table.text(.french) == """
        Participations
        Partenaire | 2024 | Écart
        Canada | 3 | +\u{202F}1
        Belgique | 1 | ·
        ∑ Ensemble | 4 | s.o.
        * Deux partenaires.

        """)
    #expect(!table.isEmpty)
  }

  @Test(arguments: [
    (Unit.money, NumberForm.money(.euro)), (.share, .percent(1)), (.fractions, .decimal(1)), (.days, .count),
  ])
  func `a unit has a form`(_ unit: Unit, form: NumberForm) { #expect(NumberForm(unit, .euro) == form) }

  @Test func `a formula names the cells that it reads until its table has a place`() {
    let share: Formula =
      "IF(N(\(Formula(.fixed(row: 1, column: 0))))=0,\"s.o.\",\(Formula(.cell(row: 0, column: 0)))/\(12))"
    #expect(share.text { _ in "A1" } == "IF(N(A1)=0,\"s.o.\",A1/12)")
    #expect((share + "+1").text { _ in "x" }.hasSuffix("x/12)+1"))
    #expect((["a", "b"] as [Formula]).joined(separator: "&").text { _ in "" } == "a&b")
    let count: Formula =
      "COUNTIFS(T[P],\(Formula(.period(0))),T[Q],\(Formula(.rowHead(0))),T[R],\(Formula(.columnHead(1))))"
    let table = FigureTable(
      title: "Lignes", corner: "Pilier", heads: ["2024", "Part"],
      rows: [
        FigureTable.Row(
          "Export",
          [.figure(.number(3), .count, count, isStrong: true), .figure(.ratio(1, over: 2), .percent(0), share)]),
        FigureTable.Row("Ensemble", [.count(6), .none], .total),
      ])
    #expect(
      table.formulas == """
        Export | 2024 = COUNTIFS(T[P],‹period›,T[Q],‹Export›,T[R],‹Part›)
        Export | Part = IF(N(‹Ensemble, 2024›)=0,"s.o.",‹Export, 2024›/12)

        """)
  }
}
