internal import BilanMetrics
internal import BilanModel
internal import BilanTables

extension JsonText {
  /// A number as a page prints it: its text, its metric, what is told of it, and its place, or its row and column, and its
  /// exact value.
  mutating func printed(_ figure: PrintedFigure, page: Int, _ facts: Facts) {
    object { json in
      json.member("page", page)
      json.member("text", figure.text)
      switch figure.source {
      case .figure(let key): json.place(key, facts)
      case .cell(let row, let column):
        json.member("row", row)
        json.member("column", column)
      }
      json.member("value", plain: Self.value(figure.value))
    }
  }

  /// The name of a figure, and where it stands.
  private mutating func place(_ key: FigureKey, _ facts: Facts) {
    let place = key.place
    member("metric", key.metric)
    member("told", key.told.rawValue)
    member("period", facts.series.code(place.period))
    if let partner = place.partner { member("partner", facts.directory[partner].code) }
    if let group = place.group { member("group", group.code) }
    if let pillar = place.pillar { member("pillar", pillar.code) }
    if let month = place.month { member("month", month) }
    if let cause = place.cause { member("cause", cause) }
    for (dimension, value) in place.others.sorted(by: { $0.key.code < $1.key.code }) {
      member(dimension.code, value.code(in: facts.directory))
    }
  }

  private static func value(_ quantity: Quantity) -> String {
    switch quantity {
    case .number(let number): String(number)
    case .money(let euros): euros.decimal
    case .ratio(let part, let whole): "[\(part), \(whole)]"
    case .missing(let absence): "\"\(absence.print(.french))\""
    }
  }
}
