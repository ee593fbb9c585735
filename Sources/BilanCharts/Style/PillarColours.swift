internal import BilanModel
internal import BilanScene

/// The one colour of each pillar on every page, apart for all common colour visions and at least 3 to 1 on white.
enum PillarColours {
  static func colour(_ pillar: Pillar) -> Colour {
    switch pillar {
    case .alliances: Colour(0x000091)
    case .formation: Colour(0x009099)
    case .export: Colour(0xAF8800)
    case .rencontres: Colour(0x6E445A)
    case .none: Colour(0x929292)
    }
  }
}
