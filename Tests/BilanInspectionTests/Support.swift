import BilanConfiguration
import BilanInspection
import BilanIntake
import BilanModel
import Foundation
import Testing

/// A path of the package.
func packagePath(_ path: String) -> String {
  URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: path).path
}

/// A file of a name with some text, in a folder of its own that goes away with this value.
final class TemporaryFile {
  let path: String
  private let folder: URL

  init(_ name: String, _ bytes: [UInt8]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "bilan-inspect-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: name).path
    try Data(bytes).write(to: URL(filePath: path))
  }

  convenience init(_ name: String, _ text: String) throws { try self.init(name, Array(text.utf8)) }

  deinit { try? FileManager.default.removeItem(at: folder) }
}

/// The mapping that a text proposes, which must be a configuration without a fault.
func mapping(of text: String) throws -> SourceMapping {
  let (configuration, findings) = Configuration.decode(Array(text.utf8), file: "bilan.yaml")
  #expect(findings.map { $0.text(.english) } == [], "\(text)")
  return try #require(configuration?.sources.first?.mapping)
}

/// What is proposed for a text under a file name.
func proposal(
  _ text: String, name: String = "export.csv", ceiling: Ceiling? = nil, showsValues: Bool = true
) throws -> String {
  let file = try TemporaryFile(name, text)
  let inspection = Inspection([file.path], ceiling: ceiling)
  #expect(inspection.findings.map { $0.text(.english) } == [])
  let proposed = try #require(inspection.text(.french, showsValues: showsValues))
  #expect(try mapping(of: proposed).files == [file.path])
  return proposed
}

/// The columns of a mapping, each as `code=header` or what stands for it.
func columns(_ mapping: SourceMapping) -> [String: String] {
  mapping.columns.mapValues { column in
    switch column.source {
    case .column(let header): header
    case .constant(let text): "=\(text)"
    case .date(let day, let month, let year): [day, month, year].map { $0 ?? "-" }.joined(separator: "/")
    case .dayOfYear(let day, let month): [day, month].map { $0 ?? "-" }.joined(separator: "/")
    case .columns(let headers): headers.joined(separator: "+")
    case .ticks(let ticks): ticks.map { "\($0.value):\($0.header)" }.joined(separator: "+")
    case .either(let headers): headers.joined(separator: "|")
    case .duration(let header): "duration \(header)"
    }
  }
}

/// Keeps every record as text.
struct RecordTexts: Tally {
  private(set) var records: [String] = []

  mutating func add(_ batch: Batch) {
    for row in 0..<batch.count {
      records.append(
        batch.register.columns.compactMap { column in
          RecordTexts.value(batch, column, row).map { "\(column.code)=\($0)" }
        }.joined(separator: " "))
    }
  }

  mutating func merge(_ other: consuming RecordTexts) { records += other.records }

  private static func value(_ batch: Batch, _ column: Column, _ row: Int) -> String? {
    let values = batch.column(column.code)
    return switch values {
    case .absent: nil
    case .texts(let texts): texts[row]
    case .labels(let labels): labels[row]
    case .labelLists: listed([String].read(values, row) ?? [])
    case .markings(let markings): markings[row]?.code
    case .terms(let codes): codes[row] == BatchColumn.missingTerm ? nil : String(codes[row])
    case .partners: listed(([PartnerIndex].read(values, row) ?? []).map { PartnerDirectory.standard[$0].code })
    case .dates(let dates): dates[row].map { "\($0.earliest.iso)/\($0.latest.iso)" }
    case .counts: Int.read(values, row).map(String.init)
    case .money: Euros.read(values, row)?.decimal
    }
  }

  private static func listed(_ list: [String]) -> String? { list.isEmpty ? nil : list.joined(separator: "+") }
}
