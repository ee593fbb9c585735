internal import CGLib

extension FileDigest {
  /// The version of the library that makes checksums.
  package static var libraryVersion: String { "\(glib_major_version).\(glib_minor_version).\(glib_micro_version)" }
}
