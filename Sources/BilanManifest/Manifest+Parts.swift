package import BilanModel

extension Manifest {
  /// The program that made an edition.
  package struct Program: Sendable, Hashable {
    /// Of the program, in every manifest.
    package static let name = "bilan"

    /// `0.1.0`.
    package var version: String
    /// The SHA-256 that tells this build of the program and of its libraries from every other; nil where the system
    /// has none.
    package var build: String?

    package init(version: String, build: String?) {
      self.version = version
      self.build = build
    }
  }

  /// The definition of the report.
  package struct Definition: Sendable, Hashable {
    /// The name of its file, or that of the definition built in.
    package var name: String
    /// SHA-256 of its text.
    package var sha256: String
    /// The title that the command line gave instead; nil where it gave none.
    package var title: String?
    /// The office that the command line gave instead; nil where it gave none.
    package var office: String?

    package init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  /// A file of letters.
  package struct Font: Sendable, Hashable {
    /// The name of the file, without its folder.
    package var file: String
    /// In lower-case hexadecimal digits.
    package var sha256: String

    package init(file: String, sha256: String) {
      self.file = file
      self.sha256 = sha256
    }
  }

  /// A source as the edition names it, what it was taken for, and what became of its records.
  package struct Source: Sendable, Hashable {
    /// Its name, without a folder.
    package var file: String
    /// SHA-256 of the bytes that were counted.
    package var sha256: String
    /// The code of the register, those of the sheets of an intake workbook with commas; nil when it could not be told.
    package var register: String?
    /// Whether the command line named the register.
    package var isImposed: Bool
    /// The number of the source in `bilan.yaml` that describes the file, from 1; nil when none does.
    package var mapping: Int?
    /// Records found; `kept` + `rejected` + `withheld`.
    package var read: Int
    /// Records that are used.
    package var kept: Int
    /// Records with an error: in no figure.
    package var rejected: Int
    /// Records above the ceiling: in no figure.
    package var withheld: Int
    /// Lines that are no records.
    package var setAside: Int

    package init(
      file: String, sha256: String, register: String? = nil, isImposed: Bool = false, mapping: Int? = nil,
      read: Int = 0, kept: Int = 0, rejected: Int = 0, withheld: Int = 0, setAside: Int = 0
    ) {
      self.file = file
      self.sha256 = sha256
      self.register = register
      self.isImposed = isImposed
      self.mapping = mapping
      self.read = read
      self.kept = kept
      self.rejected = rejected
      self.withheld = withheld
      self.setAside = setAside
    }

    /// What is known of it before it is read.
    var input: Source {
      Source(file: file, sha256: sha256, register: isImposed ? register : nil, isImposed: isImposed, mapping: mapping)
    }
  }

  /// How many findings of one kind there are.
  package struct FindingCount: Sendable, Hashable {
    /// Of the kind of finding.
    package var severity: Severity
    /// Of the kind of finding.
    package var code: String
    /// How many there are.
    package var count: Int

    package init(severity: Severity, code: String, count: Int) {
      self.severity = severity
      self.code = code
      self.count = count
    }
  }

  /// A file that the run wrote.
  package struct Output: Sendable, Hashable {
    /// Its name, without a folder.
    package var file: String
    /// Its length.
    package var bytes: Int
    /// In lower-case hexadecimal digits.
    package var sha256: String

    package init(file: String, bytes: Int, sha256: String) {
      self.file = file
      self.bytes = bytes
      self.sha256 = sha256
    }
  }
}
