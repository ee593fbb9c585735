/// What stands beside the amounts of a file and may say what they are counted in: texts outside of the records, and the
/// values of columns that nothing reads.
struct SaidUnits: Sendable {
  struct Remark: Sendable {
    /// The key of a JSON text, or the header of a column; nil for a line of words.
    var key: String?
    var text: String
    /// 0 where it is not known.
    var line: Int
  }

  private(set) var remarks: [Remark] = []
  /// The first line of each value of a field.
  private(set) var values: [Int: [String: Int]] = [:]

  /// The most remarks, and values of a field, that are kept, and the longest.
  private static let limit = 1000
  private static let longest = 400

  /// Takes a text that is no value of a record.
  mutating func take(_ text: String, key: String? = nil, line: Int) {
    guard remarks.count < SaidUnits.limit, !text.isEmpty, text.utf8.count <= SaidUnits.longest else { return }
    remarks.append(Remark(key: key, text: text, line: line))
  }

  /// Takes a number or a word of JSON: what a scale is, or that its key is so, `"in_thousands": true`.
  mutating func take(member key: String, _ value: String, line: Int) {
    if value == "true" { take(key, line: line) } else if HeaderUnit.isScale(key) { take(value, key: key, line: line) }
  }

  /// Takes the value of a field beside an amount.
  mutating func take(value: String, of field: Int, line: Int) {
    guard values[field]?[value] == nil, values[field]?.count ?? 0 < SaidUnits.limit else { return }
    values[field, default: [:]][value] = line
  }

  func joined(with other: SaidUnits?) -> SaidUnits {
    var all = self
    if let other { all += other }
    return all
  }

  static func += (left: inout SaidUnits, right: SaidUnits) {
    left.remarks += right.remarks
    left.values.merge(right.values) { $0.merging($1) { min($0, $1) } }
  }
}
