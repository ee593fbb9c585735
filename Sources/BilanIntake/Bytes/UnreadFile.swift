package import BilanModel

/// A file that cannot be read, or not again, and why.
package struct UnreadFile: Error {
  /// The file as it was named.
  package let path: String
  /// What is wrong with it: lower case, no full stop.
  package let message: Wording

  init(path: String, message: Wording) {
    self.path = path
    self.message = message
  }

  /// What the system, or a look at the file, says against reading it.
  init(_ path: String, _ failure: ByteFile.Failure) {
    self.init(path: path, message: Problem.unreadableFile(failure).message)
  }
}
