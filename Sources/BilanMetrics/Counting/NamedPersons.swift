internal import BilanModel

/// The titles of records of any register that name a person by the rank: registers hold no personal names.
struct NamedPersons: Sendable {
  private(set) var findings = FindingLog()

  /// Looks at the titles of a batch.
  mutating func add(_ batch: Batch) {
    guard let column = batch.register.index(of: .title) else { return }
    let titles = batch.columns[column]
    for row in 0..<batch.count {
      guard let title = String.read(titles, row), let name = RankedName.first(in: title) else { continue }
      findings.append(.namedPerson, in: batch.file) {
        Finding(
          .namedPerson, batch.origin(row, column: column),
          Wording(
            "«\u{A0}\(batch.register.columns[column].name.french)\u{A0}» : «\u{A0}\(name)\u{A0}» semble nommer une personne",
            "“\(batch.register.columns[column].name.english)”: “\(name)” seems to name a person"),
          hint: Wording(
            "écrire la fonction, « chef d’état-major », ou l’organisme : les registres ne portent pas de noms de personnes",
            "write the function, “chief of staff”, or the office: registers hold no personal names"))
      }
    }
  }

  mutating func merge(_ other: NamedPersons) { findings.append(other.findings) }
}
