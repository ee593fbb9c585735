internal import BilanModel

/// Makes the tree of nodes out of the events, and refuses what a definition may not hold.
struct YamlTreeBuilder {
  /// A sequence or a mapping that is not closed yet.
  private struct Level {
    let isMapping: Bool
    let line: Int
    let column: Int
    var items: [YamlNode] = []
    var entries: [YamlEntry] = []
    var key: (text: String, line: Int, column: Int)?
    /// Whether the next node of the mapping is a value whose key was refused.
    var skipsValue = false
  }

  let file: String
  private(set) var root: YamlNode?
  private(set) var findings: [Finding] = []
  /// Whether the tree holds everything that the text says.
  private(set) var isSound = true
  private var levels: [Level] = []
  private var documents = 0
  /// How many levels deeper than accepted the reading is.
  private var depthBeyond = 0

  init(file: String) { self.file = file }

  /// Whether the text nests too deeply, so that the rest of it is not worth its time.
  var isTooDeep: Bool { depthBeyond > 0 }

  mutating func add(_ event: YamlEvent) {
    let origin = Origin(file: file, line: event.line, column: event.column)
    if case .documentStart = event.kind {
      documents += 1
      if documents == 2 { refuse(YamlFinding.severalDocuments(origin)) }
      return
    }
    guard documents == 1 else { return }
    if event.hasAnchor { refuse(YamlFinding.anchor(origin)) }
    if event.hasTag { refuse(YamlFinding.tag(origin)) }
    switch event.kind {
    case .documentStart: break
    case .alias:
      refuse(YamlFinding.anchor(origin))
      place(YamlNode(.scalar("", isPlain: true), line: event.line, column: event.column))
    case .scalar(let text, let isPlain):
      place(YamlNode(.scalar(text, isPlain: isPlain), line: event.line, column: event.column))
    case .sequenceStart: open(isMapping: false, event, origin)
    case .mappingStart: open(isMapping: true, event, origin)
    case .sequenceEnd, .mappingEnd: close()
    }
  }

  private mutating func refuse(_ finding: Finding) {
    findings.append(finding)
    isSound = false
  }

  private mutating func open(isMapping: Bool, _ event: YamlEvent, _ origin: Origin) {
    guard levels.count < YamlText.maximumDepth, depthBeyond == 0 else {
      if depthBeyond == 0 { refuse(YamlFinding.tooDeep(origin)) }
      depthBeyond += 1
      return
    }
    levels.append(Level(isMapping: isMapping, line: event.line, column: event.column))
  }

  private mutating func close() {
    guard depthBeyond == 0 else {
      depthBeyond -= 1
      if depthBeyond == 0 { place(YamlNode(.sequence([]), line: 0, column: 0)) }
      return
    }
    guard let level = levels.popLast() else { return }
    let value: YamlNode.Value = level.isMapping ? .mapping(level.entries) : .sequence(level.items)
    place(YamlNode(value, line: level.line, column: level.column))
  }

  /// Puts a finished node where it belongs: the root, an item, a key or the value of a key.
  private mutating func place(_ node: YamlNode) {
    guard depthBeyond == 0 else { return }
    guard var level = levels.popLast() else {
      if root == nil { root = node }
      return
    }
    defer { levels.append(level) }
    guard level.isMapping else {
      level.items.append(node)
      return
    }
    if level.skipsValue {
      level.skipsValue = false
    } else if let key = level.key {
      level.entries.append(YamlEntry(key: key.text, line: key.line, column: key.column, value: node))
      level.key = nil
    } else {
      readKey(node, into: &level)
    }
  }

  private mutating func readKey(_ node: YamlNode, into level: inout Level) {
    let origin = Origin(file: file, line: node.line, column: node.column)
    guard case .scalar(let text, _) = node.value else {
      level.skipsValue = true
      return refuse(YamlFinding.keyNotText(origin))
    }
    if text == "<<" {
      level.skipsValue = true
      return refuse(YamlFinding.anchor(origin))
    }
    if let first = level.entries.first(where: { $0.key == text }) {
      level.skipsValue = true
      return refuse(YamlFinding.duplicateKey(text, firstLine: first.line, origin))
    }
    level.key = (text, node.line, node.column)
  }
}
