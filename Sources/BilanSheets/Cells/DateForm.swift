/// What the format of a number makes of it.
enum DateForm: UInt8, Sendable {
  case none, date, time, elapsed
  /// A number with a sign that changes what it says.
  case signed
  /// Months and years without a day, years alone.
  case month, year

  /// What one of the formats does that spreadsheets know by number alone.
  init(builtIn number: Int) {
    switch number {
    case 17: self = .month
    case 14...16, 22, 27...31, 34...36, 50...58: self = .date
    case 18...21, 32, 33, 45, 47: self = .time
    case 46: self = .elapsed
    default: self = .none
    }
  }

  /// What a format code does, `dd/mm/yyyy`, `[$-40C]d mmmm yyyy;@`, `[h]:mm:ss`: the letters of dates and times that
  /// stand outside of quotes and brackets in its first section.
  init(code: String) {
    var letters = ""
    scan: for piece in FormatCode(code.lowercased()).pieces {
      switch piece {
      case .printed: break
      case .bracket(let inside):
        guard let first = inside.first, "hms".contains(first), inside.allSatisfy({ $0 == first }) else { continue }
        self = .elapsed
        return
      case .mark(";"): break scan
      case .mark(let letter): letters.append(letter)
      }
    }
    self = DateForm(letters: letters)
  }

  private init(letters: String) {
    // The words for a general number and the halves of a day hold letters of their own.
    if ["general", "standard"].contains(where: letters.hasPrefix) {
      self = .none
      return
    }
    let bare = letters.replacing("am/pm", with: "h").replacing("a/p", with: "h")
    let hasDigits = bare.contains { "0#?".contains($0) }
    let hasDay = bare.contains { "dyegb".contains($0) }
    let hasTime = bare.contains { "hs".contains($0) }
    // A month alone, `mmmm`, is a date; minutes stand beside hours or seconds.
    let isDate = hasDay || !hasTime && bare.contains("m")
    switch (isDate, hasTime) {
    case (true, false) where !hasDigits && !bare.contains("d") && bare.contains("y"):
      self = bare.contains("m") ? .month : .year
    case (true, _) where !hasDigits || hasTime: self = .date
    case (false, true) where !hasDigits || bare.contains("s"): self = .time
    default: self = .none
    }
  }
}

extension String {
  fileprivate func replacing(_ text: String, with other: String) -> String {
    var (result, rest) = ("", self[...])
    while let start = rest.indices.first(where: { rest[$0...].hasPrefix(text) }) {
      result += rest[..<start] + other
      rest = rest[start...].dropFirst(text.count)
    }
    return result + rest
  }
}
