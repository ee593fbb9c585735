internal import BilanModel

/// The column, or the key, that says why a record was rejected; it is not read again.
package enum RejectionReason {
  /// Its name in the files that are written.
  package static let name = "motif_du_rejet"

  /// Whether a header or a key is that name, however it is spelt.
  package static func isNamed(_ header: String) -> Bool { foldedKey(header) == key }
  private static let key = foldedKey(name)
}
