internal import BilanIntake

/// Finds a file that is given twice, under whatever names: its records would count twice.
enum SameFiles {
  /// The first two paths that lead to the same regular file.
  static func first(in paths: [String]) -> (String, String)? {
    var known: [FileIdentity.Place: String] = [:]
    for path in paths {
      guard let identity = try? FileIdentity(path: path), identity.isRegular else { continue }
      if let earlier = known.updateValue(path, forKey: identity.place) { return (earlier, path) }
    }
    return nil
  }
}
