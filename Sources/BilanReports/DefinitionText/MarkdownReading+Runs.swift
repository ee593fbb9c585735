internal import BilanModel
internal import BilanYaml

extension MarkdownReading {
  /// The words of a line, what stands between stars apart, names and figures in braces read.
  mutating func runs(_ text: String, _ line: Int) -> [DeskText.Run] {
    var (runs, rest, weight): ([DeskText.Run], Substring, DeskText.Run.Weight) = ([], Substring(text), .plain)
    let origin = Origin(file: file, line: line + 1, column: 1)
    while let place = rest.firstIndex(where: { "*{".contains($0) }) {
      if place > rest.startIndex {
        runs.append(
          DeskText.Run(piece: .words(String(rest[..<place])), weight: weight, stated: nil, origin: origin))
      }
      rest = rest[place...]
      if rest.hasPrefix("{") {
        guard let close = rest.firstIndex(of: "}") else {
          report(Wording("« } » manque", "“}” is missing"), line)
          return runs
        }
        if let run = figure(rest[rest.index(after: rest.startIndex)..<close], weight, origin) { runs.append(run) }
        rest = rest[rest.index(after: close)...]
      } else {
        let stars = rest.hasPrefix("**") ? 2 : 1
        weight = weight == .plain ? (stars == 2 ? .strong : .emphasis) : .plain
        rest = rest.dropFirst(stars)
      }
    }
    if weight != .plain { report(Wording("une étoile n’est pas fermée", "a star is not closed"), line) }
    guard !rest.isEmpty else { return runs }
    return runs + [DeskText.Run(piece: .words(String(rest)), weight: weight, stated: nil, origin: origin)]
  }

  /// `activities.whole`, `activities.whole = 684`.
  private mutating func figure(
    _ text: Substring, _ weight: DeskText.Run.Weight, _ origin: Origin
  ) -> DeskText.Run? {
    let parts = text.split(separator: "=", maxSplits: 1).map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    var reading = YamlReading(file: file)
    let piece = reading.piece(parts.first ?? "", origin, false)
    findings += reading.findings
    return piece.map { DeskText.Run(piece: $0, weight: weight, stated: parts.dropFirst().first, origin: origin) }
  }
}
