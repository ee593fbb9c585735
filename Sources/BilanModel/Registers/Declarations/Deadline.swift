/// Something that a record makes due, or overdue, on the day that the registers were closed.
package struct Deadline: Sendable, Hashable {
  /// What is due.
  package enum Kind: UInt8, Vocabulary {
    case dialogue, notice, expiry, influence, opinion, planLine

    /// Its code, names and other spellings.
    package var term: Term {
      switch self {
      case .dialogue: Term("dialogue", "session due", "session due")
      case .notice: Term("preavis", "préavis d’un accord", "notice of an agreement")
      case .expiry: Term("echeance", "fin d’un accord", "end of an agreement")
      case .influence: Term("influence", "poste d’influence sans décision", "post of influence without a decision")
      case .opinion: Term("avis", "avis hors délai", "opinion beyond its target")
      case .planLine: Term("ligne_de_plan", "ligne de plan sans jour", "plan line without a day")
      }
    }
  }

  /// Whether a deadline has passed, as a partial date lets it be told.
  package enum State: UInt8, Vocabulary {
    case overdue, perhaps, coming

    /// Its code, names and other spellings.
    package var term: Term {
      switch self {
      case .overdue: Term("en_retard", "en retard", "overdue")
      case .perhaps: Term("peut_etre_en_retard", "peut-être en retard", "perhaps overdue")
      case .coming: Term("a_venir", "à venir", "to come")
      }
    }
  }

  /// What is due.
  package let kind: Kind
  /// When, perhaps partial.
  package let day: PartialDate
  /// The code of the register.
  package let register: String
  /// What tells the record from all others of its register, the same each night: its identifier, in a plan behind the
  /// plan's name; without one its title.
  package let key: [String]
  /// Whether its partners tell it too, for want of an identifier.
  package let isToldByPartners: Bool
  /// Of the record.
  package let id: String
  /// Of the record.
  package let title: String
  /// Of the record.
  package let partners: [PartnerIndex]
  /// Of the record.
  package let marking: Marking
  /// Where the record stands.
  package private(set) var origin: Origin

  /// What a record with the columns of all registers makes due.
  package init<Record: CommonRecord>(_ kind: Kind, of record: Record, on day: PartialDate, title: String = "") {
    let common = record.common
    let words = common.title.isEmpty ? title : common.title
    self.init(
      kind, on: day, register: Record.register.code,
      key: [common.id.isEmpty ? words : common.id],
      isToldByPartners: common.id.isEmpty, id: common.id, title: words, partners: common.partners,
      marking: common.marking, origin: common.origin)
  }

  package init(
    _ kind: Kind, on day: PartialDate, register: String, key: [String], isToldByPartners: Bool = false, id: String,
    title: String, partners: [PartnerIndex], marking: Marking, origin: Origin
  ) {
    self.isToldByPartners = isToldByPartners
    (self.kind, self.day, self.register, self.key, self.id) = (kind, day, register, key, id)
    (self.title, self.partners, self.marking, self.origin) = (title, partners, marking, origin)
  }

  /// The same with the file of its record named in another way.
  package func namingFile(_ name: (String) -> String) -> Deadline {
    var copy = self
    copy.origin = Origin(file: name(origin.file), line: origin.line, column: origin.column)
    return copy
  }

  /// Whether it is overdue on a day; nil where a partial date does not say.
  package func isOverdue(on asOf: Day) -> Bool? {
    day.latest < asOf ? true : day.earliest < asOf ? nil : false
  }

  /// Whether it has passed on a day.
  package func state(on asOf: Day) -> State {
    switch isOverdue(on: asOf) {
    case true?: .overdue
    case nil: .perhaps
    case false?: .coming
    }
  }
}

/// What deadlines are looked for: all that is overdue on a day, and what is due up to another; plan lines up to a third.
package struct Watch: Sendable {
  /// The day on which the registers were closed.
  package let asOf: Day
  /// The last day looked at, included.
  package let until: Day
  /// What the desk has decided.
  package let choices: Choices

  package init(asOf: Day, within days: Int, choices: Choices = Choices()) {
    self.asOf = asOf
    until = asOf.advanced(by: days)
    self.choices = choices
  }

  /// How many days ahead are looked at where nobody says.
  package static let standardDays = 90

  /// The last day on which plan lines without a day may begin, twelve months from the as-of day.
  package var planUntil: Day { asOf.advanced(by: CalendarDuration(months: 12)) ?? asOf }
}
