internal import BilanModel

extension ValueRules {
  /// Takes the unit of amounts that a mapping says, else the one that the header of the cost says.
  ///
  /// A currency in a header is as good as one in the values; thousands are multiplied only where the mapping says so.
  mutating func takeUnit(of mapping: SourceMapping?, _ columns: FoundColumns, _ headers: [String], _ units: [String]) {
    guard let index = columns.register.index(of: .cost), let plan = columns.plans[index] else { return }
    let column = columns.register.columns[index]
    let mapped = mapping?.columns[column.code]
    if let unit = mapped?.unit { amountUnit = unit }
    let header =
      switch (plan.field, mapped?.source) {
      case (_, .columns(let names)?), (_, .either(let names)?): names.joined(separator: " ")
      case (let field?, _) where headers.indices.contains(field):
        headers[field] + (units.indices.contains(field) ? " " + units[field] : "")
      case (_, .column(let name)?): name
      default: ""
      }
    if mapped?.unit == nil, mapping?.currency == nil { unknownUnit = HeaderUnit.unknown(in: header, report) }
    guard let unit = HeaderUnit(header, report) else { return }
    if unit.isMultiple { lacksScale = mapped?.unit == nil }
    if let code = unit.currency, mapping?.currency == nil { currency = code }
  }
}
