internal import BilanModel
internal import BilanYaml

extension MarkdownReading {
  /// The words of a line, what stands between stars apart, names and figures in braces read.
  mutating func runs(_ text: String, _ line: Int) -> [DeskText.Run] {
    var (runs, rest, weight): ([DeskText.Run], Substring, DeskText.Run.Weight) = ([], Substring(text), .plain)
    let origin = Origin(file: file, line: line + 1, column: 1)
    while let place = rest.firstIndex(where: { "*{".contains($0) }) {
      if place > rest.startIndex {
        let words = String(rest[..<place])
        refuse(words, line)
        runs.append(DeskText.Run(piece: .words(words), weight: weight, stated: nil, origin: origin))
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
        let stars = rest.prefix { $0 == "*" }.count
        let asked: DeskText.Run.Weight = stars == 2 ? .strong : .emphasis
        guard stars < 3, weight == .plain || weight == asked else {
          report(
            Wording("« \(rest.prefix(stars)) » : insistances mêlées", "“\(rest.prefix(stars))”: mixed emphasis"), line)
          return runs
        }
        weight = weight == .plain ? asked : .plain
        rest = rest.dropFirst(stars)
      }
    }
    if weight != .plain {
      report(
        Wording(
          weight == .strong ? "« ** » n’est pas fermé" : "une étoile n’est pas fermée",
          weight == .strong ? "“**” is not closed" : "a star is not closed"), line)
    }
    guard !rest.isEmpty else { return runs }
    refuse(String(rest), line)
    return runs + [DeskText.Run(piece: .words(String(rest)), weight: weight, stated: nil, origin: origin)]
  }

  /// Says which form of Markdown some words have that is not read: a link, HTML, code, a mark without its other.
  private mutating func refuse(_ words: String, _ line: Int) {
    let forms = ["](", "][", "<", "`", "~~", "}", "http://", "https://", "&#"]
    guard let form = forms.first(where: words.contains) ?? Self.underlined(words) else { return }
    report(Wording("« \(form) » : forme non admise", "“\(form)”: a form that is not read"), line)
  }

  /// A word between low lines, which is an emphasis too; nil without one.
  private static func underlined(_ words: String) -> String? {
    words.split(separator: " ").first { $0.count > 2 && $0.hasPrefix("_") && $0.dropFirst().contains("_") }
      .map(String.init)
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
