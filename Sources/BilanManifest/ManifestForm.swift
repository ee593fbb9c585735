/// One way along the text of a manifest: a writer leaves the values there, a reader takes them up.
///
/// Both go the same way, `Manifest.walk`, so that what one writes the other reads and nothing else.
protocol ManifestForm {
  /// What a text that is no manifest makes of the walk; `Never` for a writer.
  associatedtype Failure: Error

  /// Text that every manifest has here.
  mutating func fixed(_ text: String) throws(Failure)
  /// One of two texts: the first when the condition holds; says which one stands here.
  mutating func either(_ condition: Bool, _ first: String, or second: String) throws(Failure) -> Bool
  /// A text in quotes.
  mutating func text(_ value: inout String) throws(Failure)
  /// A whole number, not negative.
  mutating func number(_ value: inout Int) throws(Failure)
  /// What stands here cannot be a value.
  mutating func refuse() throws(Failure)
}

extension ManifestForm {
  /// A value that has a text of its own.
  mutating func value<Value>(
    _ value: inout Value, _ words: (Value) -> String, _ parse: (String) -> Value?
  ) throws(Failure) {
    var text = words(value)
    try self.text(&text)
    guard let parsed = parse(text) else { return try refuse() }
    value = parsed
  }

  /// A SHA-256 in lower-case hexadecimal.
  mutating func checksum(_ value: inout String) throws(Failure) {
    try text(&value)
    let isHexadecimal = value.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    guard value.utf8.count == 64, isHexadecimal else { return try refuse() }
  }

  mutating func bool(_ value: inout Bool) throws(Failure) { value = try either(value, "true", or: "false") }

  /// A value or `null`.
  mutating func optional<Value>(
    _ value: inout Value?, blank: Value, _ walk: (inout Self, inout Value) throws(Failure) -> Void
  ) throws(Failure) {
    var present = value ?? blank
    if try either(value == nil, "null", or: "") {
      value = nil
    } else {
      try walk(&self, &present)
      value = present
    }
  }

  /// A text that stands behind its key, where it was given; nothing at all where it was not.
  mutating func given(_ value: inout String?, as key: String) throws(Failure) {
    var text = value ?? ""
    guard try either(value != nil, key, or: "") else { return value = nil }
    try self.text(&text)
    value = text
  }

  /// An array, one item a line.
  mutating func lines<Item>(
    _ items: inout [Item], blank: Item, _ walk: (inout Self, inout Item) throws(Failure) -> Void
  ) throws(Failure) {
    var walked: [Item] = []
    try fixed("[")
    var goesOn = try either(!items.isEmpty, "\n    ", or: "]")
    while goesOn {
      var item = walked.count < items.count ? items[walked.count] : blank
      try walk(&self, &item)
      walked.append(item)
      goesOn = try either(walked.count < items.count, ",\n    ", or: "\n  ]")
    }
    items = walked
  }
}
