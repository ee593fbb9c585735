internal import BilanModel
internal import BilanScene

/// The one colour of each pillar on every page, apart for all common colour visions and, of
/// neighbours in a stack, in grey; at least 3 to 1 on white.
enum PillarColours {
  static func colour(_ pillar: Pillar) -> Colour {
    switch pillar {
    case .alliances: Colour(0x000091)
    case .formation: Colour(0x007A82)
    case .export: Colour(0xB58E00)
    case .rencontres: Colour(0x6E445A)
    case .none: Colour(0x767676)
    }
  }
}
