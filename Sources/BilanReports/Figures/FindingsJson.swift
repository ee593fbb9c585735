package import BilanModel

/// What a check found, for other programs: as JSON of its own, or as SARIF 2.1.0.
package struct FindingsJson: Sendable {
  /// What became of the records of a source, or of a sheet of it.
  package struct Source: Sendable {
    /// The names of the file, of the sheet and of the register.
    let file: String, sheet: String?, register: String?
    /// Its records by what became of them, by name.
    let counts: [(name: String, count: Int)]

    package init(file: String, sheet: String?, register: String?, counts: [(name: String, count: Int)]) {
      (self.file, self.sheet, self.register, self.counts) = (file, sheet, register, counts)
    }
  }

  private let sources: [Source]
  private let findings: [Finding]
  private let language: Language
  private let version: String

  package init(_ sources: [Source], _ findings: [Finding], _ language: Language, version: String) {
    (self.sources, self.findings, self.language, self.version) = (sources, findings, language, version)
  }

  /// The version of the layout of the JSON.
  package static let format = 1

  /// The sources, then the findings, one a line.
  package var json: String {
    var json = JsonText()
    json.raw("{\n  \"format\": \(Self.format),\n  \"generator\": ")
    json.string("bilan \(version)")
    json.raw(",\n  \"sources\": ")
    json.lines(sources) { json, source in
      json.object { json in
        json.member("file", source.file)
        json.member("sheet", source.sheet)
        json.member("register", source.register)
        for (name, count) in source.counts { json.member(name, count) }
      }
    }
    json.raw(",\n  \"findings\": ")
    json.lines(findings) { json, finding in
      json.object { json in
        json.member("severity", finding.severity.name.english)
        json.member("code", finding.code)
        json.member("file", finding.origin.file)
        json.member("sheet", finding.origin.sheet)
        json.member("line", finding.origin.line)
        json.member("column", finding.origin.column)
        json.member("count", finding.count)
        json.member("message", finding.message[language])
        json.member("hint", finding.hint?[language])
      }
    }
    json.raw("\n}\n")
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// One run of SARIF, whose rules are the kinds of findings that were found.
  package var sarif: String {
    let kinds = findings.map(\.kind).reduce(into: [FindingKind]()) { kinds, kind in
      if !kinds.contains(where: { $0.code == kind.code }) { kinds.append(kind) }
    }.sorted { $0.code < $1.code }
    var json = JsonText()
    json.raw(
      "{\n  \"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n  \"version\": \"2.1.0\",\n  \"runs\": [{\n"
    )
    json.raw("  \"tool\": {\"driver\": {\"name\": \"bilan\", \"version\": ")
    json.string(version)
    json.raw(", \"rules\": ")
    json.lines(kinds) { json, kind in
      json.object { json in
        json.member("id", kind.code)
        json.text("shortDescription", kind.meaning[language])
        json.text("help", kind.remedy[language])
      }
    }
    json.raw("}},\n  \"results\": ")
    json.lines(findings) { json, finding in
      json.object { json in
        json.member("ruleId", finding.code)
        json.member("level", finding.severity.name.english)
        let hint = finding.hint.map { " (\($0[language]))" } ?? ""
        json.text("message", finding.message[language] + hint)
        json.member("locations", list: [finding.origin]) { json, origin in json.place(origin) }
      }
    }
    json.raw("\n  }]\n}\n")
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension JsonText {
  /// A member that is an object with a text.
  fileprivate mutating func text(_ name: String, _ words: String) {
    member(name, plain: "")
    object { $0.member("text", words) }
  }

  /// Where a finding stands: the file as a relative reference, its region, and the cell of a sheet in words.
  fileprivate mutating func place(_ origin: Origin) {
    object { json in
      json.member("physicalLocation", plain: "")
      json.object { json in
        json.member("artifactLocation", plain: "")
        json.object { $0.member("uri", reference(origin.file)) }
        guard origin.line > 0 else { return }
        json.member("region", plain: "")
        json.object { json in
          json.member("startLine", origin.line)
          if origin.column > 0 { json.member("startColumn", origin.column) }
        }
      }
      guard origin.sheet != nil else { return }
      json.member("logicalLocations", list: [origin.place]) { json, place in
        json.object { $0.member("fullyQualifiedName", place) }
      }
    }
  }
}

/// A path as a reference of a URI.
private func reference(_ path: String) -> String {
  path.utf8.reduce(into: "") { text, byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "/"):
      text.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      text += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
    }
  }
}
