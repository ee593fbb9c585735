extension String {
  /// The text in lines of a width, parted between words; a word that is longer than a line goes on in the next ones.
  ///
  /// Lines behind the first begin with as many spaces as said.
  package func folded(_ width: Int, hanging: Int = 0) -> [String] {
    if count <= width { return [self] }
    let (width, indent) = (max(1, width), String(repeating: " ", count: hanging < width ? hanging : 0))
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      if line.count + 1 + word.count <= width, !line.isEmpty {
        line += " " + word
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = (lines.isEmpty ? "" : indent) + word
      while line.count > width {
        lines.append(String(line.prefix(width)))
        line = indent + line.dropFirst(width)
      }
    }
    return lines + [line]
  }
}
