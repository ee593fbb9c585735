internal import BilanModel

/// The identifiers of a register met so far, each with the line where it was first given.
///
/// An identifier is known by 96 bits of hash, sixteen bytes a slot with its line: memory grows with the identifiers,
/// not with their length.
final class IdentifierSet {
  private struct Slot {
    var key: UInt64 = 0
    var check: UInt32 = 0
    /// One more than the position of its line among all lines read; 0 in an empty slot.
    var line: UInt32 = 0
  }

  private var slots: [Slot]
  private var mask: Int
  private var count = 0
  /// The files read so far, with the position of the line before the first of each.
  private var files: [(name: String, before: Int)] = []

  init() {
    slots = [Slot](repeating: Slot(), count: 1024)
    mask = 1023
  }

  /// Goes on with a file.
  func begin(_ file: String) { files.append((file, linesBefore)) }

  /// Ends the file in hand, which has so many lines.
  func end(lines: Int) { linesBefore += lines + 1 }

  private var linesBefore = 0

  /// Makes room for some identifiers more.
  func reserve(_ more: Int) {
    var size = slots.count
    while 3 * size < 4 * (count + more) { size *= 2 }  // at most three slots in four are taken
    if size > slots.count { resize(size) }
  }

  /// Claims the identifiers of the records of a view, and reports those that another record claimed before.
  func check(_ field: Int, _ log: inout RowLog) {
    reserve(log.view.count)  // usually done for the whole file
    let before = files.last?.before ?? 0
    let (cells, lines, mask) = (log.view.field(field), log.view.lines, mask)
    let withholds = log.withholds
    var claimed = 0
    var repeats: [(row: Int, first: Int)] = []
    slots.withUnsafeMutableBufferPointer { slots in
      for row in 0..<cells.count {
        let identifier = cells[row].trimmed
        if identifier.isEmpty || (withholds && log.verdicts[row] == .withheld) { continue }
        let hash = ByteHash(identifier)
        var index = Int(truncatingIfNeeded: hash.key) & mask
        var first = 0
        while true {
          let slot = slots[index]
          if slot.line == 0 { break }
          if slot.key == hash.key, slot.check == hash.check {
            first = Int(slot.line)
            break
          }
          index = (index &+ 1) & mask
        }
        if first > 0 {
          repeats.append((row, first - 1))
        } else {
          let line = UInt32(truncatingIfNeeded: before &+ lines[row] &+ 1)
          slots[index] = Slot(key: hash.key, check: hash.check, line: line)
          claimed &+= 1
        }
      }
    }
    count += claimed
    for (row, first) in repeats {
      log.report(row, field, .repeatedIdentifier(cells[row].trimmed.string, first: origin(first)))
    }
  }

  @inline(never)
  private func origin(_ position: Int) -> Origin {
    let file = files.last { $0.before < position } ?? files.first ?? ("", 0)
    return Origin(file: file.name, line: position - file.before)
  }

  private func resize(_ size: Int) {
    let old = slots
    slots = [Slot](repeating: Slot(), count: size)
    mask = size - 1
    for slot in old where slot.line != 0 {
      var index = Int(truncatingIfNeeded: slot.key) & mask
      while slots[index].line != 0 { index = (index + 1) & mask }
      slots[index] = slot
    }
  }
}
