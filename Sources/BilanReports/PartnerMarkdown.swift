package import BilanModel

extension PartnerDirectory {
  /// The documentation of every partner, for `docs/partners.md`.
  package func markdown() -> String {
    var lines = [
      "# Partners", "",
      "The states and organisations that records may name, by their code or by any of these names, in either language,",
      "without case, accents or hyphens. Official names of states that are like these but for « République de… » are",
      "known too. Generated from the directory: do not edit.",
    ]
    for (nature, title) in [
      (Partner.Nature.state, "States and territories"), (.organisation, "Organisations, forces and forums"),
    ] {
      lines += [
        "", "## \(title)", "", "| code | French | English | region | last day | other names |",
        "|---|---|---|---|---|---|",
      ]
      for partner in partners where partner.nature == nature {
        let cells = [
          "`\(partner.code)`", partner.name.french, partner.name.english,
          partner.region?.term.name.english ?? "", partner.lastDay?.iso ?? "",
          partner.aliases.prefix(PartnerDirectory.namesShown).joined(separator: ", "),
        ]
        lines.append("| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The most other names of a partner in the table.
  private static let namesShown = 8
}
