internal import BilanIntake
internal import BilanModel

/// What somebody must look at, and what is good to know.
extension ProposalWords {
  /// What somebody must look at before the figures can be trusted.
  var doubts: [String] {
    let doubts =
      headerDoubts + sheetDoubts + markingDoubts + dateDoubts + numberDoubts + ninesDoubts
      + identifierDoubts + leftoverDoubts
      + proposal.disappointments.sorted { $0.key < $1.key }.map { place, column in
        let header = survey.columns[place].header
        return say(
          "« \(header) » annonce « \(column.code) », mais ses valeurs n’en sont pas.",
          "“\(header)” announces “\(column.code)”, but its values are no such thing.")
      }
    return doubts.map { say("Doute : ", "Doubt: ") + $0 }
  }

  private var headerDoubts: [String] {
    var doubts: [String] = []
    if survey.isEncodingDoubtful {
      doubts.append(
        say("des octets n’existent pas dans cet encodage.", "some bytes do not exist in this encoding."))
    }
    if survey.isEncodingOld {
      doubts.append(
        say(
          "l’encodage est supposé, à ses « é » : les mots accentués se lisent-ils bien ?",
          "the encoding is supposed, by its “é”: do words with accents read well?"))
    }
    let headers = survey.columns.map(\.header)
    if survey.delimiter != nil, headers.count > 1,
      2 * headers.count(where: { $0.allSatisfy { $0.isNumber || $0.isPunctuation || $0 == "#" } }) > headers.count
    {
      doubts.append(
        say(
          "l’en-tête ressemble à un enregistrement ; il faut une ligne qui nomme les colonnes.",
          "the header looks like a record; a line must name the columns."))
    }
    if let only = headers.first, headers.count == 1, survey.delimiter != nil,
      only.split(whereSeparator: { ";,\t|".contains($0) }).count > 2
    {
      doubts.append(
        say(
          "l’en-tête est un seul champ entre guillemets : des lignes entières y sont ; exportez de nouveau le tableau en plusieurs colonnes.",
          "the header is one quoted field: whole lines stand in it; export the table again in several columns."))
    }
    return doubts
  }

  private var markingDoubts: [String] {
    proposal.otherMarkings.map { place in
      let header = cut(survey.columns[place].header)
      return say(
        "« \(header) » dit aussi des protections ; une seule colonne est lue.",
        "“\(header)” says markings too; one column alone is read.")
    }
  }

  private var dateDoubts: [String] {
    let dates = proposal.dialect.dates
    if dates.dayFirst > 0, dates.monthFirst > 0 {
      return [
        say(
          "certaines dates ne se lisent que jour/mois, d’autres que mois/jour.",
          "some dates can only be day/month, others only month/day.")
      ]
    }
    if proposal.dialect.isOrderOpen {
      return [
        say(
          "dates supposées jour/mois/année ; aucune ne le prouve.",
          "dates assumed to be day/month/year; none proves it.")
      ]
    }
    return proposal.isDated ? [] : [noDate + "."]
  }

  private var numberDoubts: [String] {
    var doubts: [String] = []
    if let marks = markDoubt, proposal.dialect.decimalMark != nil { doubts.append(marks) }
    if let currency = currencyDoubt, proposal.hasOpenCurrency {
      doubts.append(currency)
    } else if proposal.mapping.currency != nil, proposal.hasOpenCurrency {
      doubts.append((proposal.headerCurrency.map { currencyOfHeader($0) } ?? sharedSign) + ".")
    }
    let sign = survey.desk.currency.sign
    doubts += survey.columns.indices.compactMap { place in
      let column = survey.columns[place]
      guard proposal.countsMoney(column), !proposal.scaledCopies.contains(place) else { return nil }
      return say(
        "« \(column.headerWithUnit) » compte dans une autre unité ; la colonne n’est lue qu’avec « unit: k\(sign) », « M\(sign) » ou « centimes ».",
        "“\(column.headerWithUnit)” counts in another unit; the column is read with “unit: k\(sign)”, “M\(sign)” or “centimes” alone."
      )
    }
    return doubts
  }

  /// What a key or the values themselves settle, and is good to know.
  var remarks: [String] {
    var remarks: [String] = []
    let dates = proposal.dialect.dates
    if dates.monthFirst > 0, dates.dayFirst == 0 {
      remarks.append(say("dates mois/jour/année, prouvé par certaines.", "dates month/day/year, proven by some."))
    }
    if let marks = markDoubt, proposal.dialect.decimalMark == nil { remarks.append(marks) }
    if !proposal.hasOpenCurrency, let currency = proposal.mapping.currency {
      remarks.append(
        currencyDoubt
          ?? say(
            "montants en \(currency) : ils ne s’ajoutent jamais aux \(own.french).",
            "amounts in \(currency): they are never added to \(own.english)."))
    }
    return remarks.map { say("Remarque : ", "Remark: ") + $0 }
  }

