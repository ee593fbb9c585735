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
    while 3 * size < 4 * (count + more) { size *= 2 }
    if size > slots.count { resize(size) }
  }

  /// Claims an identifier for a line of the file in hand; the place that claimed it before, if any.
  @inline(__always)
  func claim(_ identifier: CellBytes, line: Int) -> Origin? {
    if 4 * count >= 3 * slots.count { resize(2 * slots.count) }
    let hash = ByteHash(identifier)
    var index = Int(truncatingIfNeeded: hash.key) & mask
    while true {
      let slot = slots[index]
      if slot.line == 0 { break }
      if slot.key == hash.key, slot.check == hash.check { return origin(Int(slot.line) - 1) }
      index = (index &+ 1) & mask
    }
    let position = UInt32(truncatingIfNeeded: (files.last?.before ?? 0) + line + 1)
    slots[index] = Slot(key: hash.key, check: hash.check, line: position)
    count &+= 1
    return nil
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

/// Reports identifiers given twice in a register.
struct IdentifierCheck {
  let field: Int
  let identifiers: IdentifierSet

  init(field: Int, _ identifiers: IdentifierSet) {
    self.field = field
    self.identifiers = identifiers
  }

  func check(_ log: inout RowLog) {
    let view = log.view
    for row in 0..<view.count {
      let identifier = view.cell(row, field).trimmed
      if identifier.isEmpty || log.verdicts[row] == .withheld { continue }
      guard let first = identifiers.claim(identifier, line: view.lines[row]) else { continue }
      log.report(row, field, .repeatedIdentifier(identifier.string, first: first))
    }
  }
}
