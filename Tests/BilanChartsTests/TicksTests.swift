internal import BilanCharts
internal import Testing

struct TicksTests {
  @Test(arguments: [
    (0.0, 380.0, [0.0, 100, 200, 300, 400]),
    (0, 2457, [0, 500, 1000, 1500, 2000, 2500]),
    (0, 9, [0, 3, 6, 9]),
    (0, 1, [0, 1]),
    (0, 0, [0]),
  ])
  func `ticks of bars enclose the data in whole steps`(_ low: Double, _ high: Double, expected: [Double]) {
    #expect(Ticks(low, high).values == expected)
  }

  @Test func `ticks across zero hold zero`() {
    #expect(Ticks(-23, 47).values == [-25, 0, 25, 50])
  }

  @Test func `every range of counts gets two to nine whole ticks that enclose it`() {
    for high in Array(1...400) + [999, 1001, 12_345, 999_999, 7_654_321] {
      let ticks = Ticks(0, Double(high)).values
      #expect((2...9).contains(ticks.count), "\(high): \(ticks)")
      #expect(ticks.first == 0 && (ticks.last ?? 0) >= Double(high), "\(high): \(ticks)")
      #expect(ticks.allSatisfy { $0 == $0.rounded() }, "\(high): \(ticks)")
    }
  }

  @Test func `values that are no numbers make one tick`() {
    #expect(Ticks(.nan, 3).values == [0])
    #expect(Ticks(0, .infinity).values == [0])
  }
}
