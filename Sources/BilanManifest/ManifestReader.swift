internal import BilanModel

/// Why a file cannot be taken for a manifest.
package enum ManifestFault: Error, Hashable {
  /// It is of a layout that this program does not know.
  case format(Int)
  /// What stands on a line is not what a manifest has there: the file is cut, changed, or something else.
  case text(line: Int)
  /// An output has a name that is none of a file of the edition's own folder.
  case name(String)
}

extension Manifest {
  /// Reads a file back; it must be, byte for byte, what would be written again.
  package init(_ bytes: [UInt8]) throws(ManifestFault) {
    let day = Day(number: 0)
    guard let period = Period(first: day, last: day) else { throw .text(line: 1) }
    var manifest = Manifest(
      program: Program(version: "", build: nil), period: period, asOf: day, language: .french,
      definition: Definition(name: "", sha256: ""))
    var reader = ManifestReader(bytes)
    try reader.checkFormat()
    try manifest.walk(&reader)
    guard reader.isAtEnd, manifest.bytes == bytes else { throw reader.fault }
    try manifest.checkNames()
    self = manifest
  }

  /// The outputs are files of one folder, each once, and none is the manifest or the list of checksums.
  private func checkNames() throws(ManifestFault) {
    let own = [Manifest.fileName, ChecksumList.fileName]
    for (position, output) in outputs.enumerated() {
      let isPath = ["", ".", ".."].contains(output.file) || output.file.utf8.contains { $0 == 0 || $0 == 47 }
      let isRepeated = position > 0 && !outputs[position - 1].file.utf8.lexicographicallyPrecedes(output.file.utf8)
      if isPath || isRepeated || own.contains(output.file) { throw .name(output.file) }
    }
  }
}

/// Reads the text of a manifest.
struct ManifestReader: ManifestForm {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  /// What is wrong at this place.
  var fault: ManifestFault { .text(line: 1 + bytes[..<position].count { $0 == UInt8(ascii: "\n") }) }

  /// Looks at the version that the file begins with.
  func checkFormat() throws(ManifestFault) {
    var ahead = self
    var format = 0
    try ahead.fixed("{\n  \"format\": ")
    try ahead.number(&format)
    guard format == Manifest.format else { throw .format(format) }
  }

  mutating func fixed(_ text: String) throws(ManifestFault) {
    guard take(text) else { throw fault }
  }

  mutating func either(_ condition: Bool, _ first: String, or second: String) throws(ManifestFault) -> Bool {
    if take(first) { return true }
    try fixed(second)
    return false
  }

  mutating func text(_ value: inout String) throws(ManifestFault) {
    try fixed("\"")
    var units: [UInt16] = []
    while !take("\"") {
      let end = bytes[position...].firstIndex { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
      guard let end, let plain = String(validating: bytes[position..<end], as: UTF8.self) else { throw fault }
      units += plain.utf16
      position = end
      if take("\\") { units.append(try escaped()) }
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw fault }
    value = text
  }

  mutating func number(_ value: inout Int) throws(ManifestFault) {
    let digits = bytes[position...].prefix(19).prefix { (48...57).contains($0) }
    guard let number = Int(String(decoding: digits, as: UTF8.self)) else { throw fault }
    position += digits.count
    value = number
  }

  mutating func refuse() throws(ManifestFault) { throw fault }

  /// What stands behind a backslash.
  private mutating func escaped() throws(ManifestFault) -> UInt16 {
    if take("\"") { return 34 }
    if take("\\") { return 92 }
    try fixed("u")
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4, let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16) else { throw fault }
    position += 4
    return unit
  }

  /// Goes past a text if it stands here.
  private mutating func take(_ text: String) -> Bool {
    guard bytes[position...].starts(with: text.utf8) else { return false }
    position += text.utf8.count
    return true
  }
}
