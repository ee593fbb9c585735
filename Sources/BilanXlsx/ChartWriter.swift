internal import BilanWorkbook
internal import CXlsxWriter
internal import Glibc

/// Writes a native chart: brand colours, Calibri, light lines, zero as its base.
@safe struct ChartWriter {
  let chart: Chart
  /// Where the values come from, for the copy of them that the chart keeps.
  let workbook: Workbook

  typealias Raw = UnsafeMutablePointer<lxw_chart>
  private typealias Axis = UnsafeMutablePointer<lxw_chart_axis>

  func write(into file: borrowing OpenWorkbook) throws(XlsxError) -> Raw {
    let raw = try unsafe file.addChart(type)
    for series in chart.series { try unsafe write(series, into: raw) }
    unsafe writeTitle(of: raw)
    try unsafe writeAxes(of: raw)
    unsafe writeFrame(of: raw)
    return unsafe raw
  }

  private var type: lxw_chart_type {
    switch chart.kind {
    case .bars: LXW_CHART_BAR
    case .stackedBars: LXW_CHART_BAR_STACKED
    case .columns: LXW_CHART_COLUMN
    case .stackedColumns: LXW_CHART_COLUMN_STACKED
    case .line: LXW_CHART_LINE
    }
  }

  private func writeTitle(of raw: Raw) {
    guard !chart.title.isEmpty else { return unsafe chart_title_off(raw) }
    // Set in place: the call of the library takes a title that starts with “=” for a formula.
    unsafe raw.pointee.title.name = unsafe strdup(ExcelText.sanitised(chart.title))
    unsafe ChartFont.title.withRaw { font in unsafe chart_title_set_name_font(raw, font) }
  }

  private func writeFrame(of raw: Raw) {
    var none = lxw_chart_line()
    none.none = 1
    unsafe chart_chartarea_set_line(raw, &none)
    unsafe chart_set_series_gap(raw, 45)
    guard chart.showsLegend else {
      return unsafe chart_legend_set_position(raw, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    }
    unsafe chart_legend_set_position(raw, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    unsafe ChartFont.label.withRaw { font in unsafe chart_legend_set_font(raw, font) }
  }

  // MARK: Axes

  /// In a bar chart the library calls the horizontal axis X although it holds the values; elsewhere X holds the
  /// categories.
  private func writeAxes(of raw: Raw) throws(XlsxError) {
    let isBar = chart.kind == .bars || chart.kind == .stackedBars
    let (categoryType, valueType) =
      isBar ? (LXW_CHART_AXIS_TYPE_Y, LXW_CHART_AXIS_TYPE_X) : (LXW_CHART_AXIS_TYPE_X, LXW_CHART_AXIS_TYPE_Y)
    let category = try unsafe Library.made(chart_axis_get(raw, categoryType), "an axis")
    let value = try unsafe Library.made(chart_axis_get(raw, valueType), "an axis")
    unsafe writeLook(category: category, value: value)
    if isBar {
      // The first row on top; the values stay below.
      unsafe chart_axis_set_reverse(category)
      unsafe chart_axis_set_crossing_max(category)
    }
    // Every category has its label; without this, readers leave out each second one as they see fit.
    if isBar || chart.categoryCount <= 24 { unsafe chart_axis_set_interval_unit(category, 1) }
    let range = chart.valueRange(in: workbook)
    if range.least >= 0 {
      unsafe chart_axis_set_min(value, 0)
    } else {
      // Labels beside the chart, not across the bars below zero.
      unsafe chart_axis_set_label_position(category, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    }
    if range.isWhole, max(range.greatest, -range.least) < 6 { unsafe chart_axis_set_major_unit(value, 1) }
  }

  private func writeLook(category: Axis, value: Axis) {
    var none = lxw_chart_line()
    none.none = 1
    var grid = lxw_chart_line()
    grid.color = 0xE5E5E5
    grid.width = 0.5
    var base = lxw_chart_line()
    base.color = 0x929292
    base.width = 0.75
    unsafe chart_axis_set_line(value, &none)
    unsafe chart_axis_set_line(category, &base)
    unsafe chart_axis_major_gridlines_set_visible(category, UInt8(LXW_FALSE.rawValue))
    unsafe chart_axis_major_gridlines_set_visible(value, UInt8(LXW_TRUE.rawValue))
    unsafe chart_axis_major_gridlines_set_line(value, &grid)
    unsafe writeLabels(of: category)
    unsafe writeLabels(of: value)
    unsafe chart_axis_set_num_format(value, chart.valueFormat)
    guard let title = chart.valueAxisTitle, !title.isEmpty else { return }
    unsafe value.pointee.title.name = unsafe strdup(ExcelText.sanitised(title))
    unsafe ChartFont.label.withRaw { font in unsafe chart_axis_set_name_font(value, font) }
  }

  private func writeLabels(of axis: Axis) {
    unsafe chart_axis_set_major_tick_mark(axis, UInt8(LXW_CHART_AXIS_TICK_MARK_NONE.rawValue))
    unsafe ChartFont.label.withRaw { font in unsafe chart_axis_set_num_font(axis, font) }
  }

  // MARK: Series

  private func write(_ series: Chart.Series, into raw: Raw) throws(XlsxError) {
    let made = try unsafe Library.made(chart_add_series(raw, nil, nil), "a series of a chart")
    let sheet = ExcelText.quoted(sheet: series.sheet)
    for (range, isCategory) in [(series.categories, true), (series.values, false)] {
      let set = unsafe isCategory ? chart_series_set_categories : chart_series_set_values
      unsafe set(
        made, sheet, Library.row(range.first.row), Library.column(range.first.column), Library.row(range.last.row),
        Library.column(range.last.column))
    }
    let source = workbook.sheets.first { $0.name == series.sheet }
    try unsafe ChartCache(sheet: source, range: series.categories).fill(made.pointee.categories)
    try unsafe ChartCache(sheet: source, range: series.values).fill(made.pointee.values)
    unsafe made.pointee.title.name = unsafe strdup(ExcelText.sanitised(series.name))
    unsafe writeLook(of: series, made)
  }

  private func writeLook(of series: Chart.Series, _ made: UnsafeMutablePointer<lxw_chart_series>) {
    let colour = Library.colour(series.colour)
    var fill = lxw_chart_fill()
    fill.color = colour
    if chart.kind == .line {
      var line = lxw_chart_line()
      line.color = colour
      line.width = 2.25
      unsafe chart_series_set_line(made, &line)
      unsafe chart_series_set_marker_type(made, UInt8(LXW_CHART_MARKER_CIRCLE.rawValue))
      unsafe chart_series_set_marker_size(made, 6)
      unsafe chart_series_set_marker_fill(made, &fill)
      unsafe chart_series_set_marker_line(made, &line)
    } else {
      unsafe chart_series_set_fill(made, &fill)
    }
    guard series.showsValues else { return }
    unsafe chart_series_set_labels(made)
    unsafe chart_series_set_labels_num_format(made, chart.valueFormat)
    let isStacked = chart.kind == .stackedBars || chart.kind == .stackedColumns
    let position =
      isStacked
      ? LXW_CHART_LABEL_POSITION_CENTER
      : chart.kind == .line ? LXW_CHART_LABEL_POSITION_ABOVE : LXW_CHART_LABEL_POSITION_OUTSIDE_END
    unsafe chart_series_set_labels_position(made, UInt8(position.rawValue))
    let font = isStacked && series.colour.isDark ? ChartFont.inverse : ChartFont.label
    unsafe font.withRaw { font in unsafe chart_series_set_labels_font(made, font) }
  }
}
