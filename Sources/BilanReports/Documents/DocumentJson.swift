internal import BilanMetrics
internal import BilanModel
package import BilanTables

/// What the pages of a document print, figure by figure, so that a program can hold each of them against the edition.
package enum DocumentJson {
  /// The version of the layout; it changes when a reader of it must.
  package static let format = 2

  /// The list as UTF-8 text, a figure a line, of a file with these pages.
  package static func bytes(_ report: ReportContext, file: String, pages: [[PrintedFigure]]) -> [UInt8] {
    let facts = report.facts
    var json = JsonText()
    json.raw("{\n  \"format\": \(format),\n  \"generator\": ")
    json.string("bilan \(report.version)")
    json.raw(",\n  \"period\": ")
    json.string(facts.series.code(0))
    json.raw(",\n  \"as_of\": \"\(facts.asOf.iso)\",\n  \"marking\": ")
    json.string(facts.marking.code)
    json.raw(",\n  \"fictitious\": \(facts.isFictitious),\n  \"file\": ")
    json.string(file)
    json.raw(",\n  \"pages\": \(pages.count),\n  \"sources\": ")
    json.lines(report.sources, JsonEdition.write)
    json.raw(",\n  \"figures\": ")
    let printed = pages.enumerated().flatMap { index, figures in figures.map { (index + 1, $0) } }
    json.lines(printed) { json, figure in json.printed(figure.1, page: figure.0, facts) }
    json.raw("\n}\n")
    return json.bytes
  }
}
