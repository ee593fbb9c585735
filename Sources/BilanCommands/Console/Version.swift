/// The version of the program, written into every edition.
enum Version {
  static let current = "0.1.0"
}
