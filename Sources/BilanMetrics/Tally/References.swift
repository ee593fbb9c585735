internal import BilanModel

/// Whom records name by an identifier, in their own register or another, who is there to be named, and what those that
/// name one say of it.
///
/// The lines of plans are held against the activities by `PlanNames`, since several plans may share one.
struct References: Sendable {
  /// The column of a register that names records.
  private struct Place: Hashable {
    var register: String
    var column: Int
  }

  /// What a column names in a file, or a sheet of one; the lines that do are kept beside.
  private struct Name: Hashable {
    var place: Place
    var target: String
    var file: Origin
  }

  /// The record that another of its register names.
  private struct Step {
    var target: String
    var origin: Origin
  }

  /// A record that names another: where it stands, and what it says.
  private struct Naming {
    var line: Int
    var mention: Mention
  }

  private var registers: [String: Register] = [:]
  private var names: [Name: [Naming]] = [:]
  /// The identifiers of the registers that some column refers to, of which a file was read.
  private var identifiers: [String: Set<String>] = [:]
  /// Of each column that names records of its own register, what each of them names.
  private var chains: [Place: [String: Step]] = [:]

  /// The registers that some column refers to, but for the plans.
  private static let targets = Set(Register.all.flatMap { $0.columns.compactMap(\.refersTo) })
    .subtracting([Register.plans.code])

  /// Adds the records of a batch, of any register.
  mutating func add(_ batch: Batch) {
    let register = batch.register
    let own = batch.column(.identifier)
    if Self.targets.contains(register.code) {
      identifiers[register.code, default: []].formUnion((0..<batch.count).compactMap { String.read(own, $0) })
      registers[register.code] = register
    }
    for (column, values) in batch.columns.enumerated() {
      guard let target = register.columns[column].refersTo, Self.targets.contains(target) else { continue }
      registers[register.code] = register
      let place = Place(register: register.code, column: column)
      for (name, rows) in values.rowsByName(batch.count) {
        let namings = rows.map { Naming(line: batch.lines[$0], mention: Mention(batch, $0)) }
        names[Name(place: place, target: name, file: Origin(file: batch.file, sheet: batch.sheet)), default: []] +=
          namings
        guard target == register.code else { continue }
        for row in rows {
          guard let own = String.read(own, row) else { continue }
          chains[place, default: [:]][own] = Step(target: name, origin: batch.origin(row))
        }
      }
    }
  }

  /// What the records of other registers say of those of one that they name, by their identifiers and as it is known on
  /// the as-of day; nil where no register that may name one is among those read.
  func mentions(of code: String, read: Set<String>, asOf: Day) -> [String: [Mention]]? {
    let namers = Register.all.filter { $0.code != code && $0.columns.contains { $0.refersTo == code } }
    guard namers.contains(where: { read.contains($0.code) }) else { return nil }
    return names.reduce(into: [:]) { mentions, entry in
      let place = entry.key.place
      guard place.register != code, registers[place.register]?.columns[place.column].refersTo == code else { return }
      mentions[entry.key.target, default: []] += entry.value.map { $0.mention.known(on: asOf) }
    }
  }

  /// Adds what another part has met.
  mutating func merge(_ other: References) {
    registers.merge(other.registers) { mine, _ in mine }
    names.merge(other.names) { $0 + $1 }
    identifiers.merge(other.identifiers) { $0.union($1) }
    for (place, steps) in other.chains { chains[place, default: [:]].merge(steps) { mine, _ in mine } }
  }

  /// The references to nobody, and those that lead back to where they start.
  ///
  /// Nothing is known of a register that was not read. Of one that is `incomplete`, records of it being rejected
  /// or above a ceiling, a name that is not there may be one of theirs: that alone is said, and no other is proposed.
  func findings(incomplete: Set<String>) -> FindingLog {
    var log = FindingLog()
    for (place, column, target) in columns {
      guard let known = identifiers[target.code] else { continue }
      let nearest = NearestIdentifier(known)
      for (name, namings) in names where name.place == place && !known.contains(name.target) {
        for naming in namings {
          let origin = name.file.at(line: naming.line)
          log.append(.unknownReference, in: name.file.file) {
            incomplete.contains(target.code)
              ? .absent(name.target, column, target, origin)
              : .dangling(name.target, column, target, origin, nearest: nearest[name.target])
          }
        }
      }
      for cycle in cycles(of: place) { log.append(cycle) }
    }
    return log
  }

