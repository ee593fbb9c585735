internal import BilanCharts
internal import Testing

struct PushApartTests {
  @Test func `labels that do not touch stay where they belong`() {
    #expect(PushApart.places([10, 50, 90], height: 12, within: 0...100) == [10, 50, 90])
  }

  @Test func `labels at one place stand around it`() {
    #expect(PushApart.places([50, 50, 50], height: 10, within: 0...100) == [40, 50, 60])
  }

  @Test func `labels keep inside the span`() {
    #expect(PushApart.places([0, 0], height: 10, within: 0...100) == [5, 15])
    #expect(PushApart.places([100, 99], height: 10, within: 0...100) == [95, 85])
  }

  @Test func `a span too short for all is shared equally`() {
    #expect(PushApart.places([0, 0, 0, 0], height: 10, within: 0...20) == [2.5, 7.5, 12.5, 17.5])
    #expect(PushApart.places([], height: 10, within: 0...20).isEmpty)
  }

  @Test func `labels never overlap and keep their order, whatever the wishes`() {
    var samples = SampleActivities(seed: 3)
    for _ in 0..<300 {
      let wishes = (0..<(1 + samples.below(9))).map { _ in Double(samples.below(200)) }
      let places = PushApart.places(wishes, height: 14, within: 0...200)
      let order = wishes.indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }
      for (first, second) in zip(order, order.dropFirst()) {
        #expect(places[second] - places[first] >= 14 - 1e-6)
      }
      #expect(places.allSatisfy { $0 >= 7 - 1e-6 && $0 <= 193 + 1e-6 })
    }
  }
}

struct ScaleTests {
  @Test func `bands fill their span but do not swell beyond a limit`() {
    #expect(BandScale(count: 4, from: 0, to: 100).step == 25)
    #expect(BandScale(count: 2, from: 0, to: 100, limit: 30).middle(1) == 45)
  }

  @Test func `counts start at zero, also when all are zero`() {
    let scale = LinearScale(counts: [0, 0], from: 10, to: 110)
    #expect(scale.place(0) == 10 && scale.ticks == [0, 1])
    #expect(LinearScale(counts: [380], from: 0, to: 400).place(100) == 100)
  }
}
