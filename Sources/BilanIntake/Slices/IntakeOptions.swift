package import BilanModel
internal import Glibc

/// What is asked of the reading of sources.
package struct IntakeOptions: Sendable {
  /// The registers that a file may hold.
  package var catalog = Register.all
  /// The currency that those count in.
  var currency: Currency { catalog.first?.currency ?? .euro }
  /// The register of a file, by its name as given, where the user imposes one.
  package var registers: [String: String] = [:]
  /// What the configuration says of a file, by its name as given; `registers` goes before the register of a mapping.
  package var mappings: [String: SourceMapping] = [:]
  /// The files of mended records of a file, by its name as given.
  package var corrections: [String: [String]] = [:]
  /// What may be read; records above are withheld.
  package var ceiling: Ceiling?
  /// The spellings of markings, with the caveats that the desk adds.
  package var markings = MarkingWords.standard
  /// The period whose activities are shown one by one; nil shows all.
  ///
  /// Identifiers and free texts of activities that cannot touch it are left out of batches.
  package var detail: Period?
  /// How many threads may read a large file; the answer does not depend on it.
  package var threads: Int
  /// The partners that a record may name.
  package var directory = PartnerDirectory.standard
  /// Whether the places of rejected records are kept, so that they can be written back.
  package var keepsRejects = false
  /// Whether records that repeat an identifier are kept, for tallies that count what the files hold as it is.
  package var keepsRepeats = false
  /// Makes the checksum of an open file by its descriptor, beside the reading; nil where none is asked for.
  package var digest: (@Sendable (Int32) -> String?)?
  /// How long a pipe is waited for.
  package var pipePatience = PipePatience()
  /// The bytes read at once.
  package var blockSize = 1 << 18
  /// The most bytes of a record; a longer one is refused.
  package var longestRecord = 1 << 25

  /// Called when the reading of a file begins, and for each block with the number of its bytes, from any thread.
  package var begins: (@Sendable (_ file: String) -> Void)?
  /// Told how many bytes have been read, from time to time and from any thread.
  package var progress: (@Sendable (_ bytes: Int) -> Void)?

  package init(
    registers: [String: String] = [:], mappings: [String: SourceMapping] = [:], ceiling: Ceiling? = nil,
    detail: Period? = nil, threads: Int? = nil, directory: PartnerDirectory = .standard, blockSize: Int = 1 << 18,
    longestRecord: Int = 1 << 25
  ) {
    self.registers = registers
    self.mappings = mappings
    self.ceiling = ceiling
    self.detail = detail
    self.threads = max(1, threads ?? min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    self.directory = directory
    self.blockSize = blockSize
    self.longestRecord = longestRecord
  }
}
