import BilanMetrics
import BilanModel
import Testing

@Suite struct QuantityTests {
  @Test(arguments: [
    (Quantity.number(7), Quantity.number(5), Quantity.number(2), Quantity.ratio(2, over: 5)),
    (.number(7), .number(4), .number(3), .missing(.baseTooSmall)),
    (.number(7), .number(0), .number(7), .missing(.notApplicable)),
    (.ratio(741, over: 29), .ratio(12, over: 1), .ratio(393, over: 29), .ratio(393, over: 348)),
    (.ratio(741, over: 29), .ratio(4, over: 1), .ratio(625, over: 29), .missing(.baseTooSmall)),
    (.ratio(9, over: 2), .number(8), .ratio(-7, over: 2), .ratio(-7, over: 16)),
    (.ratio(1, over: 2), .ratio(0, over: 3), .ratio(1, over: 2), .missing(.notApplicable)),
    (.money(Euros(cents: 300)), .money(Euros(cents: 200)), .money(Euros(cents: 100)), .ratio(100, over: 200)),
    (.missing(.noData), .number(3), .missing(.noData), .missing(.noData)),
    (.number(3), .missing(.noData), .missing(.noData), .missing(.noData)),
  ])
  func `a change is exact, of whole numbers and of ratios`(
    now: Quantity, before: Quantity, difference: Quantity, evolution: Quantity
  ) {
    #expect(Quantity.difference(now, before).inLowestTerms == difference.inLowestTerms)
    #expect(Quantity.evolution(now, before).inLowestTerms == evolution.inLowestTerms)
  }
}
