/// The texts of a column that repeats few of them, in the order of their first row; none where a column has too many.
struct RepeatedTexts {
  /// How many different texts are few.
  private static let most = 2_000

  /// In the order of their first row.
  private(set) var texts: [String] = []
  private var seen: Set<ExactText> = []
  private var isOpen = true

  mutating func add(_ content: Content) {
    guard isOpen, case .text(let text) = content, seen.insert(ExactText(text)).inserted else { return }
    texts.append(text)
    guard texts.count > Self.most else { return }
    (isOpen, texts, seen) = (false, [], [])
  }
}

/// A text that equals those of the same bytes, where `String` takes two ways to write `é` for the same.
package struct ExactText: Sendable, Hashable {
  /// The text.
  package let text: String

  package init(_ text: String) { self.text = text }

  /// Byte by byte.
  package static func == (left: ExactText, right: ExactText) -> Bool {
    let (left, right) = (left.text.utf8, right.text.utf8)
    guard left.count == right.count else { return false }
    let isSame = left.withContiguousStorageIfAvailable { left in
      right.withContiguousStorageIfAvailable { unsafe left.elementsEqual($0) }
    }
    return (isSame ?? nil) ?? left.elementsEqual(right)
  }

  /// Byte by byte.
  package func hash(into hasher: inout Hasher) {
    var copy = text
    copy.withUTF8 { bytes in unsafe hasher.combine(bytes: UnsafeRawBufferPointer(bytes)) }
  }
}
