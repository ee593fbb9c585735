internal import BilanModel

/// Tables that are written in JSON in another way than as an array of objects, as programs such as pandas do.
enum JSONShape: Sendable {
  /// An object of objects, one a record: `orient="index"`.
  case index
  /// Headers beside an array of rows: `orient="split"`.
  case split
  /// An array of rows, each an array: `orient="values"`.
  case rows
  /// An object of arrays or of objects, one a column: `orient="columns"`, `orient="list"`.
  case columns

  /// The shape of a text that starts at a place; nil where it may be records.
  init?(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, known: (String) -> Bool) {
    var reader = JSONReader(bytes, from: start, to: end, isLast: true)
    guard let first = try? reader.value() else { return nil }
    if first.kind == .array {
      guard let element = try? reader.value(), element.kind == .array else { return nil }
      self = .rows
      return
    }
    guard first.kind == .object else { return nil }
    var members: [(key: String, kind: JSONValue.Kind)] = []
    var inner: [Set<String>] = []
    _ = try? reader.members { (key, reader) throws(JSONFault) in
      let value = try reader.value()
      members.append((JSONKeys.text(of: key, bytes), value.kind))
      guard value.kind == .object else {
        if value.kind == .array { try reader.skipRest(of: .array) }
        return
      }
      var keys: Set<String> = []
      try reader.members { (key, reader) throws(JSONFault) in
        keys.insert(JSONKeys.text(of: key, bytes))
        let value = try reader.value()
        if value.kind == .array || value.kind == .object { try reader.skipRest(of: value.kind) }
      }
      if inner.count < 2 { inner.append(keys) }
    }
    reader.skipSpace()
    // Objects one after the other are records.
    guard reader.position >= end else { return nil }
    let names = Set(members.map { $0.key.lowercased() })
    let areAll = { (kinds: [JSONValue.Kind]) in members.count > 1 && members.allSatisfy { kinds.contains($0.kind) } }
    if names.isSuperset(of: ["columns", "data"]), members.allSatisfy({ $0.kind == .array }) {
      self = .split
    } else if areAll([.object, .array]), members.count(where: { known($0.key) }) >= 2 {
      self = .columns
    } else if areAll([.object]), inner.count == 2, inner[0].intersection(inner[1]).count(where: known) >= 2 {
      self = .index
    } else {
      return nil
    }
  }

  /// How pandas calls it.
  private var orient: String {
    switch self {
    case .index: "orient=\"index\""
    case .split: "orient=\"split\""
    case .rows: "orient=\"values\""
    case .columns: "orient=\"columns\""
    }
  }

  /// What is said of it.
  var problem: Problem {
    let orient = orient
    let found =
      switch self {
      case .index: Wording("un objet d’objets, un par enregistrement", "an object of objects, one a record")
      case .split: Wording("des en-têtes à côté d’un tableau de lignes", "headers beside an array of rows")
      case .rows: Wording("un tableau de lignes sans clés", "an array of rows without keys")
      case .columns: Wording("des colonnes, et non des enregistrements", "columns, and no records")
      }
    return Problem(
      .noRecords,
      Wording("le fichier tient \(found.french) (\(orient))", "the file holds \(found.english) (\(orient))"),
      hint: Wording(
        "un tableau d’objets, un par enregistrement : avec pandas, orient=\"records\"",
        "an array of objects, one a record: with pandas, orient=\"records\""))
  }
}
