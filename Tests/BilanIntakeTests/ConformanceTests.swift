import BilanIntake
import BilanModel
import Foundation
import Testing

/// The public suites of CSV and JSON texts, where they are on this machine: in the folder that `BILAN_CONFORMANCE`
/// names, or beside the package in `../shared/data/conformance`.
enum Conformance {
  static let folder: String? = {
    let named = ProcessInfo.processInfo.environment["BILAN_CONFORMANCE"]
    let candidates = [named, packagePath("../shared/data/conformance")].compactMap { $0 }
    return candidates.first { FileManager.default.fileExists(atPath: $0 + "/JSONTestSuite") }
  }()

  static func files(_ path: String, _ ending: String) -> [String] {
    guard let folder, let names = try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + path) else {
      return []
    }
    return names.filter { $0.hasSuffix(ending) }.sorted()
  }

  /// The bytes of a file of the suites, through a handle: `Data(contentsOf:)` leaks its buffer of an empty file, which
  /// AddressSanitizer takes for ours.
  static func bytes(_ path: String) throws -> [UInt8] {
    guard let folder else { return [] }
    let file = try FileHandle(forReadingFrom: URL(filePath: folder + "/" + path))
    defer { try? file.close() }
    return try Array(file.readToEnd() ?? Data())
  }
}

@Suite(.enabled(if: Conformance.folder != nil, "skipped: set BILAN_CONFORMANCE to the folder of the public suites"))
struct ConformanceTests {
  @Test(arguments: Conformance.files("JSONTestSuite/test_parsing", ".json"))
  func `the JSON test suite is accepted and refused as it says`(_ name: String) throws {
    let bytes = try Conformance.bytes("JSONTestSuite/test_parsing/\(name)")
    let fault = JSONText.firstFault(bytes)
    if name.hasPrefix("y_") { #expect(fault == nil) }
    if name.hasPrefix("n_") { #expect(fault.map { (0...bytes.count).contains($0) } == true) }
    // The same text as a source: never a crash, whatever the block size.
    for size in [1, 7, 1 << 16] {
      let reading = try read(files: [(name, bytes)], options: IntakeOptions(blockSize: size))
      if name.hasPrefix("n_") { #expect(!reading.report.findings.isEmpty) }
    }
  }

  @Test func `the JSON test suite is whole`() {
    let names = Conformance.files("JSONTestSuite/test_parsing", ".json")
    #expect(names.count { $0.hasPrefix("y_") } == 95)
    #expect(names.count { $0.hasPrefix("n_") } == 188)
  }

  @Test(arguments: Conformance.files("csv-spectrum/csvs", ".csv"))
  func `csv-spectrum gives its records`(_ name: String) throws {
    let text = CSVText(try Conformance.bytes("csv-spectrum/csvs/\(name)"))
    let json = try Conformance.bytes("csv-spectrum/json/\(name.dropLast(4)).json")
    let value = try JSONSerialization.jsonObject(with: Data(json))
    if name == "location_coordinates.csv" {
      // One object instead of an array, with another telephone number than the CSV; its quotes are bare.
      let expected = try #require(value as? [String: String])
      #expect(text.records.map { $0["Location Coordinates"] } == [expected["Location Coordinates"]])
      #expect(text.faults == ["2: stray-quote"])
    } else {
      #expect(text.records == value as? [[String: String]])
      #expect(text.faults == [])
    }
  }

  @Test(arguments: Conformance.files("csv-test-data/csv", ".csv"))
  func `csv-test-data gives its rows or is refused`(_ name: String) throws {
    let text = CSVText(try Conformance.bytes("csv-test-data/csv/\(name)"))
    if name.hasPrefix("bad-header-no") || name.hasPrefix("bad-header-wrong") { return }
    if name.hasPrefix("bad-") {
      #expect(!text.faults.isEmpty)
      return
    }
    let json = try Conformance.bytes("csv-test-data/json/\(name.dropLast(4)).json")
    let value = try JSONSerialization.jsonObject(with: Data(json))
    if name.hasPrefix("header-") {
      #expect(text.records == value as? [[String: String]])
    } else {
      #expect(text.rows == value as? [[String]])
    }
    #expect(text.faults == [])
  }
}

extension CSVText {
  /// The rows after the first as objects with its names.
  fileprivate var records: [[String: String]] {
    rows.dropFirst().map { Dictionary(zip(rows.first ?? [], $0)) { first, _ in first } }
  }
}
