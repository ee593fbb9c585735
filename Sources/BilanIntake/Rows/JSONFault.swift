/// What is wrong with a JSON text.
struct JSONFault: Error, Equatable {
  enum Kind: Equatable {
    /// Another character stands where something was expected; nil at the end of the text.
    case expected(JSONExpectation, found: UInt8?)
    case badNumber, badEscape, controlCharacter, loneSurrogate, invalidUTF8, tooDeep
    /// The text in hand ends inside a value, and more of it is to come.
    case incomplete
  }

  let kind: Kind
  /// Where in the text.
  let position: Int
}

/// What a JSON text must go on with.
enum JSONExpectation {
  case value, key, colon, commaOrBrace, commaOrBracket, endOfText, endOfString, object
}
