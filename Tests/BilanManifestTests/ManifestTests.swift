import BilanManifest
import BilanModel
import Testing

@Suite struct ManifestTests {
  @Test func `the file has one form`() {
    let text = String(decoding: Sample.manifest().bytes, as: UTF8.self)
    let expected = """
      {
        "format": 1,
        "program": {"name": "bilan", "version": "0.1.0", "build": "\(Sample.sum)"},
        "first_day": "2024-01-01",
        "last_day": "2024-12-31",
        "as_of": "2025-01-15",
        "language": "en",
        "definition": {"name": "annuel", "sha256": "\(Sample.otherSum)"},
        "ceiling": "DR-SF",
        "release_to": [
          "CAN",
          "USA"
        ],
        "configuration": "\(Sample.sum)",
        "fonts": [
          {"file": "Inter-Bold.otf", "sha256": "\(Sample.sum)"}
        ],
        "sources": [
          {"file": "activités \\"nord\\".csv", "sha256": "\(Sample.sum)", "register": "activities", "imposed": true, \
      "mapping": 2, "read": 10, "kept": 6, "rejected": 3, "withheld": 1, "set_aside": 4},
          {"file": "vide.csv", "sha256": "\(Sample.otherSum)", "register": null, "imposed": false, \
      "mapping": null, "read": 0, "kept": 0, "rejected": 0, "withheld": 0, "set_aside": 0}
        ],
        "marking": "DR-SF",
        "findings": [
          {"severity": "error", "code": "unknown-partner", "count": 3},
          {"severity": "note", "code": "undated", "count": 1}
        ],
        "outputs": [
          {"file": "2024_bilan.json", "bytes": 123, "sha256": "\(Sample.sum)"},
          {"file": "2024_rejets_é\\\\\\u000a\\u202e😀.csv", "bytes": 0, "sha256": "\(Sample.otherSum)"}
        ]
      }

      """
    #expect(text == expected)
  }

  @Test(arguments: Sample.changed.map(\.manifest) + [Sample.manifest()])
  func `what is written is read back`(_ manifest: Manifest) throws {
    #expect(try Manifest(manifest.bytes) == manifest)
  }

  @Test(arguments: Sample.changed.indices)
  func `the inputs tell whether the same edition would be made`(_ index: Int) {
    let (change, manifest) = (Sample.changed[index], Sample.manifest())
    #expect(change.manifest != manifest, "\(change.what)")
    #expect(change.manifest.changedInputs(since: manifest) == (change.input.map { [$0] } ?? []), "\(change.what)")
  }

  @Test func `a program without an identity is never known to be the same`() {
    let manifest = Sample.manifest { $0.program.build = nil }
    #expect(manifest.changedInputs(since: manifest) == [.program])
    #expect(Sample.manifest().changedInputs(since: Sample.manifest()) == [])
  }

  @Test func `a manifest cut anywhere is refused`() {
    let bytes = Sample.manifest().bytes
    for length in bytes.indices {
      #expect(throws: ManifestFault.self) { try Manifest(Array(bytes[..<length])) }
    }
  }

  @Test func `one byte changed is refused, or says something else`() {
    let (manifest, bytes) = (Sample.manifest(), Sample.manifest().bytes)
    for place in bytes.indices {
      for byte in [34, 49] as [UInt8] where byte != bytes[place] {
        var changed = bytes
        changed[place] = byte
        guard let read = try? Manifest(changed) else { continue }
        #expect(read != manifest && read.bytes == changed, "byte \(place) became \(byte)")
      }
    }
  }

  @Test(arguments: [
    ("\"format\": 1,", "\"format\": 2,", ManifestFault.format(2)),
    ("\"format\": 1,", "\"format\": 999999999999999999999,", .text(line: 2)),
    ("\"format\": 1,", "\"format\": 01,", .text(line: 1)),
    ("\"format\": 1,", "\"format\":1,", .text(line: 1)),
    ("\"as_of\": \"2025-01-15\"", "\"as_of\": \"2025-02-30\"", .text(line: 6)),
    ("\"first_day\": \"2024-01-01\"", "\"first_day\": \"2026-01-01\"", .text(line: 5)),
    ("\"language\": \"en\"", "\"language\": \"de\"", .text(line: 7)),
    ("\"imposed\": true", "\"imposed\": yes", .text(line: 19)),
    ("\"kept\": 6", "\"kept\": -6", .text(line: 19)),
    ("\"kept\": 6", "\"kept\": 6.0", .text(line: 19)),
    ("\"kept\": 6", "\"kept\": 6, \"more\": 1", .text(line: 19)),
    ("\"kept\": 6, ", "", .text(line: 19)),
    ("\"severity\": \"note\"", "\"severity\": \"notice\"", .text(line: 25)),
    ("\"count\": 3}", "\"count\": 3},", .text(line: 24)),
    ("vide", "\\u0076ide", .text(line: 32)),
    ("vide", "\\x", .text(line: 20)),
    ("vide", "\\ud800", .text(line: 20)),
    ("2024_bilan.json", "../2024_bilan.json", .name("../2024_bilan.json")),
    ("2024_bilan.json", "/etc/passwd", .name("/etc/passwd")),
    ("2024_bilan.json", "1/x", .name("1/x")),
    ("2024_bilan.json", "..", .name("..")),
    ("2024_bilan.json", ".", .name(".")),
    ("2024_bilan.json", "", .name("")),
    ("2024_bilan.json", "2024\\u0000", .name("2024\u{0}")),
    ("2024_bilan.json", "2025_bilan.json", .name("2024_rejets_é\\\n\u{202E}😀.csv")),
    ("2024_bilan.json", "SHA256SUMS", .name("SHA256SUMS")),
    ("\"2024_bilan.json\"", "\"manifest.json\"", .name("manifest.json")),
  ])
  func `a manifest with a mistake is refused at its line`(part: String, other: String, fault: ManifestFault) throws {
    let text = String(decoding: Sample.manifest().bytes, as: UTF8.self)
    let place = try #require(text.firstRange(of: part))
    let changed = text.replacingCharacters(in: place, with: other)
    #expect(throws: fault) { try Manifest(Array(changed.utf8)) }
  }

  @Test(arguments: ["", "{}", "[]", "null", "\u{FEFF}", "{\n", "PK\u{3}\u{4}"])
  func `what is no manifest is refused`(_ text: String) {
    #expect(throws: ManifestFault.text(line: 1)) { try Manifest(Array(text.utf8)) }
  }

  @Test func `what follows the end is refused`() {
    #expect(throws: ManifestFault.text(line: 32)) { try Manifest(Sample.manifest().bytes + [10]) }
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
