import BilanIntake
import BilanModel

/// Any bytes as CSV: every physical line of a file is counted once, by what it is.
func fuzzCSV(_ bytes: [UInt8]) {
  var mapping = SourceMapping(files: [])
  mapping.dialect.format = .csv
  let reading = FuzzReading.checked(bytes, mapping: mapping)
  _ = FuzzReading.checked(bytes)
  // Where no quoted line break, no NUL and no lone CR makes one record of several lines, the lines add up.
  let isPlain = !bytes.contains { $0 == 34 || $0 == 13 || $0 == 0 || $0 >= 0x80 }
  guard isPlain, reading.isRead, reading.format == .csv else { return }
  let lines = bytes.split(separator: 10, omittingEmptySubsequences: false).count - (bytes.last == 10 ? 1 : 0)
  let counted = reading.counts.records + reading.counts.setAside + 1
  hold(counted == lines, "\(lines) lines, \(counted) counted: \(reading)")
}

/// Any bytes as a JSON text.
func fuzzJSON(_ bytes: [UInt8]) {
  let fault = JSONText.firstFault(bytes)
  hold(fault.map { (0...bytes.count).contains($0) } ?? true, "the first fault is in the text")
  fuzzObjects(bytes, .json, fault)
}

/// Any bytes as a JSON text a line.
func fuzzNDJSON(_ bytes: [UInt8]) { fuzzObjects(bytes, .ndjson, nil) }

private func fuzzObjects(_ bytes: [UInt8], _ format: Dialect.Format, _ fault: Int?) {
  var mapping = SourceMapping(files: [])
  mapping.dialect.format = format
  let reading = FuzzReading.checked(bytes, mapping: mapping)
  hold(fault == nil || !reading.findings.isEmpty, "a text that is no JSON is read without a finding")
  // Records in an object, and values by paths of keys.
  mapping.dialect.recordsPath = ["data", "records"]
  mapping.register = "activities"
  mapping.columns = [
    "title": .init(.column("lieu.titre")), "kind": .init(.constant("visite")), "status": .init(.constant("fait")),
    "partners": .init(.column("lieu.pays")),
  ]
  _ = FuzzReading.checked(bytes, mapping: mapping)
}

/// Any bytes in each encoding: they read as the same text in UTF-8 does, as far as another decoder knows it.
func fuzzText(_ bytes: [UInt8]) {
  for encoding in Dialect.Encoding.allCases {
    var mapping = SourceMapping(files: [])
    mapping.dialect.encoding = encoding
    mapping.dialect.format = .csv
    mapping.dialect.delimiter = 59
    let header = "title;partners;kind;start;status;note\n"
    let source = encode(header, encoding) + bytes
    let reading = FuzzReading.checked(source, mapping: mapping)
    guard let text = decode(bytes, encoding) else { continue }
    mapping.dialect.encoding = .utf8
    let plain = FuzzReading(Array((header + text).utf8), mapping: mapping)
    hold(reading == plain, "\(encoding) reads\n\(reading)\nelse\n\(plain)")
  }
}

private func encode(_ text: String, _ encoding: Dialect.Encoding) -> [UInt8] {
  switch encoding {
  case .utf16Little: text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
  case .utf16Big: text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
  default: Array(text.utf8)
  }
}

/// The text that some bytes are by Swift's own decoders, nil when they are none or no decoder knows them.
private func decode(_ bytes: [UInt8], _ encoding: Dialect.Encoding) -> String? {
  switch encoding {
  case .utf16Little, .utf16Big:
    guard bytes.count % 2 == 0 else { return nil }
    let units = stride(from: 0, to: bytes.count, by: 2).map { place in
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return encoding == .utf16Little ? second << 8 | first : first << 8 | second
    }
    return String(validating: units, as: UTF16.self)
  case .latin1:
    var text = ""
    text.unicodeScalars.append(contentsOf: bytes.map { Unicode.Scalar($0) })
    return text
  case .utf8, .windows1252, .latin9: return nil
  }
}
