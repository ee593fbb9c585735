/// What a spreadsheet shows beside a number, so that it says something else: `50 %` for 0.5, `1200 $`, `12 k€`.
enum NumberSign: Hashable, Sendable {
  case percentage
  /// Another currency than the euro, or a multiple of one.
  case behind(String)

  /// A plain number as it is shown, with its sign; `text` is its shortest one.
  func shown(_ text: [UInt8]) -> [UInt8] {
    switch self {
    case .behind(let sign): text + Array(" \(sign)".utf8)
    case .percentage: NumberSign.hundredfold(text) + Array(" %".utf8)
    }
  }

  /// A hundred times a plain number: its point moves.
  private static func hundredfold(_ text: [UInt8]) -> [UInt8] {
    let isNegative = text.first == UInt8(ascii: "-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    let decimals = parts.count > 1 ? Array(parts[1]) : []
    let zeros = [UInt8](repeating: 48, count: max(0, 2 - decimals.count))
    let whole = Array(parts[0]) + decimals.prefix(2) + zeros
    let digits = Array(whole.dropLast().drop { $0 == 48 }) + whole.suffix(1)
    let rest = decimals.dropFirst(2)
    return (isNegative ? [UInt8(ascii: "-")] : []) + digits + (rest.isEmpty ? [] : [UInt8(ascii: ".")] + rest)
  }
}
