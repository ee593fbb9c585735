internal import BilanMetrics
internal import BilanModel
internal import BilanWorkbook

/// The looks of the sheets: one navy rule under headings, hairlines between rows, nothing else.
enum ReportStyle {
  static let navy: UInt32 = 0x000091
  static let ink: UInt32 = 0x161616
  static let grey: UInt32 = 0x666666
  /// A zero among the figures of a matrix.
  static let zero: UInt32 = 0x8C8C8C
  static let hairline: UInt32 = 0xDDDDDD
  static let tint: UInt32 = 0xF5F5FE
  static let heat: (from: UInt32, to: UInt32) = (0xF5F5FE, 0x8585F6)
  static let bar: UInt32 = 0xCACAFB
  static let rise: UInt32 = 0x18753C
  static let fall: UInt32 = 0xB34000
  static let error: UInt32 = 0xCE0500
  /// Protection markings only.
  static let alert: UInt32 = 0xE1000F

  static let title = CellStyle.body.with {
    $0.size = 18
    $0.isBold = true
  }
  /// What the year says, under the title.
  static let headline = CellStyle.body.with {
    $0.size = 14
    $0.isBold = true
    $0.colour = navy
  }
  static let subtitle = CellStyle.body.with {
    $0.size = 10
    $0.colour = grey
  }
  static let section = CellStyle.body.with {
    $0.size = 13
    $0.isBold = true
    $0.colour = navy
  }
  static let footnote = subtitle.with { $0.size = 9 }
  static let parameterName = subtitle
  static let parameter = CellStyle.body.with {
    $0.size = 10
    $0.isBold = true
    $0.alignment = .left
    $0.numberFormat = NumberFormat.year
  }
  static let link = CellStyle.body.with {
    $0.size = 10
    $0.colour = navy
  }
  /// What the sheet may be shown to, and whether its data are invented.
  static let marking = CellStyle.body.with {
    $0.size = 10
    $0.isBold = true
    $0.colour = grey
  }
  /// The heading of a column: text on the left, figures on the right.
  static func head(_ alignment: CellStyle.Alignment) -> CellStyle {
    CellStyle.body.with {
      $0.size = 10
      $0.isBold = true
      $0.alignment = alignment
      $0.wraps = true
      $0.bottom = .medium
      $0.bottomColour = navy
      $0.numberFormat = NumberFormat.year
    }
  }

  /// The heading above several columns.
  static let group = CellStyle.body.with {
    $0.size = 10
    $0.isBold = true
    $0.colour = grey
    $0.alignment = .left
  }

  static let label = CellStyle.body.with {
    $0.alignment = .left
    $0.bottom = .hair
    $0.bottomColour = hairline
  }
  static let quiet = label.with {
    $0.size = 10
    $0.colour = grey
  }
  static let wrapped = label.with {
    $0.size = 10
    $0.wraps = true
  }

  /// A figure of a row.
  static func figure(_ format: String, bold: Bool = false) -> CellStyle {
    label.with {
      $0.alignment = .right
      $0.numberFormat = format
      $0.isBold = bold
    }
  }

  /// The same style on the line that adds up the rows above.
  static func total(_ style: CellStyle) -> CellStyle {
    style.with {
      $0.isBold = true
      $0.top = .thin
      $0.topColour = navy
      $0.background = tint
    }
  }

  /// The one colour of each pillar in every chart.
  static func colour(_ pillar: Pillar) -> UInt32 {
    switch pillar {
    case .alliances: 0x000091
    case .formation: 0x009099
    case .export: 0xAF8800
    case .rencontres: 0x6E445A
    case .none: 0x929292
    }
  }
}
