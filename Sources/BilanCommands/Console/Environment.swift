internal import BilanModel
internal import CArguments

/// Options that variables of the environment give where the command line does not: `BILAN_YEAR=2024` is `--year 2024`.
///
/// They go before what `bilan.yaml` says. A variable that starts so and is none of them is refused: it may be a ceiling.
enum Environment {
  /// A variable, and the option that it stands for.
  struct Variable {
    let name: String
    let option: String
    /// Options of the command line in whose place none of this kind is taken.
    var rivals: [String] = []
    /// The commands of which it is an option; nil for all that have it.
    var commands: Set<String>?
  }

  static let start = "BILAN_"
  private static let ofEditions: Set<String> = ["report", "profile", "compose"]
  private static let periods = ["--year", "--period", "--from", "--to"]

  /// In the order of the documentation.
  static let variables: [Variable] =
    [Variable(name: "BILAN_CONFIG", option: "--config")]
    + periods.map { Variable(name: variable($0), option: $0, rivals: periods) }
    + ["--as-of", "--ceiling", "--release-to", "--language"].map { Variable(name: variable($0), option: $0) }
    + ["--output", "--keep", "--report", "--title", "--office", "--floor", "--journal"].map {
      Variable(name: variable($0), option: $0, commands: ofEditions)
    }

  /// The folder of the fonts, in place of that of the system’s package; nil where nothing says another.
  static var fonts: String? { values["BILAN_FONTS"] }

  /// Variables of those who change the program, which a run does not look at.
  static let ofDevelopment: Set<String> = ["BILAN_CONFORMANCE", "BILAN_FOREIGN_FILES", "BILAN_SANITIZE", "BILAN_FUZZ"]

  private static func variable(_ option: String) -> String {
    start + option.dropFirst(2).map { $0 == "-" ? "_" : $0.uppercased() }.joined()
  }

  /// What the variables of the program say, by their names.
  static let values: [String: String] = {
    var values: [String: String] = [:]
    var index: Int32 = 0
    while let text = bilan_environment(index) {
      var bytes: [UInt8] = []
      var place = text
      while place.pointee != 0 {
        bytes.append(UInt8(bitPattern: place.pointee))
        place = place.advanced(by: 1)
      }
      index += 1
      guard bytes.starts(with: start.utf8), let sign = bytes.firstIndex(of: UInt8(ascii: "=")) else { continue }
      values[String(decoding: bytes[..<sign], as: UTF8.self)] = FileName.text(Array(bytes[(sign + 1)...]))
    }
    return values
  }()

  static func value(of name: String) -> String? { values[name] }
}
