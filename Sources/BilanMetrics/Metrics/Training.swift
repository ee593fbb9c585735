internal import BilanModel

/// Courses and those who follow them: trainees are those of the partners, French ones stand apart.
extension Metric {
  /// Courses begun.
  package static let courses = encounters(
    "training.courses", Wording("Stages", "Courses"),
    Wording("stages de formation commencés dans la période", "training courses begun in the period")
  ) { $0.courses($1).known }

  /// Courses that may be of the period, and need not.
  package static let coursesLeftOut = courses.leftOut(isFeminine: false) { $0.courses($1).open }

  /// Trainees of the partners.
  package static let trainees = encounters(
    "training.trainees", Wording("Stagiaires", "Trainees"),
    Wording(
      "stagiaires des partenaires, dans les stages commencés dans la période",
      "trainees of the partners, in courses begun in the period"), unit: .persons
  ) { .known($0.courses($1).partners, leftOut: $0.courses($1).unknownPartners) }

  /// Courses that do not say how many trainees they had.
  package static let traineesLeftOut = leftOut("training.trainees", trainees) { $0.unknownPartners }

  /// French trainees.
  package static let frenchTrainees = encounters(
    "training.trainees_fr", Wording("Stagiaires français", "French trainees"),
    Wording(
      "stagiaires français, dans les stages commencés dans la période",
      "French trainees, in courses begun in the period"),
    unit: .persons
  ) { .known($0.courses($1).french, leftOut: $0.courses($1).unknownFrench) }

  /// Courses that do not say how many French trainees they had.
  package static let frenchTraineesLeftOut = leftOut("training.trainees_fr", frenchTrainees) { $0.unknownFrench }

  /// Days of trainees of the partners.
  package static let traineeDays = encounters(
    "training.person_days", Wording("Jours de stagiaires", "Trainee days"),
    Wording(
      "stagiaires des partenaires × jours de stage dans la période", "trainees of the partners × days in the period"),
    unit: .personDays, counts: .doneWithDays
  ) { .known($0.courses($1).partnerDays, leftOut: $0.courses($1).unknownPartnerDays) }

  /// Courses whose days of trainees cannot be told.
  package static let traineeDaysLeftOut = leftOut("training.person_days", traineeDays) { $0.unknownPartnerDays }

  /// Days of French trainees.
  package static let frenchTraineeDays = encounters(
    "training.person_days_fr", Wording("Jours de stagiaires français", "French trainee days"),
    Wording("stagiaires français × jours de stage dans la période", "French trainees × days in the period"),
    unit: .personDays, counts: .doneWithDays
  ) { .known($0.courses($1).frenchDays, leftOut: $0.courses($1).unknownFrenchDays) }

  /// Courses whose days of French trainees cannot be told.
  package static let frenchTraineeDaysLeftOut = leftOut("training.person_days_fr", frenchTraineeDays) {
    $0.unknownFrenchDays
  }

  private static func leftOut(
    _ code: String, _ metric: Metric, _ count: @escaping @Sendable (EncounterSums) -> Int
  ) -> Metric {
    encounters(
      code + "_left_out",
      Wording("\(metric.name.french)\u{A0}: laissés de côté", "\(metric.name.english): left out"),
      Wording(
        "stages que ce chiffre laisse de côté, faute de nombre, de jours ou d’une date assez précise",
        "courses that the figure leaves out, for want of a number, of days or of a date precise enough"), isBeside: true
    ) { .number(count($0.courses($1))) }
  }
}

extension Encounters {
  /// What courses of any direction add up to.
  fileprivate func courses(_ at: Coordinate) -> EncounterSums { sums([.course], .anyDirection, at) }
}

extension [Direction?] {
  /// Every direction, and none.
  static let anyDirection: [Direction?] = Direction.allCases + [nil]
}
