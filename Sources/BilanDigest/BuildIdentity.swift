internal import CLoadedNotes

/// What tells one build of the program, and of the libraries that it runs with, from every other.
package enum BuildIdentity {
  /// The SHA-256 over the identifiers that the linker gave to the executable and to every library loaded at the first
  /// call; nil where one of them has none.
  package static let current: String? = {
    var identifiers: [[UInt8]] = []
    let objects = unsafe withUnsafeMutablePointer(to: &identifiers) { array in
      unsafe visit_loaded_notes(
        { notes, size, alignment, array in
          let bytes = unsafe Array(UnsafeRawBufferPointer(start: notes, count: size))
          guard let identifier = BuildIdentity.identifier(in: bytes, alignment: alignment) else { return }
          unsafe array?.assumingMemoryBound(to: [[UInt8]].self).pointee.append(identifier)
        }, array)
    }
    guard identifiers.count == Int(objects) else { return nil }
    // The order of loading, and where a library stands, say nothing of what it does.
    let sorted = identifiers.sorted { $0.lexicographicallyPrecedes($1) }
    return FileDigest.sha256(of: sorted.flatMap { [UInt8(truncatingIfNeeded: $0.count)] + $0 })
  }()

  /// The bytes of the note `GNU` of type 3 among the notes of a segment; nil where there is none, or they are cut.
  package static func identifier(in notes: [UInt8], alignment: Int) -> [UInt8]? {
    func number(at place: Int) -> Int { (0..<4).reduce(0) { $0 | Int(notes[place + $1]) << (8 * $1) } }
    let unit = max(4, alignment)
    func aligned(_ size: Int) -> Int { (size + unit - 1) / unit * unit }
    var place = 0
    while place + 12 <= notes.count {
      let (nameSize, size, type) = (number(at: place), number(at: place + 4), number(at: place + 8))
      let start = place + aligned(12 + nameSize)
      guard start + size <= notes.count else { return nil }
      let name = notes[(place + 12)..<(place + 12 + nameSize)]
      if type == 3, size > 0, name.elementsEqual("GNU\0".utf8) { return Array(notes[start..<(start + size)]) }
      place = start + aligned(size)
    }
    return nil
  }
}
