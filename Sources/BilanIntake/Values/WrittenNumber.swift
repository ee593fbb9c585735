internal import BilanModel

/// A number as a desk writes it: `1234`, `1 234,50 €`, `1.234,50`, `-3`, `(12)`.
///
/// Spaces, no-break spaces and the mark that is not the decimal mark may group digits by three. One comma or point
/// alone is the decimal mark; before exactly three digits it could be either, and the number is refused unless
/// nothing comes of it.
struct WrittenNumber {
  /// A sign of the currency of the source, or of another.
  enum Symbol { case none, own, other }

  var isNegative = false
  var symbol = Symbol.none
  private var whole: [UInt8] = []
  private var decimals: [UInt8] = []
  /// Whether the decimal mark is known, so that three decimals are no thousands.
  private var isDeclared = false

  var isWhole: Bool { decimals.allSatisfy { $0 == 0 } && (isDeclared || decimals.count <= 2) }
  var isZero: Bool { whole.allSatisfy { $0 == 0 } && decimals.allSatisfy { $0 == 0 } }

  /// Whether the number could be one of so many decimals, but for its size.
  func isTooLarge(places: Int) -> Bool { hasNoMoreDecimals(than: places) && scaled(by: places) == nil }

  private func hasNoMoreDecimals(than places: Int) -> Bool {
    (isDeclared || decimals.count <= max(places, 2)) && decimals.dropFirst(places).allSatisfy { $0 == 0 }
  }

