import BilanIntake
import BilanModel
import Glibc

/// What the product makes of some bytes read as a file.
struct FuzzReading: Equatable {
  /// The records as texts, sorted, so that the order of batches does not matter.
  let records: [String]
  /// The findings with line, column, code and words.
  let findings: [String]
  let counts: RecordCounts
  let format: SourceFormat?
  let isRead: Bool

  init(_ bytes: [UInt8], threads: Int = 1, blockSize: Int = 1 << 14, mapping: SourceMapping? = nil) {
    let file = MemoryFile(bytes)
    var options = IntakeOptions(threads: threads, blockSize: blockSize)
    if let mapping { options.mappings[file.path] = mapping }
    let (tally, report) = Intake.read([file.path], options: options, into: RecordingTally())
    records = tally.records.sorted()
    findings = report.findings.map { "\($0.origin.line):\($0.origin.column) \($0.code) \($0.message.french)" }
    counts = report.counts
    format = report.sources.first?.format
    isRead = report.sources.first?.isRead == true
    hold(report.sources.count == 1, "one report a file")
    hold(records.count == counts.kept, "\(counts.kept) kept, \(records.count) in batches")
    hold(counts.records == counts.kept + counts.rejected + counts.withheld, "the counts of records add up")
    hold(counts.aside.counts.allSatisfy { $0.count >= 0 } && counts.rejected >= 0, "no count is negative")
    let isRefused = report.findings.contains { $0.severity == .error }
    hold(counts.rejected == 0 || isRefused, "\(counts.rejected) rejected without a reason")
  }

  /// The reading, once it is proved that neither the size of blocks nor the number of threads changes it.
  static func checked(_ bytes: [UInt8], mapping: SourceMapping? = nil) -> FuzzReading {
    let whole = FuzzReading(bytes, mapping: mapping)
    // What is tried depends on the input alone, so that an input is judged alike each time.
    let sum = bytes.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF }
    let (threads, size) = (sum & 3 == 0 ? 3 : 1, 1 + (sum >> 4) & 0x3F)
    let cut = FuzzReading(bytes, threads: threads, blockSize: size, mapping: mapping)
    hold(cut == whole, "\(threads) threads, blocks of \(size):\n\(cut)\nelse\n\(whole)")
    return whole
  }
}

/// A file in memory, without a name but its number, by which readers open it.
final class MemoryFile {
  private let descriptor: Int32
  var path: String { "/proc/self/fd/\(descriptor)" }

  init(_ bytes: [UInt8]) {
    var name = Array("/dev/shm/bilan-fuzz-XXXXXX\0".utf8CString.dropLast())
    descriptor = mkstemp(&name)
    hold(descriptor >= 0, "a file in memory")
    unlink(name)
    var done = 0
    while done < bytes.count {
      let got = bytes[done...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      hold(got > 0, "a file in memory is written")
      done += got
    }
  }

  deinit { close(descriptor) }
}
