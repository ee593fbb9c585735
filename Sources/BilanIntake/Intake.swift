package import BilanModel

/// Reads sources: bytes become batches for a tally, and findings.
package enum Intake {
  /// Reads files, in the order given, into an empty tally.
  ///
  /// Nothing stops the reading: a file that cannot be read, or a record that cannot be kept, is a finding. For each
  /// file, records = kept + rejected + withheld.
  package static func read<T: Tally>(
    _ files: [String], options: IntakeOptions, into tally: T
  ) -> (tally: T, report: IntakeReport) {
    var run = IntakeRun(options: options, tally: tally)
    for file in files { run.read(file) }
    return (run.tally, run.report)
  }
}

/// The reading of several files: what their registers share.
struct IntakeRun<T: Tally> {
  let options: IntakeOptions
  private let empty: T
  var tally: T
  var report = IntakeReport()
  /// The identifiers of each register.
  private var known: [String: KnownIdentifiers] = [:]

  init(options: IntakeOptions, tally: T) {
    self.options = options
    empty = tally
    self.tally = tally
  }

  mutating func read(_ name: String) {
    var source = SourceReading(name: name, options: options, empty: empty)
    do throws(ByteFile.Failure) {
      let file = try ByteFile(path: name)
      source.report.bytes = file.bytes.size
      try source.read(file.bytes, into: &tally, known: &known)
    } catch {
      source.findings.append(Problem.unreadableFile(error).at(Origin(file: name)))
    }
    report.sources.append(source.report)
    report.findings.append(contentsOf: source.findings.sorted)
  }
}
