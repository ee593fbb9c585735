internal import BilanModel

/// The pieces of cells that name several partners, as a translation finds them.
enum PartnerPieces {
  /// The values cut at `mark`, or where none is declared at `;` and `|`.
  ///
  /// Each piece stands once, with how often it occurs and the line that has it first. France beside others is left out, as the reader leaves it.
  static func all(
    _ values: [(text: String, count: Int, line: Int)], cutAt mark: Character?, _ directory: PartnerDirectory
  ) -> [(text: String, count: Int, line: Int)] {
    let france = directory.find("FRA")
    var pieces: [(text: String, count: Int, line: Int)] = []
    var places: [String: Int] = [:]
    for value in values {
      let parts = value.text.split { KnownWords.separates($0, mark) }.map(trimmed).filter { !$0.isEmpty }
      for part in parts where parts.count == 1 || directory.find(part) != france {
        if let place = places[part] {
          pieces[place].count += value.count
        } else {
          places[part] = pieces.count
          pieces.append((part, value.count, value.line))
        }
      }
    }
    return pieces
  }

  /// Whether texts are codes of two letters, and two of them at least leave no doubt.
  static func areCodes(_ texts: [String], _ directory: PartnerDirectory) -> Bool {
    let told = texts.filter { directory.meanings(of: $0).isEmpty }
    return told.count >= 2 && told.allSatisfy { $0.utf8.count == 2 && directory.find($0) != nil }
  }

  private static func trimmed(_ part: Substring) -> String {
    let start = part.drop(while: \.isWhitespace)
    let blanks = start.reversed().prefix(while: \.isWhitespace).count
    return String(start.dropLast(blanks))
  }
}
