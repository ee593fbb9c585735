internal import BilanModel

/// The paths of keys that a mapping names in the objects of a source, each a field of the records: `lieu.pays`.
///
/// Keys are compared but for accents, case and punctuation.
struct JSONPaths {
  /// What a key is to the mapping.
  enum Meaning {
    case field(Int)
    /// Paths go on in its object.
    case leadsOn
    case unused
  }

  /// An object that paths go through.
  private struct Node {
    var path: [String] = []
    /// Whether paths go on in each of the objects of an array: `partners[].code`.
    var isArray = false
    var fields: [String: Int] = [:]
    var children: [String: Int] = [:]
    /// The keys met in it: a field, −1 when unused, −2 or less a node.
    var spellings = CellInterner()
  }

  /// The paths as the mapping writes them; the fields of the records, in order.
  let names: [String]
  /// The column of the register that each is read for; one that takes a list where there are several.
  let columns: [Column]
  /// The key of the configuration that names each.
  let purposes: [String]
  private var nodes = [Node()]
  private var entered: [Int] = []
  private var next = 0
  /// The object that stands for each record, where records are those of an array in each object.
  private var recordNode: Int?
  /// The paths met that the mapping does not use, in the order met.
  private(set) var unused: [String] = []

  init(_ mapping: SourceMapping, _ register: Register) {
    var names: [String] = []
    var columns: [Column] = []
    var purposes: [String] = []
    for column in register.columns {
      for name in mapping.columns[column.code]?.source.headers ?? [] {
        if let known = names.firstIndex(of: name) {
          if column.isList { columns[known] = column }
        } else {
          names.append(name)
          columns.append(column)
          purposes.append(column.code)
        }
      }
    }
    for condition in mapping.conditions where !names.contains(condition.header) {
      names.append(condition.header)
      columns.append(contentsOf: register.columns.prefix(1))
      purposes.append("where")
    }
    self.names = names
    self.columns = columns
    self.purposes = purposes
    for (field, name) in names.enumerated() {
      let keys = name.split(separator: ".").map(String.init)
      let node = keys.dropLast().reduce(0) { self.node($1, in: $0) }
      nodes[node].fields[foldedKey(keys.last ?? name)] = field
      nodes[0].fields[foldedKey(name)] = nodes[0].fields[foldedKey(name)] ?? field
    }
    let each = mapping.dialect.eachPath
    if !each.isEmpty { recordNode = each.reduce(0) { node($1, in: $0) } }
  }

  /// Whether the key just found to lead on leads to the records of the object in hand.
  var leadsToRecords: Bool { next == recordNode }
  /// Whether records are those of an array in each object.
  var hasRecordsWithin: Bool { recordNode != nil }
  /// Starts a record of that array.
  mutating func beginWithin() { entered = recordNode.map { [$0] } ?? [] }

  private mutating func node(_ key: String, in parent: Int) -> Int {
    let name = foldedKey(key.hasSuffix("[]") ? String(key.dropLast(2)) : key)
    if let known = nodes[parent].children[name] { return known }
    var child = Node()
    let isArray = key.hasSuffix("[]")
    child.path = nodes[parent].path + [isArray ? String(key.dropLast(2)) : key]
    child.isArray = isArray
    nodes.append(child)
    nodes[parent].children[name] = nodes.count - 1
    return nodes.count - 1
  }

  /// What a key of the object in hand is; `text` is asked for when the key was not met before.
  mutating func meaning(of cell: CellBytes, _ text: () -> String) -> Meaning {
    let node = entered.last ?? 0
    let code = nodes[node].spellings.value(of: cell) ?? learn(cell, text(), in: node)
    if code >= 0 { return .field(Int(code)) }
    if code == -1 { return .unused }
    next = Int(-2 - code)
    return .leadsOn
  }

  private mutating func learn(_ cell: CellBytes, _ text: String, in node: Int) -> Int32 {
    let key = foldedKey(text)
    let code: Int32
    if let field = nodes[node].fields[key] {
      code = Int32(field)
    } else if let child = nodes[node].children[key] {
      code = -2 - Int32(child)
    } else {
      code = -1
      let path = (nodes[node].path + [text]).joined(separator: ".")
      if unused.count < 4096, !unused.contains(path), !RejectionReason.isNamed(path) { unused.append(path) }
    }
    if nodes[node].spellings.count < 16_384 { nodes[node].spellings.insert(cell, code) }
    return code
  }

  /// The fields that the key just found to lead on leads to.
  var fieldsBelow: [Int] {
    var fields: [Int] = []
    var left = [next]
    while let node = left.popLast() {
      fields += nodes[node].fields.values
      left += nodes[node].children.values
    }
    return fields.sorted()
  }

  /// The fields that the key just found leads to in each object of an array, with the keys that lead on from there; nil
  /// where it leads to an object.
  var fieldsInArray: [(field: Int, keys: [String])]? {
    guard nodes[next].isArray else { return nil }
    let above = nodes[next].path.count
    return fieldsBelow.map { field in
      let keys = names[field].split(separator: ".").dropFirst(above).map(String.init)
      return (field, keys.map { foldedKey($0.hasSuffix("[]") ? String($0.dropLast(2)) : $0) })
    }
  }

  /// Goes into the object of the key just found to lead on.
  mutating func enter() { entered.append(next) }
  mutating func leave() { entered.removeLast(entered.isEmpty ? 0 : 1) }
  /// Starts a record.
  mutating func begin() { entered.removeAll(keepingCapacity: true) }
}
