internal import BilanIntake
internal import BilanModel

/// What identifiers tell of the lines of a file.
extension Proposal {
  /// The places of the columns that lines of one activity must have in common.
  var alike: [Int] {
    [Role.title, .first, .last, .kind, .pillar, .status].flatMap { role in
      place(role).map { [$0] } ?? register.column(role).flatMap { partPlaces[$0.code] } ?? []
    }
  }

  /// The roles of what each line of a long file has for its own partner.
  static let amounts = Role.volumes

  /// The most columns that are tried as identifiers, which reads the file for each.
  private static let identifiersTried = 4

  /// An identifier by its values alone: each of its lines names another partner of the same activity.
  mutating func findIdentifiers() {
    guard register.joinsLines, place(.identifier) == nil, let partner = place(.partners), place(.title) != nil,
      mapped(.first) != nil
    else { return }
    let records = survey.records - survey.hidden
    let used = Set(places.values).union(partPlaces.values.joined())
    let candidates = survey.columns.indices.filter { place in
      let column = survey.columns[place]
      return column.name != nil && !used.contains(place) && !column.hasArrays && !column.hasObjects
        && column.filled == records && (2...(max(2, records - 2))).contains(column.values.count)
        && column.values.allSatisfy { $0.text.utf8.count <= 40 && $0.text.contains(where: \.isNumber) }
    }
    for place in candidates.prefix(Proposal.identifiersTried) {
      let lines = IdentifierLines(survey, identifier: place, partner: partner, alike: alike)
      if joinable == nil, lines.areSurelyOfOneActivity { joinable = (lines, place) }
      guard lines.areSurelyParticipations, let name = survey.columns[place].name else { continue }
      joinable = nil
      take(.identifier, at: place, as: SourceMapping.ColumnMapping(.column(name)))
      suppose(.identifier)
      return
    }
    // One title on one day with several partners or people: one activity, or several of the same name.
    guard let title = place(.title), joinable == nil else { return }
    let lines = IdentifierLines(survey, identifier: title, partner: partner, alike: alike)
    if lines.areParticipations || lines.areOfOneActivity { joinable = (lines, title) }
  }

  /// Lines of one identifier with several partners are participations; an identifier said again is none.
  mutating func takeIdentifiers() {
    guard let place = place(.identifier) else { return }
    let amounts = Proposal.amounts.compactMap { self.place($0) }
    let lines = IdentifierLines(
      survey, identifier: place, partner: self.place(.partners), alike: alike, amounts: amounts)
    guard lines.repeated > 0 else { return }
    if register.joinsLines, lines.areParticipations {
      mapping.rows = .participation
      participations = (lines, alike)
      // The volumes of a line are those of its partner.
      if let people = self.place(.frenchParticipants), self.place(.partnerParticipants) == nil,
        !foldedKey(survey.columns[people].header).contains("fr")
      {
        take(.partnerParticipants, at: people, as: mapped(.frenchParticipants))
        take(.frenchParticipants, at: nil, as: nil)
      }
    } else if lines.areMistakes {
      repeatedLines = lines.repeated
    } else {
      if register.joinsLines, lines.areOfOneActivity { joinable = (lines, place) }
      repeatedIdentifier = place
      take(.identifier, at: nil, as: nil)
    }
  }
}
