internal import BilanIntake
internal import BilanModel
internal import BilanYaml

/// What is proposed on evidence, and what waits for somebody.
extension ProposalWords {
  /// Why lines are participations, and what separates partners.
  var evidence: [String] {
    var lines: [String] = []
    if let (identified, alike) = proposal.participations, let place = proposal.place(.identifier) {
      let count = identified.identifiers
      var line = say(
        "« \(header(place)) » : \(count) identifiant\(count < 2 ? "" : "s") sur plusieurs lignes, avec d’autres partenaires",
        "“\(header(place))”: \(count) identifier\(count == 1 ? "" : "s") on several lines, with other partners")
      if !alike.isEmpty {
        let headers = alike.map { say("« \(header($0)) »", "“\(header($0))”") }.joined(separator: ", ")
        line += say(" et par ailleurs semblables (\(headers))", " and otherwise alike (\(headers))")
      }
      if let example = identified.example {
        line += say(" ; ex. ", "; e.g. ")
        if showsValues { line += say("« \(example.identifier) », ", "“\(example.identifier)”, ") }
        line += say(
          "lignes \(example.lines.first) et \(example.lines.second)",
          "lines \(example.lines.first) and \(example.lines.second)")
      }
      lines.append(line + say(" : une ligne par partenaire.", ": a line for each partner."))
    }
    if let list = proposal.list {
      let cells = list.cells
      let example = place(list.example)
      lines.append(
        say(
          "« \(list.separator) » sépare les partenaires dans \(cells) valeur\(cells < 2 ? "" : "s") ; ex. \(example).",
          "“\(list.separator)” separates partners in \(cells) value\(cells == 1 ? "" : "s"); e.g. \(example)."))
    }
    return lines
  }

  /// The keys that wait for somebody.
  func undecided(_ trial: TrialReading) -> String {
    let doubts = Set(trial.doubts.map(\.key)).filter { !$0.isEmpty }.sorted()
    let keys = (trial.hasTotals ? ["totals"] : []) + proposal.undecided + doubts
    let repeated = repeatedDoubts(trial)
    guard keys.isEmpty else { return say("À décider : ", "To decide: ") + keys.joined(separator: ", ") + "." }
    guard self.doubts.isEmpty, trial.doubts.isEmpty, repeated.isEmpty,
      !proposal.untranslated.values.joined().contains(where: \.isFrance)
    else {
      return say("À décider : ce que disent les doutes.", "To decide: what the doubts say.")
    }
    return trial.rejected == 0
      ? say("Rien à décider.", "Nothing to decide.")
      : say(
        "Rien à décider ; mais des enregistrements sont rejetés : « bilan check » dit pourquoi.",
        "Nothing to decide; but records are rejected: “bilan check” says why.")
  }

  /// Which decimal marks values prove, where they do not agree.
  var markDoubt: String? {
    let marks = proposal.dialect.provenMarks
    guard marks.count > 1 else { return nil }
    let proofs = marks.map { mark in
      let count = mark.count
      return say(
        "« \(mark.mark) » dans \(count) valeur\(count < 2 ? "" : "s") (\(place(mark.example)))",
        "“\(mark.mark)” in \(count) value\(count == 1 ? "" : "s") (\(place(mark.example)))")
    }
    let seen = proofs.joined(separator: ", ")
    if let declared = proposal.dialect.decimalMark.map({ Character($0.rawValue) }) {
      return say(
        "marque décimale « \(declared) », que d’autres valeurs contredisent : \(seen).",
        "decimal mark “\(declared)”, which other values contradict: \(seen).")
    }
    return say(
      "deux marques décimales : \(seen) ; chaque valeur est lue par la sienne, rien n’est déclaré.",
      "two decimal marks: \(seen); each value is read by its own, none is declared.")
  }

  /// Why the sheets of the same columns wait.
  var sheetsAlike: String {
    let count = proposal.survey.sheetsAlike.count
    return say(
      count == 1
        ? "une autre feuille a ces colonnes, et n’est pas lue"
        : "\(count) autres feuilles ont ces colonnes, et ne sont pas lues",
      count == 1
        ? "another sheet has these columns, and is not read"
        : "\(count) other sheets have these columns, and are not read")
  }

  /// Why lines that name a partner alone are joined to the one above.
  func merged(_ lines: MergedLines) -> String {
    let (count, first) = (lines.count, lines.first)
    return say(
      "\(count) ligne\(count < 2 ? " n’a en propre que son" : "s n’ont en propre que leur") partenaire (ligne \(first)) : de l’activité au-dessus ?",
      "\(count) line\(count == 1 ? " has" : "s have") nothing of \(count == 1 ? "its" : "their") own but the partner (line \(first)): of the activity above?"
    )
  }

  /// Why the marks of numbers wait: whether one is between thousands or before decimals, in a value.
  func twoMarks(_ value: String, _ mark: Character) -> String {
    let shown = showsValues ? value : "1\(mark)000"
    return say(
      "« \(shown) » : des milliers, ou des décimales (decimal: \"\(mark)\") ? aucune valeur ne le prouve",
      "“\(shown)”: thousands, or decimals (decimal: \"\(mark)\")? no value proves it")
  }

