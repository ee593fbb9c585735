extension String {
  /// Whether the bytes of another text stand in this one: for folded texts, many times a line.
  package func holds(_ part: String) -> Bool {
    let (text, part) = (utf8.span, part.utf8.span)
    var (start, matched) = (0, 0)
    while matched < part.count {
      guard start + part.count <= text.count else { return false }
      if text[start + matched] == part[matched] {
        matched += 1
      } else {
        (start, matched) = (start + 1, 0)
      }
    }
    return true
  }
}
