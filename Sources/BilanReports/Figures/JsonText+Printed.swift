internal import BilanMetrics
internal import BilanModel
internal import BilanTables

extension JsonText {
  /// A figure as a page prints it: its text, its metric, what is told of it, its place and its exact value.
  mutating func printed(_ figure: PrintedFigure, page: Int, _ facts: Facts) {
    let place = figure.key.place
    object { json in
      json.member("page", page)
      json.member("text", figure.text)
      json.member("metric", figure.key.metric)
      json.member("told", figure.key.told.rawValue)
      json.member("period", facts.series.label(place.period))
      if let partner = place.partner { json.member("partner", facts.directory[partner].code) }
      if let group = place.group { json.member("group", group.code) }
      if let pillar = place.pillar { json.member("pillar", pillar.code) }
      if let month = place.month { json.member("month", month) }
      if let cause = place.cause { json.member("cause", cause) }
      for (dimension, value) in place.others.sorted(by: { $0.key.code < $1.key.code }) {
        json.member(dimension.code, value.code(in: facts.directory))
      }
      json.member("value", plain: Self.value(figure.value))
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
