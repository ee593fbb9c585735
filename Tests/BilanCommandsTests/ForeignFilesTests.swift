import BilanConfiguration
import BilanInspection
import BilanIntake
import BilanModel
import Foundation
import Testing

/// Public files of other people, read through the mappings of `Tests/Mappings`, and by a script of another language.
///
/// They are looked for in the folder that `BILAN_FOREIGN_FILES` names, else in `../shared/data` beside the package;
/// where they are not, the tests are skipped and say so.
@Suite(
  .enabled(if: ForeignFiles.folder != nil, "skipped: set BILAN_FOREIGN_FILES to the folder of the public files"),
  .enabled(if: ForeignFiles.hasPython, "skipped: python3, which the independent reader is written in, is not installed")
)
struct ForeignFilesTests {
  @Test(arguments: ForeignFile.all)
  func `records and sums are those of an independent reader`(_ file: ForeignFile) throws {
    let path = try #require(ForeignFiles.path(file))
    let expected = try ForeignFiles.independent(path, file)
    let (sums, report) = try ForeignFiles.read(path, file)
    let source = try #require(report.sources.first)
    #expect(source.records == expected.records)
    #expect(source.kept == expected.records)
    #expect(source.rejected == 0)
    for (column, (sum, filled)) in zip(file.columns.map(\.code), zip(expected.sums, expected.filled)) {
      #expect(sums.hundredths[column] == sum, "\(column)")
      #expect(sums.filled[column] == filled, "\(column)")
    }
  }

  /// The smallest edit: lines left to be decided lose their marks, an unknown value gets a meaning, totals are records.
  @Test(arguments: ForeignFile.all)
  func `what inspect proposes reads every record once it is completed`(_ file: ForeignFile) throws {
    let path = try #require(ForeignFiles.path(file))
    let text = try #require(Inspection([path]).text(.french))
    var column = ""
    let completed = text.split(separator: "\n").map(String.init).map { line -> String in
      if line.hasPrefix("      "), !line.hasPrefix("       "), !line.hasPrefix("      #") {
        column = String(line.dropFirst(6).prefix { $0 != ":" })
      }
      if line.contains(": \"?\"  # à décider") {
        let meaning = ["kind": "event", "status": "fait", "partners": "UE"][column] ?? "\"\""
        return line.replacing(": \"?\"  #", with: ": \(meaning)  #")
      }
      guard line.contains("# à décider :"), line.drop(while: { $0 == " " }).hasPrefix("#") else { return line }
      return line.replacing("# ", with: "", maxReplacements: 1).replacing("constant: …", with: "constant: UE")
        .replacing(
          "year: …", with: "year: 2022"
        ).replacing("totals: leave", with: "totals: keep")
    }.joined(separator: "\n")
    let (configuration, findings) = Configuration.decode(Array(completed.utf8), file: "bilan.yaml")
    #expect(findings.map { $0.text(.french) } == [])
    let mapping = try #require(configuration?.sources.first?.mapping)
    let (_, report) = Intake.read([path], options: IntakeOptions(mappings: [path: mapping]), into: SumTally())
    let expected = try ForeignFiles.independent(path, file)
    let source = try #require(report.sources.first)
    #expect(source.records == expected.records)
    #expect(source.kept == expected.records)
  }

  @Test func `every foreign file has a mapping and an expectation`() throws {
    for folder in ["dirty_french", "fr_deplacements_PR"] {
      let path = try #require(ForeignFiles.folder) + "/" + folder
      let names = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".csv") }
      #expect(Set(names) == Set(ForeignFile.all.filter { $0.folder == folder }.map(\.name)))
    }
  }
}

/// A file, how an independent reader takes it, and the columns that are added up.
struct ForeignFile: Sendable, CustomTestStringConvertible {
  let folder: String
  let name: String
  var delimiter = ";"
  var quotes = "quotes"
  var columns: [(code: String, place: Int)] = []

  var testDescription: String { name }

