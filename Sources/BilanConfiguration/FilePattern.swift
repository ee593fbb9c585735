/// A file name in which `*` stands for any characters and `?` for one; the folder part is taken as it is.
package struct FilePattern: Sendable, Hashable {
  /// As it is written.
  package let pattern: String

  package init(_ pattern: String) { self.pattern = pattern }

  /// The folder in front of the name, `.` when there is none.
  package var folder: String {
    guard let slash = pattern.lastIndex(of: "/") else { return "." }
    return slash == pattern.startIndex ? "/" : String(pattern[..<slash])
  }

  private var namePattern: [Character] {
    Array(pattern.lastIndex(of: "/").map { pattern[pattern.index(after: $0)...] } ?? pattern[...])
  }

  /// Whether the name holds `*` or `?`; one without is a plain file name.
  package var isPattern: Bool { namePattern.contains { $0 == "*" || $0 == "?" } }

  /// Whether a bare file name fits the last part of the pattern; a hidden file never fits a leading `*`.
  package func matches(_ name: String) -> Bool {
    let pattern = namePattern
    let letters = Array(name)
    if letters.first == ".", pattern.first != "." { return false }
    // The classical two-finger match: on a mismatch, the last star takes one letter more.
    var (p, n, star, mark) = (0, 0, -1, 0)
    while n < letters.count {
      if p < pattern.count, pattern[p] == "*" {
        (star, mark) = (p, n)
        p += 1
      } else if p < pattern.count, pattern[p] == "?" || pattern[p] == letters[n] {
        p += 1
        n += 1
      } else if star >= 0 {
        p = star + 1
        mark += 1
        n = mark
      } else {
        return false
      }
    }
    while p < pattern.count, pattern[p] == "*" { p += 1 }
    return p == pattern.count
  }
}
