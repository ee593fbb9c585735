/// A node of a YAML text: a scalar, a sequence or a mapping, and where it stands.
package struct YamlNode: Sendable, Hashable {
  /// What a node may be.
  package enum Value: Sendable, Hashable {
    /// The text of a scalar; a plain one (written without quotes) may stand for a number or for nothing.
    case scalar(String, isPlain: Bool)
    case sequence([YamlNode])
    /// The entries in the order of the text; no key comes twice.
    case mapping([YamlEntry])
  }

  /// What the node is.
  package let value: Value
  /// 1-based line and column in characters, as an editor counts.
  package let line: Int
  /// From 1, in characters.
  package let column: Int

  package init(_ value: Value, line: Int, column: Int) {
    self.value = value
    self.line = line
    self.column = column
  }

  /// Whether the node is written as nothing: `key:`, `~` or `null`.
  package var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = value else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }
}

/// A key of a mapping with its value.
package struct YamlEntry: Sendable, Hashable {
  /// As it is written.
  package let key: String
  /// Of the key, from 1.
  package let line: Int
  /// From 1, in characters.
  package let column: Int
  /// What stands behind the key.
  package let value: YamlNode

  package init(key: String, line: Int, column: Int, value: YamlNode) {
    self.key = key
    self.line = line
    self.column = column
    self.value = value
  }
}