  static let all: [ForeignFile] = {
    func french(_ name: String, _ delimiter: String = ";", _ columns: [(String, Int)] = []) -> ForeignFile {
      ForeignFile(folder: "dirty_french", name: name, delimiter: delimiter, columns: columns)
    }
    func trip(_ area: String) -> ForeignFile {
      ForeignFile(
        folder: "fr_deplacements_PR", name: "deplacement_\(area)_PR_2012_2015.csv", quotes: "none")
    }
    return [
      french("cadeaux-jti.csv", ",", [("cost_eur", 2)]),
      french("deplacements_collomb_dates_en_toutes_lettres.csv", ","),
      french("frequentation-dans-les-salles-de-cinema.csv", ";", [("cost_eur", 3)]),
      french("frequentation_par_région_et_prix_moyen.csv", ";", [("cost_eur", 5)]),
      french("frequentation-des-musees-de-france.csv", ";", [("participants_fr", 8), ("participants_partner", 7)]),
      french("liste-officielle-museesdf-20220127-data.csv"),
      french("lobbies-gafamut_rencontres-france.csv", ",", [("id", 1)]),
      french("sites_patrimoniaux_remarquables.csv", ";", [("participants_fr", 8), ("ordinal", 9)]),
      trip("AME"), trip("ANMO"), trip("ASIE"), trip("DAOI"), trip("EUROOCC"), trip("EUROORI"),
    ]
  }()
}

enum ForeignFiles {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let folder: String? = {
    let named = ProcessInfo.processInfo.environment["BILAN_FOREIGN_FILES"]
    let folder = named ?? package.appending(path: "../shared/data").standardizedFileURL.path
    return FileManager.default.fileExists(atPath: folder + "/dirty_french") ? folder : nil
  }()

  static let hasPython = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/python3")
  }

  static func path(_ file: ForeignFile) -> String? { folder.map { "\($0)/\(file.folder)/\(file.name)" } }

  /// What the script counts and adds up, in hundredths.
  static func independent(
    _ path: String, _ file: ForeignFile
  ) throws -> (records: Int, sums: [Int], filled: [Int]) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let script = package.appending(path: "Tests/column_sums.py").path
    process.arguments =
      ["python3", script, path, file.delimiter, file.quotes] + file.columns.map { String($0.place) }
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    struct Answer: Decodable {
      let records: Int
      let sums: [String]
      let filled: [Int]
    }
    let answer = try JSONDecoder().decode(Answer.self, from: bytes)
    let sums = try answer.sums.map { try #require(Decimal(string: $0)) }
    return (answer.records, sums.map { NSDecimalNumber(decimal: $0 * 100).intValue }, answer.filled)
  }

  static func read(_ path: String, _ file: ForeignFile) throws -> (SumTally, IntakeReport) {
    let definition = package.appending(path: "Tests/Mappings/\(file.folder).yaml")
    let (configuration, findings) = Configuration.decode(
      Array(try Data(contentsOf: definition)), file: definition.lastPathComponent)
    #expect(findings.map { $0.text(.french) } == [])
    let parent = try #require(folder) + "/" + file.folder
    let files = SourceFiles(try #require(configuration), folder: parent, given: [path]) { folder in
      (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    }
    #expect(files.findings.map { $0.text(.french) } == [])
    var options = IntakeOptions()
    options.mappings[path] = try #require(files.files.first?.mapping)
    return Intake.read([path], options: options, into: SumTally())
  }
}

/// A tally that adds up every column of numbers, in hundredths.
struct SumTally: Tally {
  private(set) var hundredths: [String: Int] = [:]
  private(set) var filled: [String: Int] = [:]

  mutating func add(_ batch: Batch) {
    for (column, values) in zip(batch.register.columns, batch.columns) {
      for row in 0..<batch.count {
        switch values {
        case .counts(let numbers): take(numbers[row], 100, column.code)
        case .money(let numbers): take(numbers[row], 1, column.code)
        case .texts(let texts) where column.code == "id":
          take(texts[row].flatMap { Int64($0) } ?? BatchColumn.missingNumber, 100, column.code)
        default: break
        }
      }
    }
  }

  private mutating func take(_ number: Int64, _ factor: Int, _ column: String) {
    guard number != BatchColumn.missingNumber else { return }
    hundredths[column, default: 0] += Int(number) * factor
    filled[column, default: 0] += 1
  }

  mutating func merge(_ other: consuming SumTally) {
    hundredths.merge(other.hundredths, uniquingKeysWith: +)
    filled.merge(other.filled, uniquingKeysWith: +)
  }
}
