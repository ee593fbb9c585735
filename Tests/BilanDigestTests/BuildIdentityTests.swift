import BilanDigest
import Testing

@Suite struct BuildIdentityTests {
  @Test func `a program that the linker named has an identity, the same at each call`() throws {
    let identity = try #require(BuildIdentity.current)
    #expect(identity.count == 64)
    #expect(BuildIdentity.current == identity)
  }

  /// A note as the linker writes it: the sizes of its name and of what it says, its type, then both, aligned.
  private static func note(_ name: String, _ type: UInt8, _ words: [UInt8], alignment: Int = 4) -> [UInt8] {
    func filled(_ bytes: [UInt8]) -> [UInt8] {
      bytes + [UInt8](repeating: 0, count: (alignment - bytes.count % alignment) % alignment)
    }
    let head = [UInt8(name.utf8.count + 1), 0, 0, 0, UInt8(words.count), 0, 0, 0, type, 0, 0, 0]
    return filled(head + Array(name.utf8) + [0]) + filled(words)
  }

  @Test(arguments: [
    (note("GNU", 3, [1, 2, 3]), 4, [1, 2, 3] as [UInt8]?),
    (note("GNU", 1, [9, 9, 9, 9]) + note("GNU", 3, [1, 2, 3, 4]), 4, [1, 2, 3, 4]),
    (note("GNU", 5, [9, 9, 9], alignment: 8) + note("GNU", 3, [7], alignment: 8), 8, [7]),
    (note("stapsdt", 3, [9]) + note("GNU", 3, [8]), 4, [8]),
    (note("stapsdt", 3, [9]), 4, nil),
    (note("GNU", 1, [9]), 4, nil),
    (note("GNU", 3, []), 4, nil),
    (Array(note("GNU", 3, [1, 2, 3, 4]).dropLast()), 4, nil),
    ([255, 255, 255, 255, 255, 255, 255, 255, 3, 0, 0, 0, 71, 78, 85, 0], 4, nil),
    ([3], 4, nil), ([], 4, nil),
  ])
  func `the identifier is found among the notes of a program`(
    notes: [UInt8], alignment: Int, expected: [UInt8]?
  ) {
    #expect(BuildIdentity.identifier(in: notes, alignment: alignment) == expected)
  }
}
