/// The file `SHA256SUMS` of an edition, as `sha256sum -c` reads it.
package enum ChecksumList {
  /// The name of the file in an edition.
  package static let fileName = "SHA256SUMS"

  /// The list of every file of the edition but itself, one a line, in the order of their names: what the manifest lists,
  /// and the manifest with its SHA-256.
  package static func bytes(_ outputs: [Manifest.Output], manifest: String) -> [UInt8] {
    let files = outputs + [Manifest.Output(file: Manifest.fileName, bytes: 0, sha256: manifest)]
    return files.sorted { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
      .flatMap { line($0.file, $0.sha256).utf8 }
  }

  /// Whether a line of a list begins with a checksum.
  package static func names(_ sha256: String, in list: [UInt8]) -> Bool {
    list.split(separator: UInt8(ascii: "\n")).contains { $0.starts(with: sha256.utf8) }
  }

  /// A line begins with a backslash where the name has a letter that is written with one.
  private static func line(_ name: String, _ sha256: String) -> String {
    var escaped = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return "\(escaped.unicodeScalars.count == name.unicodeScalars.count ? "" : "\\")\(sha256)  \(escaped)\n"
  }
}
