internal import BilanModel

/// Where a record is counted: the periods that it touches, its pillar and its partners.
struct RecordPlace {
  var first: Int16
  var last: Int16
  var pillar: UInt8
  /// Its partners, as a range of the codes of all places.
  var partners: Range<UInt32>

  func touches(_ period: Int) -> Bool { first <= period && period <= last }
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
/// several, the places of all tell in which counts the activity is already.
struct RecordPlaces: Sendable {
  private struct Slot {
    var key: UInt64 = 0
    var check: UInt32 = 0
    /// One more than the number of the first place; 0 in an empty slot.
    var place: UInt32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 1 << 10)
  private var taken = 0
  private var places: [RecordPlace] = []
  private var codes: [Int16] = []
  /// The places after the first, of identifiers on several records.
  private var others: [UInt32: [UInt32]] = [:]

  /// Adds the place of a record; nil when its identifier is new or it has none, else the places of the earlier ones.
  mutating func add(_ identifier: RecordHash?, _ place: RecordPlace, _ partners: ArraySlice<Int16>) -> [UInt32]? {
    guard let identifier else { return nil }
    let number = UInt32(places.count)
    var place = place
    place.partners = UInt32(codes.count)..<UInt32(codes.count + partners.count)
    places.append(place)
    codes.append(contentsOf: partners)
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
    let place = places[Int(number)]
    func take(_ count: DistinctCount) { if !isIn(count, earlier) { body(count) } }
    for period in Int(place.first)...Int(place.last) {
      for partner in partners(place) { take(.cell(period: period, pillar: place.pillar, partner: partner)) }
      take(.cell(period: period, pillar: place.pillar, partner: nil))
      take(.period(period))
    }
    take(.pillar(place.pillar))
  }

  /// The number of the place added last.
  var latest: UInt32 { UInt32(places.count - 1) }

  /// Whether one of some places is in a count.
  private func isIn(_ count: DistinctCount, _ numbers: [UInt32]) -> Bool {
    numbers.contains { number in
      let place = places[Int(number)]
      switch count {
      case .period(let period): return place.touches(period)
      case .pillar(let pillar): return place.pillar == pillar
      case .cell(let period, let pillar, let partner):
        guard place.pillar == pillar, place.touches(period) else { return false }
        return partner.map { partners(place).contains($0) } ?? true
      }
    }
  }

  private func partners(_ place: RecordPlace) -> ArraySlice<Int16> {
    codes[Int(place.partners.lowerBound)..<Int(place.partners.upperBound)]
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

/// A hash of an identifier: 64 bits to place it and 32 more to tell it from others.
struct RecordHash {
  let key: UInt64
  let check: UInt32

  init(key: UInt64, check: UInt32) {
    self.key = key
    self.check = check
  }

  /// The hash of some bytes; two products mix every eight of them.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var (low, high) = (0x9E37_79B9_7F4A_7C15 as UInt64, UInt64(bytes.count) &* 0xA076_1D64_78BD_642F)
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = 0
    while offset + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      (low, high) = RecordHash.mixed(low, high, word)
      offset += 8
    }
    var word: UInt64 = 0
    while offset < raw.count {
      word = word << 8 | UInt64(raw[offset])
      offset += 1
    }
    (low, high) = RecordHash.mixed(low, high, word)
    let last = (low ^ 0xE703_7ED1_A0B4_28DB).multipliedFullWidth(by: high | 1)
    key = last.low ^ last.high
    check = UInt32(truncatingIfNeeded: (last.high ^ low &+ high &* 3) >> 16)
  }

  @inline(__always)
  private static func mixed(_ low: UInt64, _ high: UInt64, _ word: UInt64) -> (UInt64, UInt64) {
    let product = (low ^ word).multipliedFullWidth(by: (high ^ 0x8EBC_6AF0_9C88_C6E3) | 1)
    return (
      product.low ^ product.high &+ word, (high << 23 | high >> 41) ^ product.high &+ word &* 0xD134_2543_DE82_EF95
    )
  }
}
