package import BilanModel
internal import BilanText

/// What holds of every record whatever its register, taken before any register counts its own: the marking that the
/// documents bear, whether the data are invented, and that no record is lost.
struct RecordCensus: Sendable {
  /// The records of one register: what was given, and what its own counting took of them.
  private struct Account {
    var name: Wording
    var file: String
    var given = 0
    var taken = 0
    /// Whether nothing counts the register at all.
    var isForeign = false
  }

  /// What the markings of all records join to.
  private(set) var marking = Marking.unprotected
  /// Whether a record says, in its source, that it is invented.
  private(set) var isFictitious = false
  private var accounts: [String: Account] = [:]

  /// Adds the records of a batch, of any register.
  mutating func add(_ batch: Batch) {
    isFictitious = isFictitious || FictitiousSource.isIn(batch)
    // A register that does not say how its records are protected may hold anything.
    if batch.register.column(.marking) == nil { marking = marking.joined(with: .unread) }
    if case .markings(let markings) = batch.column(.marking) { marking = marking.joined(with: markings.joined) }
    let register = batch.register
    accounts[register.code, default: Account(name: register.name, file: batch.file)].given += batch.count
  }

  /// Notes how many records of a batch its register's counting took; nil where nothing counts the register.
  mutating func note(taken: Int?, of batch: Batch) {
    accounts[batch.register.code]?.taken += taken ?? 0
    if taken == nil { accounts[batch.register.code]?.isForeign = true }
  }

  /// Adds what another census has taken.
  mutating func merge(_ other: RecordCensus) {
    marking = marking.joined(with: other.marking)
    isFictitious = isFictitious || other.isFictitious
    for (code, account) in other.accounts {
      var sum = accounts[code] ?? Account(name: account.name, file: account.file)
      sum.file = min(sum.file, account.file)
      sum.given += account.given
      sum.taken += account.taken
      sum.isForeign = sum.isForeign || account.isForeign
      accounts[code] = sum
    }
  }

  /// How many records of each register are counted, by its code.
  var counted: [String: Int] { accounts.mapValues(\.taken) }

  /// An error for each register that has records in no count, by the order of their codes.
  var findings: [Finding] {
    accounts.sorted { $0.key < $1.key }.map(\.value).filter { $0.isForeign || $0.given != $0.taken }.map { account in
      Finding.uncounted(account.given - account.taken, of: account.name, Origin(file: account.file))
    }
  }
}

extension Finding {
  /// Records that were kept and that no figure counts: the documents would be silently wrong.
  package static func uncounted(_ count: Int, of register: Wording, _ origin: Origin) -> Finding {
    let isOne = count == 1
    return Finding(
      .uncountedRecords, origin,
      Wording(
        "registre « \(register.french) » : \(NumberText.integer(count, .french)) "
          + (isOne ? "enregistrement lu n’est dans aucun compte" : "enregistrements lus ne sont dans aucun compte"),
        "register “\(register.english)”: \(NumberText.integer(count, .english)) "
          + (isOne ? "record read is in no count" : "records read are in no count")),
      hint: Wording(
        "défaut du programme, à signaler ; rien n’est à corriger dans le fichier",
        "a fault of the program, to be reported; nothing is to be mended in the file"))
  }
}