  /// The columns that name records, with the register whose they are.
  private var columns: [(place: Place, column: Column, target: Register)] {
    Set(names.keys.map(\.place)).compactMap { place in
      guard let column = registers[place.register]?.columns[place.column],
        let target = column.refersTo.flatMap({ registers[$0] })
      else { return nil }
      return (place, column, target)
    }
  }

  /// A warning for each circle of records that name one another, at the first of them.
  private func cycles(of place: Place) -> [Finding] {
    guard let steps = chains[place] else { return [] }
    var settled: Set<String> = []
    var found: [Finding] = []
    for start in steps.keys.sorted() {
      var path: [String] = []
      var next: String? = start
      while let here = next, !settled.contains(here) {
        settled.insert(here)
        path.append(here)
        next = steps[here]?.target
      }
      guard let end = next, let first = path.firstIndex(of: end) else { continue }
      let circle = path[first...]
      let origins = circle.compactMap { steps[$0]?.origin }
      guard let origin = origins.min(), let turn = circle.firstIndex(where: { steps[$0]?.origin == origin }) else {
        continue
      }
      found.append(.circle(Array(circle[turn...] + circle[..<turn]) + [circle[turn]], origin))
    }
    return found
  }
}

extension BatchColumn {
  /// The rows that name each identifier; labels recur, so that they are looked at once.
  fileprivate func rowsByName(_ count: Int) -> [(name: String, rows: [Int])] {
    switch self {
    case .texts(let texts): return (0..<count).compactMap { row in texts[row].map { ($0, [row]) } }
    case .labels(let labels):
      var rows = [[Int]](repeating: [], count: labels.names.count)
      for row in 0..<count where labels.codes[row] >= 0 { rows[Int(labels.codes[row])].append(row) }
      return zip(labels.names, rows).filter { !$1.isEmpty }.map { ($0, $1) }
    case .labelLists: return (0..<count).flatMap { row in (String.list(self, row) ?? []).map { ($0, [row]) } }
    default: return []
    }
  }
}

extension Mention {
  /// What a record says where it names another.
  fileprivate init(_ batch: Batch, _ row: Int) {
    self.init(
      day: PartialDate.read(batch.column(.first), row)?.beginning(before: .read(batch.column(.last), row)),
      status: Status.read(batch.column(.status), row),
      rank: Int.read(batch.column(.rank), row))
  }
}

extension Finding {
  /// A reference to a record that its register does not have.
  fileprivate static func dangling(
    _ name: String, _ column: Column, _ target: Register, _ origin: Origin, nearest: String?
  ) -> Finding {
    Finding(
      .unknownReference, origin,
      Wording(
        "«\u{A0}\(column.name.french)\u{A0}» : aucun enregistrement lu de «\u{A0}\(target.name.french)\u{A0}» ne s’appelle "
          + "«\u{A0}\(name)\u{A0}»",
        "“\(column.name.english)”: no record read of “\(target.name.english)” is called “\(name)”"),
      hint: nearest.map {
        Wording("vouliez-vous dire «\u{A0}\($0)\u{A0}» ?", "did you mean “\($0)”?")
      })
  }

  /// A reference to a record that may be one of those not kept.
  fileprivate static func absent(
    _ name: String, _ column: Column, _ target: Register, _ origin: Origin
  ) -> Finding {
    Finding(
      .unknownReference, origin,
      Wording(
        "«\u{A0}\(column.name.french)\u{A0}» : «\u{A0}\(name)\u{A0}» n’est pas parmi les enregistrements gardés "
          + "de «\u{A0}\(target.name.french)\u{A0}»",
        "“\(column.name.english)”: “\(name)” is not among the records kept of “\(target.name.english)”"),
      hint: Wording(
        "des enregistrements sont rejetés, ou écartés par leur protection : il peut en être, ou être inconnu",
        "records were rejected, or withheld by their marking: it may be one of them, or unknown"))
  }

  /// Records that name one another in a circle.
  fileprivate static func circle(_ names: [String], _ origin: Origin) -> Finding {
    let circle = names.joined(separator: " → ")
    return Finding(
      .circularReference, origin,
      Wording("des enregistrements se nomment en cercle : \(circle)", "records name one another in a circle: \(circle)")
    )
  }
}
