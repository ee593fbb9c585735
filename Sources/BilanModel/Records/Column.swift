/// A column of a register.
package struct Column: Sendable {
  /// The name of the column in data, `snake_case`.
  package let code: String
  /// What it holds.
  package let type: ColumnType
  /// The code of the register whose records its values name by their identifiers; nil where they name none.
  package let refersTo: String?
  /// What the column says of its record, where code must know.
  package let role: Role?
  /// Whether a record without a value is rejected.
  package let isRequired: Bool
  /// Whether a cell of a required column may still be empty: what the record does not say is then counted beside.
  package let mayBeEmpty: Bool
  /// Header in French and in English, as printed.
  package let name: Wording
  /// Other headers accepted, compared like vocabulary aliases.
  package let aliases: [String]
  /// Headers by which other desks may mean it: they are proposed for a file nobody knows, and never taken by themselves.
  package let elsewhere: [String]
  /// Whether such a proposal needs the whole header, because its words may be a part of one that speaks of anything.
  package let needsWholeHeader: Bool
  /// What its values are called when one is in no vocabulary.
  package let subject: Subject?
  /// One line of help.
  package let help: Wording

  /// Whether a header may be its code; `cost_eur` says euros, which no other currency is.
  private var isNamedByCode = true
  /// The headers that are its own: its code and its names.
  package var ownHeaders: [String] { (isNamedByCode ? [code] : []) + [name.french, name.english] }

  /// Whether numbers in several columns of a file may be added up to one of it.
  package var isSummed: Bool {
    switch type {
    case .count, .money: role != .rank
    default: false
    }
  }

  /// Whether a record without a value is rejected.
  package var needsValue: Bool { isRequired && !mayBeEmpty }

  package init(
    _ code: String, _ type: ColumnType, refersTo: String? = nil, role: Role? = nil, required: Bool = false,
    mayBeEmpty: Bool = false,
    _ name: Wording, aliases: [String] = [], elsewhere: [String] = [], needsWholeHeader: Bool = false,
    subject: Subject? = nil,
    help: Wording
  ) {
    self.code = code
    self.type = type
    self.refersTo = refersTo
    self.role = role
    isRequired = required
    self.mayBeEmpty = mayBeEmpty
    self.name = name
    self.aliases = aliases
    self.elsewhere = elsewhere
    self.needsWholeHeader = needsWholeHeader
    self.subject = subject
    self.help = help
  }

  /// The same column of a report whose amounts are in a currency: its names and words say no euros there.
  package func counted(in currency: Currency) -> Column {
    guard case .money = type, currency != .euro else { return self }
    func said(_ text: String) -> String { text.replacing("€", with: currency.sign) }
    func isOfEuros(_ word: String) -> Bool {
      !Currency.euro.words.isDisjoint(with: foldedKey(word).split(separator: " ").map(String.init))
    }
    var column = Column(
      code, type, refersTo: refersTo, role: role, required: isRequired, mayBeEmpty: mayBeEmpty,
      Wording(said(name.french), said(name.english)),
      aliases: aliases.filter { !isOfEuros($0) } + currency.signs.map { name.french.replacing("€", with: $0) },
      elsewhere: elsewhere.filter { !isOfEuros($0) }, needsWholeHeader: needsWholeHeader, subject: subject,
      help: Wording(
        help.french.replacing("euros", with: currency.name.french),
        help.english.replacing("euros", with: currency.name.english)))
    column.isNamedByCode = false
    return column
  }

  /// What the values of a closed vocabulary are called: « nature », “kind”.
  package struct Subject: Sendable {
    /// Whether the French noun is feminine.
    package let isFeminine: Bool
    private let noun: Wording

    private init(_ noun: Wording, isFeminine: Bool) {
      self.noun = noun
      self.isFeminine = isFeminine
    }

    /// A subject that is feminine in French.
    package static func feminine(_ french: String, _ english: String) -> Subject {
      Subject(Wording(french, english), isFeminine: true)
    }

    /// A subject that is masculine in French.
    package static func masculine(_ french: String, _ english: String) -> Subject {
      Subject(Wording(french, english), isFeminine: false)
    }

    /// What a value is that no vocabulary has: « nature inconnue ».
    package var unknown: Wording {
      Wording("\(noun.french) \(isFeminine ? "inconnue" : "inconnu")", "unknown \(noun.english)")
    }
  }
}
