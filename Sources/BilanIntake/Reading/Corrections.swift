internal import BilanModel

/// What files of mended records say of the source that they were rejected from: the lines that they take the place of.
struct Corrections: Sendable {
  /// How many mended records stand for each physical line.
  private(set) var claims: [Int: Int] = [:]
  /// Where each line is named first.
  private(set) var places: [Int: Origin] = [:]
  /// Files that name no line.
  private(set) var findings: [Finding] = []

  /// Takes a record of a file of corrections, which names a line.
  mutating func take(line claimed: Int, at place: Origin) {
    claims[claimed, default: 0] += 1
    places[claimed] = places[claimed] ?? place
  }

  /// Takes note of a file that names no line.
  mutating func take(without place: Origin) { findings.append(Problem.correctionsWithoutLines.at(place)) }
}

extension SourceReading {
  /// Says how many records mended ones take the place of.
  ///
  /// A line that they name and that is not rejected, or on which more or fewer records are than were mended, shows that the source
  /// is not the one that they were rejected from: nothing of it is read.
  mutating func reportCorrections(_ results: [SliceResult<T>]) {
    findings.append(contentsOf: corrections.findings)
    guard !corrections.claims.isEmpty else { return }
    let corrected = results.reduce(into: [:]) { $0.merge($1.corrected, uniquingKeysWith: +) }
    for (line, mended) in corrections.claims.sorted(by: { $0.key < $1.key }) {
      let count = corrected[line] ?? 0
      guard count != mended, let place = corrections.places[line] else { continue }
      findings.append(Problem.misfitCorrection(line, of: name).at(place))
      report.isRead = false
    }
    guard report.isRead else { return }
    let files = Set(corrections.places.values.map(\.file)).sorted()
    findings.append(Problem.corrected(report.counts.aside.corrected, by: files).at(Origin(file: name)))
  }
}

extension Problem {
  fileprivate static let correctionsWithoutLines = Problem(
    .misfitCorrection,
    Wording(
      "ce fichier de corrections ne dit pas quelles lignes il corrige",
      "this file of corrections does not say which lines it mends"),
    hint: Wording(
      "garder la colonne « \(RejectionReason.name) » que « bilan check --rejects » écrit",
      "keep the column “\(RejectionReason.name)” that “bilan check --rejects” writes"))

  fileprivate static func misfitCorrection(_ line: Int, of file: String) -> Problem {
    Problem(
      .misfitCorrection,
      Wording(
        "la ligne \(line) de « \(shown(file)) » n’est pas celle qui a été rejetée : le fichier a changé depuis",
        "line \(line) of “\(shown(file))” is not the one that was rejected: the file has changed since"),
      hint: Wording(
        "rien n’est lu de ce fichier : refaire les rejets avec « bilan check --rejects », et y reporter les corrections",
        "nothing of that file is read: write the rejects again with “bilan check --rejects” and mend those"))
  }

  fileprivate static func corrected(_ count: Int, by files: [String]) -> Problem {
    let names = shown(files.joined(separator: ", "))
    return Problem(
      .correctedRecords,
      count == 1
        ? Wording("1 enregistrement rejeté, corrigé par « \(names) »", "1 rejected record, mended in “\(names)”")
        : Wording(
          "\(count) enregistrements rejetés, corrigés par « \(names) »",
          "\(count) rejected records, mended in “\(names)”"))
  }
}
