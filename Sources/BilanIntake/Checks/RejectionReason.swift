internal import BilanModel

/// The column, or the key, that says why a record was rejected; it is not read again.
package enum RejectionReason {
  /// Its name in the files that are written.
  package static let name = "motif_du_rejet"

  /// Whether a header or a key is that name, however it is spelt.
  package static func isNamed(_ header: String) -> Bool { foldedKey(header) == key }
  private static let key = foldedKey(name)

  /// How a reason says where the record stood: « ligne 12, empreinte 3fa91c07 : partenaire inconnu ».
  static func placed(_ message: Wording, line: Int, _ fingerprint: String) -> Wording {
    Wording(
      "ligne \(line), empreinte \(fingerprint) : \(message.french)",
      "line \(line), fingerprint \(fingerprint): \(message.english)")
  }

  /// The line of the source that a reason names, and the fingerprint of the record there; nil where it names none.
  static func place(in reason: String) -> (line: Int, fingerprint: String)? {
    let words = reason.split { $0.isWhitespace || $0 == ":" || $0 == "," }
    guard let place = words.firstIndex(where: { $0 == "ligne" || $0 == "line" }), place + 3 < words.count,
      let line = Int(words[place + 1]), words[place + 2] == "empreinte" || words[place + 2] == "fingerprint"
    else { return nil }
    return (line, String(words[place + 3]))
  }

  /// What tells a rejected record from every other: eight hexadecimal digits, by FNV-1a of 64 bits (Fowler, Noll and Vo).
  static func fingerprint(of record: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in record.withoutLineEnd { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    let digits = String(UInt32(truncatingIfNeeded: hash ^ hash >> 32), radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
