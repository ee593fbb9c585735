internal import BilanIntake
internal import BilanModel
internal import BilanYaml

extension ProposalWords {
  /// What a column that is read holds, and what is doubted of it.
  func column(_ column: Column) -> [String] {
    guard let place = proposal.places[column.code] else { return [] }
    let surveyed = proposal.survey.columns[place]
    var line = described(surveyed, as: ValueNature(column))
    if proposal.supposed.contains(column.code) {
      line +=
        Wording(
          " — supposé « \(column.name.french) »", " — supposed to be “\(column.name.english)”")[language]
    }
    return [line] + refused(column)
  }

  /// How many values of a column are not understood.
  private func refused(_ column: Column) -> [String] {
    guard let unknown = proposal.untranslated[column.code] else { return [] }
    let france = unknown.count(where: \.isFrance)
    let count = unknown.count { $0.translation == nil && !$0.isFrance }
    let what =
      switch column.type {
      case .partners: Wording("partenaires introuvables", "partners not found")
      case .choice, .marking: Wording("valeurs sans traduction", "values without a translation")
      default: Wording("valeurs illisibles", "unreadable values")
      }
    var doubts: [String] = []
    if count > 0 {
      doubts.append(Wording("Doute : \(what.french) : \(count)", "Doubt: \(what.english): \(count)")[language])
    }
    if france > 0 {
      doubts.append(
        Wording(
          "Doute : la France seule n’est pas un partenaire : ces enregistrements sont rejetés",
          "Doubt: France alone is no partner: these records are rejected")[language])
    }
    return doubts
  }

  /// Why a column that a record must have waits for somebody.
  func missing(_ column: Column) -> String {
    Wording(
      "obligatoire, et aucune colonne n’en porte le nom : une colonne du fichier, ou une constante",
      "required, and no column bears its name: a column of the file, or a constant")[language]
  }

  /// The columns that nothing is read from.
  var unused: [String] {
    let used = Set(proposal.places.values).union(proposal.partPlaces.values.joined())
    return proposal.survey.columns.enumerated().filter { place, _ in
      !used.contains(place)
    }.map { described($0.element, as: proposal.nature($0.offset)) }
  }

  /// The header, what its values are, how many, how many records lack one, and some of them.
  private func described(_ column: SurveyedColumn, as nature: ValueNature) -> String {
    let records = proposal.survey.records - proposal.survey.hidden
    let nature = (column.filled == 0 && !column.hasObjects ? ValueNature.empty : nature).name
    var line = Wording(
      "« \(cut(column.header)) » : \(nature.french)", "“\(cut(column.header))”: \(nature.english)")[language]
    guard column.filled > 0 else { return line }
    let more = column.isComplete ? "" : "+"
    let count = column.values.count
    line +=
      Wording(
        ", \(count)\(more) valeur\(count < 2 ? "" : "s")", ", \(count)\(more) value\(count == 1 ? "" : "s")")[language]
    let blank = max(0, records - column.filled)
    if blank > 0 {
      let share = blank * 100 / records
      let shown = share == 0 ? "<\u{A0}1" : String(share)
      line += Wording(", \(shown)\u{A0}% vide", ", \(shown)% empty")[language]
    }
    guard showsValues else { return line }
    let examples = column.values.prefix(3).map { value in
      let text = cut(value.text.replacing("\u{1F}", with: " | "))
      return Wording("« \(text) »", "“\(text)”")[language]
    }
    return line + Wording(" ; ex. ", "; e.g. ")[language] + examples.joined(separator: " ")
  }

  func cut(_ text: String) -> String {
    text.count > 40 ? String(text.prefix(39)) + "…" : text
  }

  /// What a mark says of a line that waits for somebody.
  func toDecide(_ why: String) -> String {
    Wording("à décider : ", "to decide: ")[language] + why
  }

  /// The line of a value with what it means: a sure meaning counts, any other waits, beside what it may be.
  func entry(_ value: UnknownValue, _ column: Column) -> String {
    let often = Wording("\(value.count) fois", "\(value.count) time\(value.count == 1 ? "" : "s")")[language]
    let undecided = SourceMapping.ColumnMapping.undecided
    let meaning = value.translation.map { named($0, column) } ?? undecided
    let suggestion = value.suggestion?[language].trimmingPrefix(undecided) ?? ""
    let may =
      suggestion.isEmpty
      ? "" : say("« \(named(String(suggestion), column)) » ? ", "“\(named(String(suggestion), column))”? ")
    return YamlScalar.text(value.text) + ": " + YamlScalar.text(meaning) + "  # "
      + (value.translation == nil ? toDecide(may + often) : often)
  }

  /// A term of a vocabulary by its name, but by its code in English where codes are English words.
  private func named(_ code: String, _ column: Column) -> String {
    guard case .choice(let terms) = column.type, language == .french || column.role != .kind else { return code }
    return terms.first { $0.code == code }?.name[language] ?? code
  }

  /// The words of a closed vocabulary: its codes, or in English the names where the codes are French.
  func terms(_ column: Column) -> String? {
    if case .marking = column.type { return "NP, DR, DR-SF, S, TS…" }
    guard case .choice(let terms) = column.type else { return nil }
    let hasCodes = language == .english && column.role == .kind
    return terms.map { hasCodes ? $0.code : $0.name[language] }.joined(separator: ", ")
  }
}
