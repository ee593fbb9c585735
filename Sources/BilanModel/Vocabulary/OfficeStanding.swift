/// What an office is to the texts: of which army, for whom it sits, and since when.
package struct OfficeStanding: Sendable, Hashable {
  /// An army of the armed forces.
  package enum Army: Sendable, Hashable { case land, navy, airAndSpace }

  /// The army that it is the chief or an office of; nil for a joint office and for one outside of the armies.
  package let army: Army?
  /// The office that it stands for in organisations, nil for most.
  package let represents: Office?
  /// When it is that.
  package let validity: Validity
  /// Where it is from, in one line.
  package let source: String

  private init(
    army: Army? = nil, represents: Office? = nil, validity: Validity = .always, _ source: String
  ) {
    self.army = army
    self.represents = represents
    self.validity = validity
    self.source = source
  }
}

extension OfficeStanding {
  /// One row an office.
  static func of(_ office: Office) -> OfficeStanding {
    switch office {
    case .chiefOfDefence: OfficeStanding("D3121-14, 1° to 11°")
    case .defenceStaff: OfficeStanding("D3121-14, 6°")
    case .strategyDirectorate: OfficeStanding("D3121-14, 3°, 5° and 6°")
    case .armamentDirectorate: OfficeStanding("page of DGRIS on North America")
    case .administration: OfficeStanding("D3121-14, 11°")
    case .defenceSecretariat: OfficeStanding("D3121-14, 7°")
    case .armyChief: OfficeStanding(army: .land, "page of the armée de Terre on its international relations")
    case .armyRelations: OfficeStanding(army: .land, "page of the armée de Terre on its international relations")
    case .minister: OfficeStanding("D3121-14, 5°; page of DGRIS on North America")
    case .defenceMission: OfficeStanding("D3121-14, 5°")
    case .representation: OfficeStanding("D3121-14, 5°")
    case .navyChief: OfficeStanding(army: .navy, "D3121-14, 4° (the armies)")
    case .airChief: OfficeStanding(army: .airAndSpace, "D3121-14, 4° (the armies)")
    case .armyDoctrine: OfficeStanding(army: .land, "registers of the armée de Terre")
    case .armyPersonnel: OfficeStanding(army: .land, "registers of the armée de Terre")
    case .armyExercises: OfficeStanding(army: .land, "registers of the armée de Terre, as the demonstration has them")
    case .representativeToNato: OfficeStanding(represents: .chiefOfDefence, "D3121-14, 6° and 10°")
    case .representativeToTheUnion: OfficeStanding(represents: .chiefOfDefence, "D3121-14, 6° and 10°")
    }
  }
}

extension Office {
  /// What it is to the texts.
  package var standing: OfficeStanding { OfficeStanding.of(self) }

  /// Whether it is the chief of defence or his staff.
  package var isJoint: Bool { self == .chiefOfDefence || self == .defenceStaff }

  /// Whether it is the chief or an office of an army.
  package var isOfAnArmy: Bool { standing.army != nil }
}
