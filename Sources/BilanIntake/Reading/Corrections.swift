internal import BilanModel

/// What files of mended records say of the source that they were rejected from: the records that they take the place of.
struct Corrections: Sendable {
  /// What a mended record says of the one that it takes the place of.
  struct Claim: Sendable {
    let fingerprint: String
    /// Where the mended record stands; its sheet has the name of that of the source.
    let place: Origin
  }

  /// The mended records that stand for each physical line.
  private(set) var claims: [Int: [Claim]] = [:]
  /// Files that name no line.
  private(set) var findings: [Finding] = []

  /// Takes the reason of a record of a file of corrections; false where it names no line and no fingerprint.
  mutating func take(_ reason: String, at place: Origin) -> Bool {
    guard let (line, fingerprint) = RejectionReason.place(in: reason) else { return false }
    claims[line, default: []].append(Claim(fingerprint: fingerprint, place: place))
    return true
  }

  /// Takes note of a file that names no line.
  mutating func take(without place: Origin) { findings.append(Problem.correctionsWithoutLines.at(place)) }

  /// Those of the records of a sheet of a workbook; the first one has those too that name none of the others.
  func ofSheet(_ sheet: String, others: [String], isFirst: Bool) -> Corrections {
    var own = self
    own.claims = claims.compactMapValues { claims in
      let own = claims.filter { claim in
        guard let named = claim.place.sheet else { return isFirst }
        return named == sheet || isFirst && !others.contains(named)
      }
      return own.isEmpty ? nil : own
    }
    if !isFirst { own.findings = [] }
    return own
  }

  /// The first mended record of a line that stands for none of the records there, or leaves one of them without.
  func misfit(on line: Int, _ records: [[UInt8]]) -> Claim? {
    var left = records
    for claim in claims[line] ?? [] {
      let match = left.firstIndex { RejectionReason.fingerprint(of: $0) == claim.fingerprint }
      guard let match else { return claim }
      left.remove(at: match)
    }
    return left.isEmpty ? nil : claims[line]?.first
  }
}

extension SourceReading {
  /// Says how many records mended ones take the place of.
  ///
  /// A mended record that stands for none that is rejected, or one of several on its line without its own, shows that the
  /// source is not the one that they were rejected from: nothing of it is read. Nor is anything where it is not known which
  /// records were mended. What a rejected record says of its marking stays under that of the mended one.
  mutating func reportCorrections(
    _ results: [SliceResult<T>], in file: FileBytes
  ) throws(ByteFile.Failure) {
    findings.append(contentsOf: corrections.findings)
    if !corrections.findings.isEmpty { report.isRead = false }
    guard !corrections.claims.isEmpty else { return }
    let corrected = results.reduce(into: [:]) { $0.merge($1.corrected, uniquingKeysWith: +) }
    for line in corrections.claims.keys.sorted() {
      var records: [[UInt8]] = []
      for record in corrected[line] ?? [] { records.append(try file.text(of: record.extent, report.format ?? .csv)) }
      guard let misfit = corrections.misfit(on: line, records) else {
        let floor = (corrected[line] ?? []).compactMap(\.marking).joined
        for claim in corrections.claims[line] ?? [] { mendedFloors.take(floor, at: claim.place) }
        continue
      }
      findings.append(Problem.misfitCorrection(line, of: name).at(misfit.place))
      report.isRead = false
    }
    guard report.isRead else { return }
    let files = Set(corrections.claims.values.joined().map(\.place.file)).sorted()
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
      "garder telle quelle la colonne « \(RejectionReason.name) » que « bilan check --rejects » écrit",
      "keep the column “\(RejectionReason.name)” as “bilan check --rejects” writes it"))

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
