/// The keys of a JSON object, what their values are, and what stands in those that are objects.
struct JSONObjectLook {
  private(set) var members: [(key: String, kind: JSONValue.Kind)] = []
  private(set) var inner: [JSONObjectLook] = []

  /// The most objects that are looked into, and how deep.
  private static let looked = 20
  private static let deepest = 3

  /// Looks at the object whose brace was taken; nil where it is broken.
  init?(_ reader: inout JSONReader, _ bytes: UnsafePointer<UInt8>) {
    do throws(JSONFault) {
      try look(&reader, bytes, 0)
    } catch {
      return nil
    }
  }

  private mutating func look(
    _ reader: inout JSONReader, _ bytes: UnsafePointer<UInt8>, _ depth: Int
  ) throws(JSONFault) {
    var look = self
    try reader.members { (key, reader) throws(JSONFault) in
      let value = try reader.value()
      look.members.append((JSONKeys.text(of: key, bytes), value.kind))
      if value.kind == .object, depth < JSONObjectLook.deepest, look.inner.count < JSONObjectLook.looked {
        var object = JSONObjectLook()
        try object.look(&reader, bytes, depth + 1)
        look.inner.append(object)
      } else if value.kind == .array || value.kind == .object {
        try reader.skipRest(of: value.kind)
      }
    }
    self = look
  }

  private init() {}

  /// The shape of a table that is written otherwise than as an array of objects; `least` keys of it must be those of
  /// records.
  func shape(_ known: (String) -> Bool, least: Int) -> JSONShape? {
    let names = Set(members.map { $0.key.lowercased() })
    let areAll = { (kinds: [JSONValue.Kind]) in members.count > 1 && members.allSatisfy { kinds.contains($0.kind) } }
    if names.isSuperset(of: ["columns", "data"]), members.allSatisfy({ $0.kind == .array }) { return .split }
    if areAll([.object, .array]), members.count(where: { known($0.key) }) >= least { return .columns }
    guard areAll([.object]), inner.count >= 2 else { return nil }
    let shared = Set(inner[0].members.map(\.key)).intersection(inner[1].members.map(\.key))
    return shared.count(where: known) >= least ? .index : nil
  }

  /// The shape of what stands below a key, be it further down; nil where the object is a record by its own keys.
  func innerShape(_ known: (String) -> Bool) -> JSONShape? {
    guard members.count(where: { $0.kind != .object && $0.kind != .array && known($0.key) }) < 2 else { return nil }
    for object in inner {
      if let shape = object.shape(known, least: 3) ?? object.innerShape(known) { return shape }
    }
    return nil
  }
}