  /// Numbers of nothing but nines, far from all others: many a program writes one for want of a number.
  private var ninesDoubts: [String] {
    Proposal.amounts.compactMap { role in
      guard proposal.mapped(role) != nil, let place = proposal.place(role) else { return nil }
      let column = survey.columns[place]
      let numbers = column.values.compactMap { value in Int(value.text).map { (number: $0, count: value.count) } }
      guard let most = numbers.max(by: { $0.number < $1.number }), most.number >= 999,
        String(most.number).allSatisfy({ $0 == "9" }),
        let next = numbers.map(\.number).filter({ $0 < most.number }).max(), 3 * next < most.number
      else { return nil }
      let (header, count) = (cut(column.header), most.count)
      let shown = showsValues ? String(most.number) : "99…"
      return say(
        "« \(header) » : \(shown) (\(count) fois), loin des autres : un nombre, ou faute de nombre ? « values: {\(shown): \"\"} ».",
        "“\(header)”: \(shown) (\(count) time\(count == 1 ? "" : "s")), far from the others: a number, or for want of one? “values: {\(shown): \"\"}”."
      )
    }
  }

  /// Sheets of other columns that may be records too.
  private var sheetDoubts: [String] {
    guard !survey.sheetsBeside.isEmpty else { return [] }
    let french = survey.sheetsBeside.prefix(5).map { "« \(cut($0)) »" }.joined(separator: ", ")
    let english = survey.sheetsBeside.prefix(5).map { "“\(cut($0))”" }.joined(separator: ", ")
    let one = survey.sheetsBeside.count == 1
    return [
      say(
        one
          ? "la feuille \(french) porte aussi des colonnes connues, et n’est pas lue : « sheet » d’une autre source."
          : "les feuilles \(french) portent aussi des colonnes connues, et ne sont pas lues : « sheet » d’autres sources.",
        one
          ? "the sheet \(english) has known columns too, and is not read: “sheet” of another source."
          : "the sheets \(english) have known columns too, and are not read: “sheet” of other sources.")
    ]
  }

  /// Columns that nothing reads and that may count.
  private var leftoverDoubts: [String] {
    let headers = proposal.leftovers.map { survey.columns[$0].header }
    guard !headers.isEmpty else { return [] }
    func named(_ open: String, _ close: String) -> String {
      headers.prefix(8).map { open + cut($0) + close }.joined(separator: ", ") + (headers.count > 8 ? "…" : "")
    }
    let arrays = Set(headers.compactMap { $0.split(separator: "[].", maxSplits: 1).first.map(String.init) })
    if headers.allSatisfy({ $0.contains("[].") }), arrays.count == 1, let array = arrays.first {
      return [
        say(
          "rien ne lit \(named("« ", " »")) : des nombres, des jours ou des états ; si ce sont eux les enregistrements, « each: \(cut(array)) ».",
          "nothing reads \(named("“", "”")): numbers, days or states; where they are the records, “each: \(cut(array))”."
        )
      ]
    }
    return [
      say(
        "rien ne lit \(named("« ", " »")) : des nombres, des jours ou des états ; s’ils comptent, les nommer sous « columns ».",
        "nothing reads \(named("“", "”")): numbers, days or states; where they count, name them under “columns”.")
    ]
  }

  private var identifierDoubts: [String] {
    if let lines = proposal.participations?.lines, lines.doubled > 0 {
      let count = lines.doubled
      return [
        say(
          "\(count) ligne\(count < 2 ? " en répète une autre" : "s en répètent une autre"), partenaire compris : ses nombres comptent deux fois.",
          "\(count) line\(count == 1 ? " repeats" : "s repeat") another, its partner too: its numbers count twice.")
      ]
    }
    if let lines = proposal.participations?.lines, lines.disagreeing > 0 {
      let count = lines.disagreeing
      return [
        say(
          "\(count) ligne\(count < 2 ? "" : "s") d’un identifiant répété di\(count < 2 ? "t" : "sent") autre chose que sa première ligne.",
          "\(count) line\(count == 1 ? " says" : "s say") something else than the first line of the same identifier.")
      ]
    }
    if let repeated = proposal.repeatedLines {
      return [
        say(
          "\(repeated) ligne\(repeated < 2 ? "" : "s") répète\(repeated < 2 ? "" : "nt") un identifiant : rejetée\(repeated < 2 ? "" : "s").",
          "\(repeated) line\(repeated == 1 ? " repeats" : "s repeat") an identifier: rejected.")
      ]
    }
    guard let place = proposal.repeatedIdentifier else { return [] }
    let header = survey.columns[place].header
    return [
      say(
        "« \(header) » se répète : ce n’est pas un identifiant, la ligne en tient lieu.",
        "“\(header)” repeats itself: it is no identifier, the line stands for it.")
    ]
  }
}
