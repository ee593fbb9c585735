extension OpenFolder {
  /// Whether two folders hold the same files, of those that count, with the same bytes.
  func holdsSameFiles(as other: OpenFolder, _ counts: (String) -> Bool) -> Bool {
    guard let mine = try? names().filter(counts), let theirs = try? other.names().filter(counts), mine == theirs else {
      return false
    }
    return mine.allSatisfy { name in
      guard other.status(of: name)?.isFile == true, let first = try? file(name), let second = try? other.file(name)
      else { return false }
      return first.holdsSameBytes(as: second)
    }
  }
}
