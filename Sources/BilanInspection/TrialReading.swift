internal import BilanIntake
internal import BilanModel

/// What the reader makes of the whole file under the mapping proposed.
///
/// What the file does not say is made up for the trial alone, so that all the rest shows.
struct TrialReading {
  /// Whether a ceiling of marking is asked for that no column of the file can be held against.
  let lacksMarkings: Bool
  let records: Int
  let kept: Int
  let rejected: Int
  let withheld: Int
  let setAside: Int
  /// The activities that lines were joined into, where lines are participations.
  let activities: Int?
  let findings: [(kind: FindingKind, count: Int)]

  /// What waits for somebody, by the reading of the whole file, with the key that settles it.
  let doubts: [(key: String, finding: Finding)]

  /// The records that look like one activity on several lines, where each line is read as one.
  let repeated: RepeatedActivities

  /// What is said of a file all of which is above the ceiling, or may be; nothing else may be said of it.
  let refusal: [Finding]

  /// Whether records seem to be totals, which somebody must keep or leave out.
  var hasTotals: Bool { findings.contains { $0.kind.code == FindingKind.possibleTotal.code } }

  /// The key that settles what is said of a file, empty where none does.
  private static let keys: [FindingKind: String] = [
    .unreadUnit: "unit", .unreadRecords: "records", .struckLines: "", .turnedDays: "", .partialExport: "",
    .wrongDecoding: "",
  ]

  init(_ proposal: Proposal, ceiling: Ceiling?) {
    lacksMarkings = ceiling != nil && proposal.highestMarking == nil
    var mapping = proposal.supposedMapping
    for column in proposal.missing {
      let word =
        switch column.type {
        case .choice(let terms): terms.first?.code ?? "?"
        case .marking: "NP"
        case .partners: "UE"
        case .date: "2000"
        default: "?"
        }
      mapping.columns[column.code] = SourceMapping.ColumnMapping(.constant(word))
    }
    let file = proposal.survey.file
    var options = IntakeOptions(mappings: [file: mapping], ceiling: ceiling)
    let desk = proposal.survey.desk
    options.markings = desk.markings
    options.directory = desk.directory
    options.catalog = desk.registers
    let (repeated, report) = Intake.read([file], options: options, into: RepeatedActivities())
    self.repeated = mapping.rows == .activity ? repeated : RepeatedActivities()
    let counts = report.counts
    (records, kept, rejected) = (counts.records, counts.kept, counts.rejected)
    (withheld, setAside) = (counts.withheld, counts.setAside)
    activities = report.sources.first?.activities
    findings = report.log.counts
    doubts = report.log.listed().compactMap { finding in
      TrialReading.keys[finding.kind].map { ($0, finding) }
    }
    let isAbove = report.sources.contains(where: \.isAbove)
    refusal = isAbove ? report.log.listed().filter { $0.severity == .error } : []
  }
}
