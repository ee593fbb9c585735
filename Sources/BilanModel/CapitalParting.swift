extension StringProtocol {
  /// The text with a space before each capital that follows a small letter, as keys of JSON run their words together:
  /// `foreignParticipants`.
  package var partedAtCapitals: String {
    reduce(into: "") { text, next in
      if next.isUppercase, text.last?.isLowercase == true { text.append(" ") }
      text.append(next)
    }
  }
}
