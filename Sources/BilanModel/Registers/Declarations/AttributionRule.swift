/// A row of the table of attributions: which records of a register serve a point of article D3121-14 of the code de la
/// défense where they do not say it themselves.
package struct AttributionRule<Record: Sendable>: Sendable {
  /// The point served, which is the source of the row.
  package let point: Attribution
  /// Which records serve it, in words.
  package let records: Wording
  /// Whether a record does.
  let serves: @Sendable (Record) -> Bool

  init(_ point: Attribution, _ records: Wording, _ serves: @escaping @Sendable (Record) -> Bool = { _ in true }) {
    self.point = point
    self.records = records
    self.serves = serves
  }
}

extension RegisterRecord {
  /// Most registers serve no attribution by themselves.
  package static var serving: [AttributionRule<Self>] { [] }

  /// The points that the record serves by the table, each once.
  package var served: [Attribution] {
    Self.serving.filter { $0.serves(self) }.map(\.point).reduce(into: []) { points, point in
      if !points.contains(point) { points.append(point) }
    }
  }
}

/// The table of attributions: what serves each point, register by register.
package enum AttributionTable {
  /// A row as a page shows it.
  package struct Row: Sendable {
    /// The point of the article.
    package let point: Attribution
    /// Of which register.
    package let register: Register
    /// Which of its records.
    package let records: Wording
  }

  /// By points, then in the order of the registers.
  package static let rows: [Row] = Registers.all.flatMap { rows(of: $0) }.enumerated()
    .sorted { ($0.element.point.number, $0.offset) < ($1.element.point.number, $1.offset) }.map(\.element)

  private static func rows<Record: RegisterRecord>(of type: Record.Type) -> [Row] {
    Record.serving.map { Row(point: $0.point, register: Record.register, records: $0.records) }
  }
}
