import Foundation

/// A value of JSON, its numbers told from its truth values.
enum JsonValue: Decodable, Hashable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JsonValue])
  case object([String: JsonValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JsonValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JsonValue].self))
    }
  }

  init(_ bytes: some Sequence<UInt8>) throws { self = try JSONDecoder().decode(JsonValue.self, from: Data(bytes)) }

  subscript(_ key: String) -> JsonValue? { if case .object(let members) = self { members[key] } else { nil } }
  var items: [JsonValue]? { if case .array(let items) = self { items } else { nil } }
  var text: String? { if case .string(let text) = self { text } else { nil } }
  var number: Double? { if case .number(let number) = self { number } else { nil } }

  /// The name of its type in a schema; a number without a part is an integer too.
  func isA(_ type: String) -> Bool {
    switch self {
    case .null: type == "null"
    case .bool: type == "boolean"
    case .number(let number): type == "number" || type == "integer" && number == number.rounded()
    case .string: type == "string"
    case .array: type == "array"
    case .object: type == "object"
    }
  }
}

/// A JSON Schema of the few keywords that ours uses; any other is a fault of the schema.
struct JsonSchema {
  let root: JsonValue

  /// What is wrong with a value, each with its place; none for one that the schema allows.
  func faults(in value: JsonValue) -> [String] { faults(value, root, "$") }

  private func faults(_ value: JsonValue, _ schema: JsonValue, _ place: String) -> [String] {
    guard case .object(let keywords) = schema else { return ["\(place): no schema"] }
    return keywords.sorted { $0.key < $1.key }.flatMap { keyword, rule in
      faults(value, keyword, rule, keywords, place)
    }
  }

  private func faults(
    _ value: JsonValue, _ keyword: String, _ rule: JsonValue, _ keywords: [String: JsonValue], _ place: String
  ) -> [String] {
    func fault(_ isFault: Bool) -> [String] { isFault ? ["\(place): \(keyword) \(rule)"] : [] }
    switch keyword {
    case "$schema", "$defs", "title", "description": return []
    case "$ref": return definition(rule).map { faults(value, $0, place) } ?? ["\(place): no definition \(rule)"]
    case "type":
      let types = rule.items ?? [rule]
      return fault(!types.contains { $0.text.map(value.isA) ?? false })
    case "const": return fault(value != rule)
    case "enum": return fault(!(rule.items ?? []).contains(value))
    case "pattern":
      return fault(value.text.map { $0.range(of: rule.text ?? "", options: .regularExpression) == nil } ?? true)
    case "minimum": return fault(value.number.map { $0 < rule.number ?? .infinity } ?? true)
    case "minItems": return fault(Double(value.items?.count ?? 0) < rule.number ?? .infinity)
    case "maxItems": return fault(Double(value.items?.count ?? 0) > rule.number ?? 0)
    case "items":
      return (value.items ?? []).enumerated().flatMap { faults($1, rule, "\(place)[\($0)]") }
    case "anyOf": return fault(!(rule.items ?? []).contains { faults(value, $0, place).isEmpty })
    case "required": return fault(!(rule.items ?? []).allSatisfy { $0.text.map { value[$0] != nil } ?? false })
    case "properties", "additionalProperties": return members(value, keyword, rule, keywords, place)
    default: return ["\(place): the keyword \(keyword) is not known here"]
    }
  }

  private func members(
    _ value: JsonValue, _ keyword: String, _ rule: JsonValue, _ keywords: [String: JsonValue], _ place: String
  ) -> [String] {
    guard case .object(let members) = value else { return ["\(place): no object"] }
    return members.sorted { $0.key < $1.key }.flatMap { name, member -> [String] in
      let own = keywords["properties"]?[name]
      if keyword == "properties" { return own.map { faults(member, $0, "\(place).\(name)") } ?? [] }
      guard own == nil else { return [] }
      return rule == .bool(false) ? ["\(place): \(name) is not known"] : faults(member, rule, "\(place).\(name)")
    }
  }

  private func definition(_ reference: JsonValue) -> JsonValue? {
    guard let text = reference.text, text.hasPrefix("#/$defs/") else { return nil }
    return root["$defs"]?[String(text.dropFirst(8))]
  }
}
