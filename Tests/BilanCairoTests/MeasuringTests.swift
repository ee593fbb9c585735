import BilanCairo
import BilanScene
import Testing

@Suite struct MeasuringTests {
  /// Inter Display's tabular figures are not quite of one width: it is for titles, not for columns.
  @Test(arguments: [Face.regular, .medium, .semibold, .bold])
  func `digits are of one width, to a hundredth of the size`(_ face: Face) throws {
    let measuring = PangoMeasuring(try FontBook())
    let widths = (0...9).map { measuring.width(of: "\($0)", face: face, size: 10) }
    let (low, high) = try (#require(widths.min()), #require(widths.max()))
    #expect(high - low < 0.1)
  }

  @Test func `every face has its own width, the bolder the wider`() throws {
    let measuring = PangoMeasuring(try FontBook())
    let widths = [Face.regular, .medium, .semibold, .bold].map {
      measuring.width(of: "Coopération bilatérale", face: $0, size: 12)
    }
    #expect(widths == widths.sorted())
    #expect(Set(widths).count == 4)
    #expect(measuring.width(of: "Coopération bilatérale", face: .display, size: 12) < widths[2])
  }

  @Test func `widths grow with the size and add up without rounding`() throws {
    let measuring = PangoMeasuring(try FontBook())
    let ten = measuring.width(of: "États-Unis", face: .regular, size: 10)
    #expect((measuring.width(of: "États-Unis", face: .regular, size: 30) - 3 * ten).magnitude < 0.05)
    #expect((48...54).contains(ten))
    #expect(measuring.width(of: "", face: .regular, size: 10) == 0)
    let one = measuring.width(of: "0", face: .regular, size: 8.2)
    #expect((measuring.width(of: "00000000", face: .regular, size: 8.2) - 8 * one).magnitude < 0.02)
  }

  @Test func `an arrow of two signs and a cross between digits stay what was written`() throws {
    let measuring = PangoMeasuring(try FontBook())
    func width(_ text: String) -> Double { measuring.width(of: text, face: .regular, size: 10) }
    #expect((width("->") - width("-") - width(">")).magnitude < 0.5)
    #expect((width("10x10") - 4 * width("1") - width("x")).magnitude < 0.5)
  }

  @Test func `a size that is no number never fits`() throws {
    let measuring = PangoMeasuring(try FontBook())
    for size in [0, -1, Double.nan, .infinity] {
      #expect(measuring.width(of: "a", face: .regular, size: size) == .infinity)
    }
  }
}
