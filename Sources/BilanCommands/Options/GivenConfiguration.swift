internal import BilanPublication

/// Which configuration is read.
enum GivenConfiguration {
  /// The one given, else `bilan.yaml` of the working folder, be it one that cannot be read; nil without any.
  static func path(_ given: String?) throws -> String? {
    if let given { return given }
    return try Folder.exists("bilan.yaml") ? "bilan.yaml" : nil
  }
}
