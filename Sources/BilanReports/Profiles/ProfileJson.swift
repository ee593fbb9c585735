internal import BilanMetrics
package import BilanModel
package import BilanTables

/// What the pages of profiles print, figure by figure, so that a program can hold each of them against the edition.
package enum ProfileJson {
  /// A file of profiles, and the pages of each partner in it.
  package struct File {
    /// Its name.
    package var name: String
    /// Whose pages it holds, in order, each with the number of its first one.
    package var profiles: [(partner: PartnerIndex, firstPage: Int, pages: [[PrintedFigure]])]

    /// A file of some profiles.
    package init(name: String, profiles: [(partner: PartnerIndex, firstPage: Int, pages: [[PrintedFigure]])]) {
      self.name = name
      self.profiles = profiles
    }
  }

  /// The version of the layout; it changes when a reader of it must.
  package static let format = 2

  /// The list as UTF-8 text, a figure a line.
  package static func bytes(_ context: ProfileContext, _ files: [File]) -> [UInt8] {
    let facts = context.facts
    var json = JsonText()
    json.raw("{\n  \"format\": \(format),\n  \"generator\": ")
    json.string("bilan \(context.report.version)")
    json.raw(",\n  \"period\": ")
    json.string(facts.series.label(0))
    json.raw(",\n  \"as_of\": \"\(facts.asOf.iso)\",\n  \"marking\": ")
    json.string(facts.marking.code)
    json.raw(",\n  \"fictitious\": \(facts.isFictitious),\n  \"profiles\": ")
    let profiles = files.flatMap { file in file.profiles.map { (file.name, $0) } }
    json.lines(profiles) { json, entry in
      let (file, profile) = entry
      let printed = profile.pages.enumerated().flatMap { index, figures in
        figures.map { (profile.firstPage + index, $0) }
      }
      json.object { json in
        json.member("partner", facts.directory[profile.partner].code)
        json.member("file", file)
        json.member("figures", lines: printed) { json, figure in
          json.printed(figure.1, page: figure.0, facts)
        }
      }
    }
    json.raw("\n}\n")
    return json.bytes
  }
}
