internal import BilanModel

/// Where a record is counted: the periods that it touches, its pillar and its partners.
struct RecordPlace {
  let first: Int
  let last: Int
  let pillar: UInt8
  let partners: ArraySlice<Int16>

  func touches(_ period: Int) -> Bool { first <= period && period <= last }

  func isIn(_ count: DistinctCount) -> Bool {
    switch count {
    case .period(let period): touches(period)
    case .pillar(let pillar): self.pillar == pillar
    case .cell(let period, let pillar, let partner):
      self.pillar == pillar && touches(period) && (partner.map { partners.contains($0) } ?? true)
    }
  }
}

/// A count in which an activity is at most once.
enum DistinctCount {
  /// Of a period and a pillar; of a partner in them when there is one.
  case cell(period: Int, pillar: UInt8, partner: Int16?)
  case period(Int)
  case pillar(UInt8)
}

/// The identifiers of some records, and where each of the records is counted.
///
/// An identifier is known by 96 bits of hash, sixteen bytes a slot. Most stand on one record only; where they stand on
/// several, the places of all tell in which counts the activity is already. A place takes eight bytes, and two for its
/// pillar and for each partner.
struct RecordPlaces: Sendable {
  private struct Slot {
    var key: UInt64 = 0
    var check: UInt32 = 0
    /// One more than the number of the first place; 0 in an empty slot.
    var place: UInt32 = 0
  }

  private struct Periods {
    let first: Int16
    let last: Int16
    /// Where its codes start: its pillar, then its partners, up to those of the next place.
    let codes: UInt32
  }

  private var slots = [Slot](repeating: Slot(), count: 1 << 10)
  private var taken = 0
  private var places: [Periods] = []
  private var codes: [Int16] = []
  /// The places after the first, of identifiers on several records.
  private var others: [UInt32: [UInt32]] = [:]

  /// Adds the place of a record; nil when its identifier is new or it has none, else the places of the earlier ones.
  @inline(__always)
  mutating func add(_ identifier: RecordHash?, _ place: RecordPlace) -> [UInt32]? {
    guard let identifier else { return nil }
    let number = UInt32(places.count)
    places.append(
      Periods(
        first: Int16(truncatingIfNeeded: place.first), last: Int16(truncatingIfNeeded: place.last),
        codes: UInt32(codes.count)))
    codes.append(Int16(place.pillar))
    codes.append(contentsOf: place.partners)
    if 4 * taken >= 3 * slots.count { grow() }
    let index = slot(identifier)
    let first = slots[index].place
    if first == 0 {
      slots[index] = Slot(key: identifier.key, check: identifier.check, place: number + 1)
      taken += 1
      return nil
    }
    let earlier = [first - 1] + (others[first - 1] ?? [])
    others[first - 1, default: []].append(number)
    return earlier
  }

  /// Calls a closure for every count that a place is in and that none of some earlier places is in.
  func newCounts(of number: UInt32, after earlier: [UInt32], _ body: (DistinctCount) -> Void) {
    let place = place(number)
    func take(_ count: DistinctCount) { if !isIn(count, earlier) { body(count) } }
    for period in place.first...place.last {
      for partner in place.partners { take(.cell(period: period, pillar: place.pillar, partner: partner)) }
      take(.cell(period: period, pillar: place.pillar, partner: nil))
      take(.period(period))
    }
    take(.pillar(place.pillar))
  }

  /// The number of the place added last.
  var latest: UInt32 { UInt32(places.count - 1) }

  /// Whether one of some places is in a count.
  private func isIn(_ count: DistinctCount, _ numbers: [UInt32]) -> Bool {
    numbers.contains { place($0).isIn(count) }
  }

  private func place(_ number: UInt32) -> RecordPlace {
    let (periods, next) = (places[Int(number)], Int(number) + 1)
    let start = Int(periods.codes)
    let end = next < places.count ? Int(places[next].codes) : codes.count
    return RecordPlace(
      first: Int(periods.first), last: Int(periods.last), pillar: UInt8(truncatingIfNeeded: codes[start]),
      partners: codes[start + 1..<end])
  }

  /// Calls a closure for every count that an activity is in both here and in some other tables, unless it is in tables
  /// that come before this one; says how many activities are in both.
  func shared(with others: [RecordPlaces], after before: [RecordPlaces], _ body: (DistinctCount) -> Void) -> Int {
    var both = 0
    for slot in slots where slot.place != 0 {
      let identifier = RecordHash(key: slot.key, check: slot.check)
      guard others.contains(where: { $0.slots[$0.slot(identifier)].place != 0 }) else { continue }
      let theirs = others.map { ($0, $0.numbers(of: identifier)) }.filter { !$0.1.isEmpty }
      let known = before.map { ($0, $0.numbers(of: identifier)) }.filter { !$0.1.isEmpty }
      if known.isEmpty { both += 1 }
      var earlier: [UInt32] = []
      for number in [slot.place - 1] + (self.others[slot.place - 1] ?? []) {
        newCounts(of: number, after: earlier) { count in
          guard !known.contains(where: { $0.isIn(count, $1) }) else { return }
          if theirs.contains(where: { $0.isIn(count, $1) }) { body(count) }
        }
        earlier.append(number)
      }
    }
    return both
  }

  /// The places of an identifier.
  @inline(__always)
  private func numbers(of identifier: RecordHash) -> [UInt32] {
    let first = slots[slot(identifier)].place
    return first == 0 ? [] : [first - 1] + (others[first - 1] ?? [])
  }

  /// The slot that holds an identifier, or the empty one where it would go.
  @inline(__always)
  private func slot(_ identifier: RecordHash) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: identifier.key) & mask
    while slots[index].place != 0, slots[index].key != identifier.key || slots[index].check != identifier.check {
      index = (index &+ 1) & mask
    }
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for each in old where each.place != 0 { slots[slot(RecordHash(key: each.key, check: each.check))] = each }
  }
}
