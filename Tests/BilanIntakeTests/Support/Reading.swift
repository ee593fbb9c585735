import BilanIntake
import BilanModel
import Foundation

/// What reading some texts gave.
struct Reading {
  let records: [String]
  let report: IntakeReport

  /// Each finding as the console prints it, with its hint below.
  func findings(_ language: Language) -> [String] {
    report.findings.map { finding in
      finding.text(language) + (finding.hint.map { "\n  → \($0[language])" } ?? "")
    }
  }

  var codes: [String] { report.findings.map(\.code) }
}

/// Reads bytes as files of the given names, in a folder of their own.
func read(
  files: [(name: String, bytes: [UInt8])], options: IntakeOptions = IntakeOptions(), mapping: SourceMapping? = nil
) throws -> Reading {
  // In letters: findings name the file, and tests look for numbers in them that must not be there.
  let unique = UUID().uuidString.map {
    $0.wholeNumberValue.map { ["g", "h", "i", "j", "k", "l", "m", "n", "o", "p"][$0] } ?? "\($0)"
  }.joined()
  let folder = FileManager.default.temporaryDirectory.appending(path: "intake-\(unique)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  var paths: [String] = []
  for file in files {
    let url = folder.appending(path: file.name)
    try Data(file.bytes).write(to: url)
    paths.append(url.path)
  }
  var options = options
  if let mapping { for path in paths { options.mappings[path] = mapping } }
  let (tally, report) = Intake.read(paths, options: options, into: RecordingTally())
  return Reading(records: tally.records.sorted(), report: report)
}

/// Reads one text.
func read(
  _ text: String, name: String = "a.csv", options: IntakeOptions = IntakeOptions(), mapping: SourceMapping? = nil
) throws -> Reading {
  try read(files: [(name, Array(text.utf8))], options: options, mapping: mapping)
}

/// The path of something in the package: `fixtures/demo/plans.csv`.
func packagePath(_ path: String) -> String {
  #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/") + "/" + path
}
