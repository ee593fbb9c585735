internal import BilanCharts
internal import BilanMetrics
internal import BilanModel
internal import BilanScene
internal import BilanTables
internal import BilanText
internal import Testing

/// What holds of every figure in a document, over the text of an A4 page and over half of it.
struct DocumentFigureTests {
  /// Where a figure stands on an A4 page.
  enum Column: CaseIterable {
    case whole, half

    /// Margins of 48 points, a gutter of 12.
    var width: Double { self == .whole ? Size.a4.width - 96 : (Size.a4.width - 96 - 12) / 2 }
  }

  /// A figure drawn on an A4 page, and where.
  struct Drawn {
    let code: String
    let figure: ChartFigure
    let scene: Scene
    let rect: Rect
  }

  private func draw(_ facts: Facts, _ column: Column, _ language: Language = .french) -> [Drawn] {
    let context = ChartContext(facts: facts, language: language, measuring: NarrowWidth())
    return ChartCatalog.all.map { chart in
      let figure = chart.figure(context, [:])
      let scale = ChartFigure.documentScale
      let rect = Rect(48, 60, column.width, figure.height(in: column.width, scale: scale))
      var scene = Scene(size: .a4)
      figure.draw(into: rect, of: &scene, scale: scale)
      return Drawn(code: chart.code, figure: figure, scene: scene, rect: rect)
    }
  }

  @Test(arguments: SampleCase.allCases, Column.allCases)
  func `a figure keeps to its rectangle, and no text overlaps another`(_ sample: SampleCase, column: Column) throws {
    let facts = try #require(sample.facts)
    for language in Language.allCases {
      for drawn in draw(facts, column, language) {
        let place = "\(sample) \(column) \(language) \(drawn.code)"
        #expect(drawn.scene.problems.isEmpty, "\(place): \(drawn.scene.problems)")
        let overlaps = drawn.scene.overlaps(measuring: NarrowWidth())
        #expect(overlaps.pairs.isEmpty, "\(place): \(overlaps)")
        let room = drawn.rect.inset(-1, -1, -1, -1)
        for run in drawn.scene.runs {
          #expect(room.contains(run.box(NarrowWidth())), "\(place): \(run.text) \(run.box(NarrowWidth())) in \(room)")
        }
        for case .shape(let path, _, _) in drawn.scene.items.flatMap(\.leaves) {
          guard let bounds = path.bounds else { continue }
          #expect(drawn.rect.inset(-3, -3, -3, -3).contains(bounds), "\(place): \(bounds) in \(drawn.rect)")
        }
      }
    }
  }

  @Test(arguments: SampleCase.allCases, Column.allCases)
  func `no text of a figure in a document is smaller than seven points or empty`(
    _ sample: SampleCase, column: Column
  ) throws {
    for drawn in draw(try #require(sample.facts), column) {
      for run in drawn.scene.runs {
        #expect(run.style.size >= 7 && !run.text.isEmpty, "\(sample) \(column) \(drawn.code): \(run.text)")
      }
    }
  }

  @Test(arguments: [SampleCase.usual, .underway, .planned, .quarter, .schoolYear, .decline], Column.allCases)
  func `no text of a figure is cut`(_ sample: SampleCase, column: Column) throws {
    for language in Language.allCases {
      for drawn in draw(try #require(sample.facts), column, language) {
        let cut = drawn.scene.runs.map(\.text).filter { $0.hasSuffix("…") }
        #expect(cut.isEmpty, "\(sample) \(column) \(drawn.code): \(cut)")
      }
    }
  }

  @Test(arguments: SampleCase.allCases)
  func `every figure says what is counted, and its table is as wide as its heads`(_ sample: SampleCase) throws {
    let facts = try #require(sample.facts)
    for language in Language.allCases {
      for drawn in draw(facts, .whole, language) {
        let (figure, place) = (drawn.figure, "\(sample) \(language) \(drawn.code)")
        #expect(!figure.headline.isEmpty && !figure.scope.isEmpty && !figure.alternative.isEmpty, "\(place)")
        #expect(!figure.scope.hasSuffix("."), "\(place): \(figure.scope)")
        #expect(figure.table.rows.allSatisfy { $0.cells.count == figure.table.columns.count }, "\(place)")
        #expect(!figure.table.isEmpty || !figure.table.notes.isEmpty, "\(place)")
        guard language == .french else { continue }
        for text in [figure.scope, figure.table.text(.french)] {
          let faults = BilanText.Typography.faults(in: text)
          #expect(faults.isEmpty, "\(place): \(text) \(faults)")
        }
      }
    }
  }

  @Test func `the numbers of a figure stand in its table`() throws {
    let facts = try #require(SampleCase.usual.facts)
    for drawn in draw(facts, .whole) where ["classement", "matrice"].contains(drawn.code) {
      let table = drawn.figure.table.text(.french)
      let numbers = drawn.scene.runs.filter { $0.style.face == .semibold && Int($0.text) != nil }.map(\.text)
      #expect(!numbers.isEmpty)
      for number in numbers { #expect(table.contains(number), "\(drawn.code): \(number)") }
    }
  }

  @Test func `a figure of a document is that of a page, made smaller`() throws {
    let facts = try #require(SampleCase.usual.facts)
    let context = ChartContext(facts: facts, language: .french, measuring: NarrowWidth())
    let figure = try #require(ChartCatalog.find("piliers")).figure(context, [:])
    var (large, small) = (Scene(size: .briefing), Scene(size: .briefing))
    figure.draw(into: Rect(0, 0, 800, 300), of: &large)
    figure.draw(into: Rect(10, 20, 400, 150), of: &small, scale: 0.5)
    for (first, second) in zip(large.runs, small.runs) {
      #expect(first.text == second.text && second.style.size == first.style.size / 2)
      #expect((second.position.x - (10 + first.position.x / 2)).magnitude < 1e-9)
      #expect((second.position.y - (20 + first.position.y / 2)).magnitude < 1e-9)
    }
    #expect(large.runs.count == small.runs.count && figure.height(in: 400, scale: 0.5) * 2 == figure.height(in: 800))
  }
}
