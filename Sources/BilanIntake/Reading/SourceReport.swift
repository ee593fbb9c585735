package import BilanModel

/// How a register was told.
package enum RegisterRecognised: Sendable, Hashable {
  /// From the headers: how many of them the register knows.
  case header(known: Int, of: Int)
  /// From the keys of the first object.
  case keys(known: Int, of: Int)
  /// The user said so.
  case imposed
  /// The configuration says so.
  case declared
}

/// The order of the parts of a file's dates in figures, and how it is known.
package struct DateOrderFound: Sendable, Hashable {
  /// What speaks for an order of day and month.
  package enum Ground: Sendable, Hashable {
    /// The configuration says so.
    case declared
    /// A date of the file can be read in no other way.
    case proven
    /// It is the French one, and no date of the file tells.
    case assumed
  }

  /// Day first or month first.
  package let order: Dialect.DateOrder
  /// What speaks for it.
  package let ground: Ground
}

/// The sheet of a workbook that was read.
package struct SheetReport: Sendable, Hashable {
  /// As its tab has it.
  package let name: String
  /// `xlsx` or `ods`.
  package let kind: String
}

/// What a file was taken for and what became of its records.
package struct SourceReport: Sendable {
  /// The file as it was named.
  package let file: String
  /// Nil when the file could not be read as any register.
  package internal(set) var register: Register?
  /// How the register was told; nil when it was not.
  package internal(set) var recognised: RegisterRecognised?
  /// Nil when nothing was read.
  package internal(set) var format: SourceFormat?
  /// The name of the encoding that the bytes were read in.
  package internal(set) var encoding = "UTF-8"
  /// The separator of CSV fields.
  package internal(set) var delimiter: Character?
  /// The sheet that the records stand in; nil where the file is no workbook.
  package internal(set) var sheet: SheetReport?
  /// The path of keys of the array that the records stand in; nil where it is all of a JSON text, and in other formats.
  package internal(set) var array: String?
  /// Whether all of the source is above the ceiling, or may be, as something outside of its records says.
  package internal(set) var isAbove = false
  /// What became of the records.
  package internal(set) var counts = RecordCounts()
  /// The activities that the lines kept were joined into, where a line is a participation.
  package internal(set) var activities: Int?
  /// The marking of what findings may quote beside the records kept: its rejected records.
  package internal(set) var quotedMarking = Marking.unprotected
  /// The headers, or keys, that nothing is made of.
  package internal(set) var unused: [String] = []
  /// The order of the dates in figures, when there are any.
  package internal(set) var dates: DateOrderFound?
  /// The bytes of a pipe, which cannot be read again; nil for a file.
  package internal(set) var pipedBytes: [UInt8]?
  /// What the file was when it was read; nil for a pipe.
  package internal(set) var identity: FileIdentity?
  /// The checksum of the very bytes that were counted, where one was asked for and the source is no pipe.
  package internal(set) var digest: String?
  /// The length of the file.
  package internal(set) var bytes = 0

  /// The rejected records as they came, where they were to be kept and the file could be read.
  package internal(set) var rejects: RejectedRecords?

  /// Whether the header could be understood, so that records could be kept.
  package internal(set) var isRead = false

  init(file: String) { self.file = file }

  /// Takes note that something so marked may be quoted.
  mutating func quote(_ marking: Marking) { quotedMarking = quotedMarking.joined(with: marking) }

  /// Takes note that nothing of the file can be used.
  mutating func refuse() {
    isRead = false
    rejects = nil
    counts.rejected += counts.kept + counts.withheld
    counts.kept = 0
    counts.withheld = 0
  }

  /// Takes note that nothing of the file may be shown.
  mutating func withhold() {
    rejects = nil
    counts.withheld += counts.kept + counts.rejected
    counts.kept = 0
    counts.rejected = 0
  }

  /// What is said of a file that is no longer the one that was read.
  package var change: Finding? { FileIdentity.change(of: file, since: identity) }

  /// Every record of the file: `kept` + `rejected` + `withheld`.
  package var records: Int { counts.records }
  /// Records that are used.
  package var kept: Int { counts.kept }
  /// Records that are not, for what is wrong with them.
  package var rejected: Int { counts.rejected }
  /// Records above the ceiling of marking.
  package var withheld: Int { counts.withheld }
  /// Lines that are no records.
  package var setAside: Int { counts.setAside }
}

/// What the reading of sources gave besides the tally.
package struct IntakeReport: Sendable {
  /// One report a file, in the order given.
  package internal(set) var sources: [SourceReport] = []
  /// What was found in all of them.
  package internal(set) var log = FindingLog()

  /// Every finding that is kept, by file, line, column and code.
  package var findings: [Finding] {
    log.listed().sorted { ($0.origin, $0.code, $0.message.french) < ($1.origin, $1.code, $1.message.french) }
  }

  /// The codes of the registers of which some records were not kept: rejected, or above the ceiling.
  package var incompleteRegisters: Set<String> {
    Set(sources.filter { $0.counts.kept < $0.counts.records }.compactMap { $0.register?.code })
  }

  /// The marking of what findings may quote beside the records kept.
  package var quotedMarking: Marking { sources.map(\.quotedMarking).joined }

  /// The records of all files.
  package var counts: RecordCounts {
    var sum = RecordCounts()
    for source in sources { sum += source.counts }
    return sum
  }
}
