internal import BilanWorkbook
internal import CXlsxWriter

/// The formats of one workbook: equal styles share one.
struct FormatCache: ~Copyable {
  private var formats: [CellStyle: Format] = [:]
  /// The last style of each column: the rows of a big table repeat it, and comparing is cheaper than hashing.
  private var latest: [(style: CellStyle, format: Format)?] = []

  /// The format of a style, made in the workbook at its first use.
  mutating func format(_ style: CellStyle, column: Int, in workbook: borrowing OpenWorkbook) throws(XlsxError) -> Format
  {
    if column < latest.count, let last = latest[column], last.style == style {
      return last.format
    }
    let format = try interned(style, in: workbook)
    while latest.count <= column { latest.append(nil) }
    latest[column] = (style, format)
    return format
  }

  /// The format of what a rule changes in a cell: weight and colours only.
  func ruleFormat(
    colour: UInt32?, background: UInt32?, bold: Bool, in workbook: borrowing OpenWorkbook
  ) throws(XlsxError) -> Format {
    let format = try workbook.addFormat()
    if bold { unsafe format_set_bold(format.raw) }
    if let colour { unsafe format_set_font_color(format.raw, Library.colour(colour)) }
    if let background { unsafe format_set_bg_color(format.raw, Library.colour(background)) }
    return format
  }

  private mutating func interned(_ style: CellStyle, in workbook: borrowing OpenWorkbook) throws(XlsxError) -> Format {
    if let known = formats[style] { return known }
    let format = try workbook.addFormat()
    FormatCache.apply(style.properties, to: format)
    formats[style] = format
    return format
  }

  private static func apply(_ style: CellStyle.Properties, to handle: Format) {
    let format = unsafe handle.raw
    unsafe format_set_font_name(format, "Calibri")
    unsafe format_set_font_size(format, style.size)
    if style.isBold { unsafe format_set_bold(format) }
    if style.isItalic { unsafe format_set_italic(format) }
    if style.isUnderlined { unsafe format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    unsafe format_set_font_color(format, Library.colour(style.colour))
    if let background = style.background {
      unsafe format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      unsafe format_set_fg_color(format, Library.colour(background))
    }
    if let alignment = horizontal(style.alignment) { unsafe format_set_align(format, alignment) }
    let vertical = style.isTop ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER
    unsafe format_set_align(format, UInt8(vertical.rawValue))
    if style.wraps { unsafe format_set_text_wrap(format) }
    if style.indent > 0 { unsafe format_set_indent(format, UInt8(clamping: style.indent)) }
    if let numberFormat = style.numberFormat { unsafe format_set_num_format(format, numberFormat) }
    if style.bottom != .none {
      unsafe format_set_bottom(format, border(style.bottom))
      unsafe format_set_bottom_color(format, Library.colour(style.bottomColour))
    }
    if style.top != .none {
      unsafe format_set_top(format, border(style.top))
      unsafe format_set_top_color(format, Library.colour(style.topColour))
    }
  }

  private static func horizontal(_ alignment: CellStyle.Alignment) -> UInt8? {
    switch alignment {
    case .general: nil
    case .left: UInt8(LXW_ALIGN_LEFT.rawValue)
    case .centre: UInt8(LXW_ALIGN_CENTER.rawValue)
    case .right: UInt8(LXW_ALIGN_RIGHT.rawValue)
    }
  }

  private static func border(_ border: CellStyle.Border) -> UInt8 {
    let kind =
      switch border {
      case .none: LXW_BORDER_NONE
      case .hair: LXW_BORDER_HAIR
      case .thin: LXW_BORDER_THIN
      case .medium: LXW_BORDER_MEDIUM
      }
    return UInt8(kind.rawValue)
  }
}
