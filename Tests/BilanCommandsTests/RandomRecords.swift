import BilanModel

extension Batch {
  /// Records of any register, whose values look random and are the same on every machine: every column has values of
  /// its type, those that are not required now and then none.
  init(randomRecordsOf register: Register, count: Int, seed: UInt64) {
    var dice = Dice(seed: seed)
    self.init(
      register: register, file: "\(register.code).csv", lines: Array(2..<count + 2),
      columns: register.columns.map { column in BatchColumn(of: column, count: count, &dice) })
  }

  /// A batch of one row.
  func row(_ row: Int) -> Batch {
    Batch(register: register, file: file, lines: [lines[row]], columns: columns.map { $0.row(row) })
  }
}

/// Numbers of a linear congruential sequence.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % sides
  }
}

extension BatchColumn {
  /// Random values of the type of a column.
  fileprivate init(of column: Column, count: Int, _ dice: inout Dice) {
    func values<Value>(_ make: (inout Dice, Int) -> Value) -> [Value?] {
      (0..<count).map { row in
        let isMissing = !column.isRequired && dice.roll(5) == 0
        let value = make(&dice, row)
        return isMissing ? nil : value
      }
    }
    switch column.type {
    case .text where column.refersTo != nil:
      self = String.column(of: values { dice, _ in "X\(dice.roll(40))" }, as: column.type)
    case .identifier: self = String.column(of: values { _, row in "X\(row)" }, as: column.type)
    case .text, .label: self = String.column(of: values { dice, _ in "mot \(dice.roll(7))" }, as: column.type)
    case .labels:
      self = String.column(of: values { dice, _ in (0..<dice.roll(3)).map { "mot \($0)" } }.map { $0 ?? [] })
    case .choice(let terms):
      self = .terms(values { dice, _ in UInt8(dice.roll(terms.count)) }.map { $0 ?? BatchColumn.missingTerm })
    case .choices(let terms):
      let lists = values { dice, _ in (0..<dice.roll(3)).map { _ in Int16(dice.roll(terms.count)) } }
      self = .labelLists(Lists(lists.map { $0 ?? [] }), names: terms.map(\.code))
    case .duration:
      self = CalendarDuration.column(
        of: values { dice, _ in
          dice.roll(9) == 0 ? .indefinite : CalendarDuration(months: 1 + dice.roll(30), days: dice.roll(2))
        },
        as: column.type)
    case .decimal:
      self = DecimalNumber.column(
        of: values { dice, _ in DecimalNumber(millionths: Int64(dice.roll(9_000_000))) }, as: column.type)
    case .marking: self = .markings(Markings((0..<count).map { _ in nil }))
    case .partners:
      self = PartnerIndex.column(
        of: values { dice, _ in (0...dice.roll(3)).map { _ in PartnerDirectory.standard.indices[dice.roll(12)] } }.map {
          $0 ?? []
        })
    case .date:
      self = PartialDate.column(
        of: values { dice, _ in
          let first = Day(unchecked: 1998, 1, 1).advanced(by: dice.roll(1200))
          return PartialDate(earliest: first, latest: first.advanced(by: dice.roll(8) == 0 ? 40 : 0))
            ?? PartialDate(first)
        }, as: column.type)
    case .count: self = Int.column(of: values { dice, _ in dice.roll(50) }, as: column.type)
    case .money: self = Euros.column(of: values { dice, _ in Euros(cents: Int64(dice.roll(100_000))) }, as: column.type)
    }
  }

  /// The values of one row.
  fileprivate func row(_ row: Int) -> BatchColumn {
    switch self {
    case .absent: return .absent
    case .texts(let texts):
      var one = Texts()
      one.append((texts[row] ?? "").utf8)
      return .texts(one)
    case .labels(let labels): return String.column(of: [labels[row]], as: .label)
    case .labelLists(let lists, let names):
      return .labelLists(Lists([Array(lists.codes[lists.range(row)])]), names: names)
    case .terms(let codes): return .terms([codes[row]])
    case .markings(let markings): return .markings(Markings([markings[row]]))
    case .partners: return PartnerIndex.column(of: [PartnerIndex.list(self, row) ?? []])
    case .dates(let dates): return PartialDate.column(of: [dates[row]], as: .date)
    case .counts(let values): return .counts([values[row]])
    case .money(let values): return .money([values[row]])
    }
  }
}

extension Lists {
  /// Lists at hand.
  fileprivate init(_ lists: [[Int16]]) {
    self.init()
    for list in lists { append(list) }
  }
}
