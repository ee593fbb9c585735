internal import BilanModel

/// The names of a file's columns, by which a line among its records shows as the header of another export.
struct HeaderNames: Sendable {
  /// The columns of the file as keys, in their order.
  private var keys: [String] = []
  private var known: Set<String> = []
  private var words: HeaderWords?
  /// Whether a mapping names the columns, so that the words of the register say nothing of what is read.
  private var isMapped = false

  init() {}

  init(_ headers: [String], _ register: Register, isMapped: Bool) {
    keys = headers.map { foldedKey($0) }
    known = Set(keys).subtracting([""])
    words = HeaderWords.of(register)
    self.isMapped = isMapped
  }

  /// What a line is whose fields name columns.
  enum Line { case sameHeader, otherHeader }

  /// Whether a text names a column, of the file or of its register.
  func contains(_ text: String) -> Bool {
    known.contains(foldedKey(text)) || words?.column(named: text) != nil
  }

  /// Whether a line is a header, by the texts of its fields, empty where it has none; nil where it is none.
  ///
  /// At least three of them and most of all name columns. It is the same where each stands where the header has it, and
  /// none that is `read` is missing.
  func line(_ texts: [String], read: [Int]) -> Line? {
    let inked = texts.indices.filter { !texts[$0].isEmpty }
    let naming = inked.count { contains(texts[$0]) }
    guard naming >= 3, 2 * naming > inked.count else { return nil }
    let isSame = inked.allSatisfy { isSameName(texts[$0], at: $0) }
    let isWhole = read.allSatisfy { !texts.indices.contains($0) || !texts[$0].isEmpty || keys[$0].isEmpty }
    return isSame && isWhole ? .sameHeader : .otherHeader
  }

  private func isSameName(_ text: String, at place: Int) -> Bool {
    guard keys.indices.contains(place) else { return false }
    if foldedKey(text) == keys[place] { return true }
    guard !isMapped, let column = words?.column(named: text)?.column else { return false }
    return words?.column(named: keys[place])?.column == column
  }
}