  /// Why the order of dates waits.
  var twoOrders: String {
    say("ou mja (mois/jour/année) ; aucune date ne le prouve", "or mja (month/day/year); no date proves it")
  }

  /// Why the time zone waits.
  var eveningsInUTC: String {
    say(
      "des dates sont des soirs en temps universel, à Paris le lendemain ; ou UTC, si le jour écrit est le bon",
      "some dates are evenings in universal time, the next day in Paris; or UTC, where the day written is right")
  }

  /// Why it waits whether records are totals.
  var possibleTotals: String {
    say(
      "des lignes semblent être des totaux ; « keep » si ce sont des enregistrements",
      "lines seem to be totals; “keep” where they are records")
  }

  /// Why lines that end early wait.
  var shortLines: String {
    let count = proposal.survey.shortLines
    return say(
      "\(count) ligne\(count < 2 ? "" : "s") avec moins de champs que l’en-tête ; « fill » si un tableur en a coupé la fin, vide",
      "\(count) line\(count == 1 ? "" : "s") with fewer fields than the header; “fill” where a spreadsheet has cut the empty end"
    )
  }

  /// The currency of the report.
  var own: Wording { proposal.survey.desk.currency.name }

  /// Why a currency waits.
  var sharedSign: String {
    say(
      "montants en « $ », supposés des dollars américains : ils ne s’ajoutent jamais aux \(own.french)",
      "amounts in “$”, supposed to be US dollars: they are never added to \(own.english)")
  }

  /// Why a currency waits that the header of the cost names.
  func currencyOfHeader(_ code: String) -> String {
    let waiting: Int? =
      if let cost = proposal.register.column(.cost), case .scale(let place)? = proposal.rivalries[cost.code]?.reason {
        place
      } else {
        nil
      }
    let header = (proposal.place(.cost) ?? waiting).map { self.header($0) } ?? ""
    return say(
      "l’en-tête « \(header) » dit \(code), sauf erreur : ces montants ne s’ajoutent jamais aux \(own.french)",
      "the header “\(header)” says \(code), if nothing else is meant: these amounts are never added to \(own.english)")
  }

  /// Why a year waits.
  var noDate: String {
    let sections = proposal.yearsOfSections.map { String($0) }.joined(separator: ", ")
    if !sections.isEmpty {
      return say(
        "des jours sans année, sous des lignes qui disent \(sections)",
        "days without a year, below lines that say \(sections)")
    }
    let years = proposal.yearsOfName.map { String($0) }.joined(separator: ", ")
    return years.isEmpty
      ? say("aucune date", "no date")
      : say("aucune date ; le nom du fichier dit \(years)", "no date; the name of the file says \(years)")
  }

  /// Why lines may be of one activity.
  var joinable: String {
    guard let (lines, place) = proposal.joinable, let example = lines.example ?? lines.exampleAlike else { return "" }
    let (first, second) = example.lines
    let (name, hasOthers) = (header(place), lines.example != nil)
    return say(
      "même « \(name) », mêmes dates, \(hasOthers ? "d’autres" : "mêmes") partenaires (lignes \(first) et \(second)) : une activité, ou plusieurs ?",
      "same “\(name)”, same dates, \(hasOthers ? "other" : "same") partners (lines \(first) and \(second)): one activity, or several?"
    )
  }

  /// What a column of currencies makes of the amounts.
  var currencyDoubt: String? {
    guard let column = proposal.currencyColumn else { return nil }
    let header = proposal.survey.columns[column.place].header
    guard column.codes.count > 1 else {
      return say(
        "« \(header) » dit \(column.codes[0]) : ces montants ne s’ajoutent jamais aux \(own.french).",
        "“\(header)” says \(column.codes[0]): these amounts are never added to \(own.english).")
    }
    return say("« \(header) » : ", "“\(header)”: ") + several(column) + "."
  }

  /// Why amounts of several currencies wait.
  func several(_ column: CurrencyColumn) -> String {
    let codes = showsValues ? column.codes.joined(separator: ", ") + say(" ; ", "; ") : ""
    return say(
      "plusieurs monnaies (\(codes)ligne \(column.line)), les montants ne sont pas lus ; un fichier par monnaie",
      "several currencies (\(codes)line \(column.line)), the amounts are not read; a file for each currency")
  }

  /// Why values wait.
  var meanings: String { say("que veulent-elles dire ?", "what do they mean?") }

  func header(_ place: Int) -> String { cut(proposal.survey.columns[place].header) }

  /// A value with its line; only the line where values are not shown.
  private func place(_ example: (text: String, line: Int)) -> String {
    let text = cut(example.text.replacing("\u{1F}", with: " | "))
    return showsValues
      ? say("« \(text) », ligne \(example.line)", "“\(text)”, line \(example.line)")
      : say("ligne \(example.line)", "line \(example.line)")
  }
}
