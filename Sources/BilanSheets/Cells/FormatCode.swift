/// The code of a number format piece by piece: `[$-40C]d mmmm yyyy;@`, `#,##0" jours"`.
struct FormatCode {
  enum Piece {
    /// A character that is printed as it is: within quotes, or behind a backslash.
    case printed(Character)
    /// What stands in brackets: a colour, a condition, a currency, hours beyond the day.
    case bracket(String)
    /// Any other: the place of a digit, a part of a date, a sign; `;` ends a section.
    case mark(Character)
  }

  private(set) var pieces: [Piece] = []

  init(_ code: String) {
    var (isQuoted, isEscaped, isSkipped) = (false, false, false)
    var bracket: String?
    for character in code {
      if isSkipped {
        isSkipped = false
      } else if isEscaped {
        pieces.append(.printed(character))
        isEscaped = false
      } else if character == "\"" {
        isQuoted.toggle()
      } else if isQuoted {
        pieces.append(.printed(character))
      } else if let inside = bracket {
        bracket = character == "]" ? nil : inside + String(character)
        if character == "]" { pieces.append(.bracket(inside)) }
      } else {
        switch character {
        case "[": bracket = ""
        case "\\": isEscaped = true
        // A space as wide as the next character, or that one up to the edge of the cell.
        case "_", "*": isSkipped = true
        default: pieces.append(.mark(character))
        }
      }
    }
  }
}
