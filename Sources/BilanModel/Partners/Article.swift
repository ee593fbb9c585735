/// The article of a partner's French name, from which « avec l’Allemagne », « au Japon » or « aux États-Unis » follow.
///
/// `le` and `la` are elided before a vowel; a name without article (Cuba, Israël) takes none.
package enum Article: UInt8, Sendable {
  case le, la, les, none

  /// A name with its article: `l’Allemagne`, `les États-Unis`, `les îles Cook`, `Malte`.
  package func placed(before name: String) -> String {
    let name = name.hasPrefix("Île") ? "î" + name.dropFirst() : name
    return switch self {
    case .le: Self.isElided(before: name) ? "l’\(name)" : "le \(name)"
    case .la: Self.isElided(before: name) ? "l’\(name)" : "la \(name)"
    case .les: "les \(name)"
    case .none: name
    }
  }

  /// Whether `le`, `la`, `de` or `que` lose their vowel before a name: before a vowel, and before the mute
  /// h of Haïti, the only one of the directory.
  package static func isElided(before name: some StringProtocol) -> Bool {
    if name.hasPrefix("Haïti") { return true }
    guard let first = name.unicodeScalars.first, let letter = AccentFolding.base(of: first).utf8.first else {
      return false
    }
    return [UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u")]
      .contains(letter)
  }
}

/// How French says that something happens in a partner's land.
package enum Placing: UInt8, Sendable {
  /// `en Allemagne`, `en Iran`.
  case inside
  /// `au Japon`, `aux États-Unis`, `à Cuba`, `à la Barbade`, `à l’Otan`.
  case at
}
