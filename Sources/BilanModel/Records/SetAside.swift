/// The physical lines of a source that are no records, by what they are; JSON has none but empty objects and what is left out.
package struct SetAside: Sendable, Hashable {
  /// Above the header.
  package var titles = 0
  /// Left out by the mapping, at the start and at the end.
  package var skipped = 0
  /// Lines that repeat the header.
  package var repeatedHeaders = 0
  /// Lines that add up others.
  package var totals = 0
  /// Lines of words below the records.
  package var footers = 0
  /// Lines without any value.
  package var blanks = 0
  /// Under the header, with the units of the columns.
  package var units = 0
  /// With one text in the first column, above the records that it is the heading of.
  package var sections = 0
  /// Records that the mapping leaves out by their values.
  package var left = 0
  /// Rejected records that mended ones take the place of.
  package var corrected = 0
  /// Lines that show how a form is filled in.
  package var examples = 0

  package init() {}

  /// All of them.
  package var count: Int { counts.reduce(0) { $0 + $1.count } }

  /// What each kind is called, one and several, and how many there are.
  package var counts: [(code: String, one: Wording, several: Wording, count: Int)] {
    [
      ("title_lines", Wording("de titre", "title"), Wording("de titre", "titles"), titles),
      ("skipped_lines", Wording("sautée", "skipped"), Wording("sautées", "skipped"), skipped),
      (
        "repeated_headers", Wording("d’en-tête répété", "repeated header"),
        Wording("d’en-tête répété", "repeated headers"), repeatedHeaders
      ),
      ("total_lines", Wording("de total", "total"), Wording("de total", "totals"), totals),
      ("footer_lines", Wording("de pied", "footer"), Wording("de pied", "footers"), footers),
      ("blank_lines", Wording("vide", "blank"), Wording("vides", "blank"), blanks),
      ("unit_lines", Wording("d’unités", "units"), Wording("d’unités", "units"), units),
      ("section_lines", Wording("de section", "section"), Wording("de section", "sections"), sections),
      (
        "left_lines", Wording("laissée par « where »", "left out by “where”"),
        Wording("laissées par « where »", "left out by “where”"), left
      ),
      ("corrected_lines", Wording("corrigée", "corrected"), Wording("corrigées", "corrected"), corrected),
      ("example_lines", Wording("d’exemple", "example"), Wording("d’exemple", "examples"), examples),
    ]
  }

  /// Adds what another part of the source sets aside.
  package static func += (left: inout SetAside, right: SetAside) {
    left.titles += right.titles
    left.skipped += right.skipped
    left.repeatedHeaders += right.repeatedHeaders
    left.totals += right.totals
    left.footers += right.footers
    left.blanks += right.blanks
    left.units += right.units
    left.sections += right.sections
    left.left += right.left
    left.corrected += right.corrected
    left.examples += right.examples
  }
}