  /// The number times a power of ten, exactly; nil when it has more decimals or does not fit.
  ///   - isExact: whether three decimals may be thousands, so that only a declared mark tells them.
  func scaled(by places: Int, isExact: Bool = false) -> Int64? {
    guard hasNoMoreDecimals(than: places), !isExact || isDeclared || decimals.count != 3 else { return nil }
    var value: Int64 = 0
    let padding = [UInt8](repeating: 0, count: max(0, places - decimals.count))
    for digit in whole + decimals.prefix(places) + padding {
      let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflowToo) = shifted.addingReportingOverflow(Int64(digit))
      guard !overflow, !overflowToo, sum <= WrittenNumber.largest else { return nil }
      value = sum
    }
    return value
  }

  /// The number in millionths, exactly; nil where it has more decimals, is too large, or could be of thousands: three
  /// decimals after a whole number other than 0, in a source that does not say which mark is the decimal one.
  var millionths: Int64? {
    guard isDeclared || decimals.count != 3 || whole.allSatisfy({ $0 == 0 }) else { return nil }
    if let value = scaled(by: 6) { return value }
    guard isWhole, let value = scaled(by: 0) else { return nil }
    return value <= WrittenNumber.largest / 10 ? value * Int64(DecimalNumber.scale) : nil
  }

  /// The largest value that a record may hold: the sum of as many of them as a sheet of Excel has rows still fits.
  static let largest: Int64 = 8_000_000_000_000

  init?(_ cell: CellBytes, _ rules: ValueRules) {
    if rules.takesExponents, let number = WrittenNumber(exponent: cell.buffer) {
      self = number
    } else {
      self.init(cell.string, rules)
    }
  }

  init?(_ text: String, _ rules: ValueRules) {
    if rules.declaresNumbers {
      let bare = rules.withoutCurrency(text)
      guard let plain = rules.plainNumber(bare) else { return nil }
      self.init(plain)
      isDeclared = rules.declaresDecimals
      if !rules.writesEuros { symbol = symbol == .own ? .other : bare.count == text.count ? .none : .own }
    } else {
      self.init(text)
    }
  }

  init?(_ text: String) {
    let text = InvisibleMarks.removed(from: text) ?? text
    var tokens = Array(text.unicodeScalars)
    takeSymbol(&tokens)
    if tokens.first == "(", tokens.last == ")" {
      isNegative = true
      tokens = Array(tokens.dropFirst().dropLast())
    }
    takeSymbol(&tokens)
    if let sign = tokens.first, sign == "-" || sign == "−" || sign == "+" {
      if sign != "+" { isNegative = true }
      tokens.removeFirst()
      while let space = tokens.first, WrittenNumber.isSpace(space) { tokens.removeFirst() }
    }
    guard readDigits(tokens) else { return nil }
  }

  /// Reads a JSON number with an exponent, exactly: `1.5e2` is 150; nil for anything else.
  private init?(exponent text: UnsafeBufferPointer<UInt8>) {
    guard let mark = text.firstIndex(where: { $0 | 32 == UInt8(ascii: "e") }),
      let exponent = Int(String(decoding: text[(mark + 1)...], as: UTF8.self)), abs(exponent) <= 1000
    else { return nil }
    var mantissa = text[..<mark]
    isNegative = mantissa.first == UInt8(ascii: "-")
    if isNegative { mantissa.removeFirst() }
    let parts = mantissa.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    let digits = parts.joined().map { $0 &- 48 }
    guard digits.allSatisfy({ $0 <= 9 }), parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    let point = parts[0].count + exponent
    let zeros = { (count: Int) in [UInt8](repeating: 0, count: max(0, count)) }
    whole = Array((digits.prefix(max(0, point)) + zeros(point - digits.count)).drop { $0 == 0 })
    decimals = zeros(-point) + digits.dropFirst(max(0, point))
    while decimals.last == 0 { decimals.removeLast() }
    guard whole.count <= 18 else { return nil }
  }

  private mutating func takeSymbol(_ tokens: inout [Unicode.Scalar]) {
    for scalars in WrittenNumber.symbols where tokens.contains(scalars[0]) {
      if tokens.count > scalars.count, tokens.suffix(scalars.count).elementsEqual(scalars) {
        tokens.removeLast(scalars.count)
        symbol = .own
      } else if tokens.count > scalars.count, tokens.prefix(scalars.count).elementsEqual(scalars) {
        tokens.removeFirst(scalars.count)
        symbol = .own
      } else {
        continue
      }
      break
    }
    while let space = tokens.last, WrittenNumber.isSpace(space) { tokens.removeLast() }
    while let space = tokens.first, WrittenNumber.isSpace(space) { tokens.removeFirst() }
  }

  private static let symbols = ([Currency.euro.code] + Currency.euro.signs).map { Array($0.unicodeScalars) }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\u{A0}", "\u{202F}", "\u{2009}": true
    default: false
    }
  }

  private mutating func readDigits(_ tokens: [Unicode.Scalar]) -> Bool {
    let marks = tokens.indices.filter { tokens[$0] == "," || tokens[$0] == "." }
    var decimalMark = marks.last
    if let last = marks.last, marks.dropLast().contains(where: { tokens[$0] == tokens[last] }) { decimalMark = nil }
    var groups: [Int] = [0]
    for (index, scalar) in tokens.enumerated() {
      if index == decimalMark { break }
      if scalar.value >= 48, scalar.value <= 57 {
        whole.append(UInt8(scalar.value - 48))
        groups[groups.count - 1] += 1
      } else if WrittenNumber.isSpace(scalar) || scalar == "." || scalar == "," || scalar == "'" || scalar == "’" {
        groups.append(0)
      } else {
        return false
      }
    }
    for scalar in tokens.dropFirst(decimalMark.map { $0 + 1 } ?? tokens.count) {
      guard scalar.value >= 48, scalar.value <= 57 else { return false }
      decimals.append(UInt8(scalar.value - 48))
    }
    if decimalMark != nil, decimals.isEmpty { return false }
    guard whole.count <= 18, groups[0] > 0 else { return false }
    if groups.count == 1 { return true }
    // A number of several groups does not start with a zero.
    return groups[0] <= 3 && whole.first != 0 && groups.dropFirst().allSatisfy { $0 == 3 }
  }

  /// The value of one to eight digits and nothing else; nil for anything else.
  @inline(__always)
  static func plainDigits(_ cell: CellBytes) -> Int64? {
    guard cell.count > 0, cell.count <= 8 else { return nil }
    // The digits go to the high bytes of a word, after zeros, and are added by twos, fours and eights.
    let free = UInt64(64 &- 8 &* cell.count)
    let zeros: UInt64 = 0x3030_3030_3030_3030
    let digits = (cell.word(at: 0) &<< free) | (free == 0 ? 0 : zeros &>> (64 &- free))
    let values = digits &- zeros
    guard ((digits &+ 0x4646_4646_4646_4646) | values) & 0x8080_8080_8080_8080 == 0 else { return nil }
    let pairs = values &* 10 &+ (values &>> 8)
    let low = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
    let high = ((pairs &>> 16) & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    return Int64(truncatingIfNeeded: (low &+ high) &>> 32)
  }

  /// The cents of an amount of up to eight digits, with or without two decimals; nil for anything else.
  @inline(__always)
  static func plainCents(_ cell: CellBytes) -> Int64? {
    let count = cell.count
    guard count > 3, cell[count &- 3] == 46 || cell[count &- 3] == 44 else {
      return plainDigits(cell).map { $0 &* 100 }
    }
    let (tens, units) = (cell[count &- 2] &- 48, cell[count &- 1] &- 48)
    guard tens <= 9, units <= 9, let whole = plainDigits(cell.slice(0, count &- 3)) else { return nil }
    return whole &* 100 &+ Int64(tens &* 10 &+ units)
  }
}
