extension MarkingWords {
  /// A text in which a spelling of a caveat is not read as that caveat; nil where it is, beside any level, any other
  /// caveat and those to whom something may be released.
  package func misreading(of spelling: String, as caveat: Caveat) -> String? {
    let levels = MarkingWords.levels.map { ($0.words, Marking($0.classification)) }
    let others = caveats.flatMap { other in
      ([other.name] + other.aliases).map { ("NP \($0)", Marking(caveats: [other])) }
    }
    let released = [("NP REL TO USA", Marking(releasableTo: ["USA"]))]
    for (words, marking) in levels + others + released {
      let joined = marking.joined(with: Marking(caveats: [caveat]))
      for text in ["\(words) \(spelling)", "\(spelling) \(words)"] where read(text) != joined { return text }
    }
    return nil
  }

  /// The first sign of a text that parts words in markings, or that cannot be seen; nil without any.
  package static func partingSign(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first { sign in
      signs.unicodeScalars.contains(sign) || [.control, .format].contains(sign.properties.generalCategory)
        || ["\u{2028}", "\u{2029}"].contains(sign)
    }
  }
}
