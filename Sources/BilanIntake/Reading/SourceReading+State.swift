internal import BilanModel

extension SourceReading {
  /// Takes note of what the file is.
  mutating func begin(_ file: FileBytes) {
    report.bytes = file.size
    report.pipedBytes = file.held
    report.identity = file.identity
  }

  /// Forgets what was met, so that the file may be read again.
  mutating func forget() {
    report = SourceReport(file: name)
    findings = FindingLog()
    held = HeldLines()
    (keptExtents, around, units) = ([:], nil, SaidUnits())
    (isAbove, hasHeader) = (false, false)
  }

  /// Says why the file cannot be read, and no more of what was met in it.
  mutating func fail(_ failure: ByteFile.Failure) {
    forget()
    findings.append(Problem.unreadableFile(failure).at(Origin(file: name)))
  }
}
