internal import CYaml

/// What libyaml sees in a text, in order.
struct YamlEvent {
  enum Kind {
    case documentStart
    case scalar(String, isPlain: Bool)
    case alias
    case sequenceStart, sequenceEnd
    case mappingStart, mappingEnd
  }

  let kind: Kind
  let hasAnchor: Bool
  let hasTag: Bool
  /// 1-based.
  let line: Int
  let column: Int
}

/// Why libyaml gave up, in its own English words, and where.
struct YamlSyntaxFailure {
  let problem: String
  let line: Int
  let column: Int
}

/// The only calls of libyaml: bytes in, events out.
enum YamlEventParser {
  /// Hands every event of a text to a visitor, until it has enough; returns why the reading stopped, nil when it came to
  /// the end or the visitor had enough.
  static func parse(_ bytes: [UInt8], visit: (YamlEvent) -> Bool) -> YamlSyntaxFailure? {
    var parser = unsafe yaml_parser_t()
    guard unsafe yaml_parser_initialize(&parser) == 1 else {
      return YamlSyntaxFailure(problem: "out of memory", line: 0, column: 0)
    }
    defer { unsafe yaml_parser_delete(&parser) }
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      unsafe yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      return unsafe walk(&parser, visit)
    }
  }

  private static func walk(_ parser: inout yaml_parser_t, _ visit: (YamlEvent) -> Bool) -> YamlSyntaxFailure? {
    while true {
      var event = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(&parser, &event) == 1 else { return unsafe failure(of: parser) }
      defer { unsafe yaml_event_delete(&event) }
      if unsafe event.type == YAML_STREAM_END_EVENT { return nil }
      if let known = unsafe translated(event), !visit(known) { return nil }
    }
  }

  private static func translated(_ event: yaml_event_t) -> YamlEvent? {
    let kind: YamlEvent.Kind
    var (hasAnchor, hasTag) = (false, false)
    switch unsafe event.type {
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_ALIAS_EVENT: kind = .alias
    case YAML_SEQUENCE_END_EVENT: kind = .sequenceEnd
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let text = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = unsafe .scalar(String(decoding: text, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
      (hasAnchor, hasTag) = unsafe (scalar.anchor != nil, scalar.tag != nil)
    case YAML_SEQUENCE_START_EVENT:
      kind = .sequenceStart
      (hasAnchor, hasTag) = unsafe (event.data.sequence_start.anchor != nil, event.data.sequence_start.tag != nil)
    case YAML_MAPPING_START_EVENT:
      kind = .mappingStart
      (hasAnchor, hasTag) = unsafe (event.data.mapping_start.anchor != nil, event.data.mapping_start.tag != nil)
    default: return nil
    }
    let mark = unsafe event.start_mark
    return YamlEvent(
      kind: kind, hasAnchor: hasAnchor, hasTag: hasTag, line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }

  private static func failure(of parser: yaml_parser_t) -> YamlSyntaxFailure {
    let problem = unsafe parser.problem.map { unsafe String(cString: $0) } ?? "unreadable"
    let mark = unsafe parser.problem_mark
    return YamlSyntaxFailure(problem: problem, line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }
}
