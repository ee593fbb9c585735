extension OpenFolder {
  /// Whether two folders hold the same files with the same bytes.
  func holdsSameFiles(as other: OpenFolder) -> Bool {
    guard let mine = try? names(), let theirs = try? other.names(), mine == theirs else { return false }
    return mine.allSatisfy { name in
      guard other.status(of: name)?.isFile == true, let first = try? file(name), let second = try? other.file(name)
      else { return false }
      return first.holdsSameBytes(as: second)
    }
  }
}
