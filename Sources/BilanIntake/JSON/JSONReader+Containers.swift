extension JSONReader {
  /// Goes through the members of an object whose brace was taken, to its end; `take` takes each value.
  mutating func members(
    _ take: (_ key: JSONValue, _ reader: inout JSONReader) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    if try peek(.key) == 125 {
      position += 1
      return
    }
    while true {
      let key = try string(.key)
      try expect(58, .colon)
      try take(key, &self)
      guard try peek(.commaOrBrace) == 44 else { return try expect(125, .commaOrBrace) }
      position += 1
    }
  }

  /// Goes through the elements of an array whose bracket was taken, to its end; `take` takes each.
  mutating func elements(_ take: (_ reader: inout JSONReader) throws(JSONFault) -> Void) throws(JSONFault) {
    if try peek(.value) == 93 {
      position += 1
      return
    }
    while true {
      try take(&self)
      guard try peek(.commaOrBracket) == 44 else { return try expect(93, .commaOrBracket) }
      position += 1
    }
  }
}
