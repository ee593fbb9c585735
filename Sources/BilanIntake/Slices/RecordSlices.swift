internal import BilanModel

/// What reading a slice gave.
struct SliceResult<T: Tally>: Sendable {
  var tally: T
  var counts: RecordCounts
  var findings: FindingLog
  var loneLines: [LoneLine]
  /// The line of its last record.
  var lastRecord: Int
  /// The identifiers that its records claim.
  var claimed: IdentifierTable?
  /// What the values tell beside their meaning, and the keys of JSON records.
  var evidence: ValueEvidence
  var keys: MetKeys
  /// Some values of the fields that are not read as markings.
  var samples: ValueSamples
  /// What stands beside the amounts and may say their unit.
  var units: SaidUnits
  /// What lines outside of the records say of the marking of the whole file; nil when they say nothing.
  var saidOutside: SaidOutside?
  /// The words of the stamps that reasons of rejected records bear, of a CSV file.
  var stamps: Set<String>
  var held: HeldLines
  /// The marking of what findings may quote beside its records kept, and of what may hide among these.
  var quotedMarking: Marking
  /// The rejected records, and where lines are joined the places of those kept, by line.
  var rejects: RejectLog
  /// What tells identical records, and records that are the sum of those above.
  var identical: IdenticalRecords
  var sums: AmountSums
  var keptExtents: [Int: RecordExtent]
  /// The rejected records of each line that mended ones take the place of.
  var corrected: [Int: [CorrectedRecord]]
  /// Its first line, and the one after its last.
  var firstLine: Int
  var line: Int
  /// Whether the text was as its format wants it.
  var isRegular: Bool
}

/// The records of a file, read in as many slices as there are threads.
struct RecordSlices: Sendable {
  let file: FileBytes
  var layout: RegisterLayout
  /// Where the first record starts, and on which line.
  let start: Int
  let line: Int
  /// The number of values of each record.
  let width: Int
  /// What quotes fields that may hold line ends.
  let quote: UInt8?
  let options: IntakeOptions
  var maxSlices = Int.max

  /// Reads every slice into a tally of its own, in order.
  ///
  /// Slices are read side by side as if nothing were wrong, and the answer is always that of one reader: a slice that
  /// repeats an identifier of an earlier one is read again, knowing it; and when something shows that a cut may be wrong
  /// (a stray quote, a line too many), all is read again in one.
  func read<T: Tally, Scanner: RecordScanner>(
    into empty: T, known: KnownIdentifiers, scanner: @Sendable (SliceCuts.Slice) -> Scanner
  ) throws(ByteFile.Failure) -> [SliceResult<T>] {
    let maxSlices = if case .utf16 = file.encoding { 1 } else { maxSlices }
    let parts = min(options.threads, maxSlices, (file.size - start) / max(1, 4 * options.blockSize))
    if parts > 1 {
      let slices = try SliceCuts(file, from: start, line: line, parts: parts, quote: quote).slices
      var results = try withoutActuallyEscaping(scanner) { scanner in
        inParallel(slices.count) { index in
          Result { () throws(ByteFile.Failure) in try read(slices[index], into: empty, known: known, scanner: scanner) }
        }
      }.map { result throws(ByteFile.Failure) in try result.get() }
      if areWellCut(results) {
        for index in results.indices.dropFirst() {
          guard let claimed = results[index].claimed else { continue }
          let earlier = results[..<index].compactMap(\.claimed)
          guard earlier.contains(where: { claimed.meets($0) }) else { continue }
          results[index] = try read(slices[index], into: empty, known: known.with(earlier), scanner: scanner)
        }
        return results
      }
    }
    let whole = SliceCuts.Slice(start: start, end: file.size, line: line)
    return [try read(whole, into: empty, known: known, scanner: scanner)]
  }

  private func read<T: Tally, Scanner: RecordScanner>(
    _ slice: SliceCuts.Slice, into empty: T, known: KnownIdentifiers, scanner: (SliceCuts.Slice) -> Scanner
  ) throws(ByteFile.Failure) -> SliceResult<T> {
    let reader = RegisterReader(layout, known: known)
    var reading = SliceReader(
      reader: reader, tally: empty, scanner: scanner(slice), width: width,
      longestRecord: options.longestRecord)
    try reading.read(file, from: slice.start, to: slice.end, blockSize: options.blockSize, options.progress)
    return SliceResult(
      tally: reading.tally, counts: reader.counts, findings: reader.findings, loneLines: reader.loneLines,
      lastRecord: reader.lastRecord, claimed: reader.claimed, evidence: reader.evidence,
      keys: reading.scanner.keysMet, samples: reader.samples, units: reader.units,
      saidOutside: reader.saidOutside, stamps: reader.stamps, held: reader.held,
      quotedMarking: reader.quotedMarking,
      rejects: reader.rejects, identical: reader.identical, sums: reader.sums,
      keptExtents: reader.keptExtents, corrected: reader.corrected,
      firstLine: slice.line, line: reading.scanner.line, isRegular: reading.scanner.isRegular)
  }

  /// Whether slices read by themselves hold the records that one reader would have found.
  private func areWellCut<T>(_ results: [SliceResult<T>]) -> Bool {
    guard results.allSatisfy(\.isRegular) else { return false }
    return zip(results, results.dropFirst()).allSatisfy { $0.line == $1.firstLine }
  }
}
