package import BilanModel

extension Unit {
  /// The unit in words, of amounts in a currency.
  package func name(in currency: Currency) -> Wording {
    switch self {
    case .activities: Wording("activités", "activities")
    case .participations: Wording("participations", "participations")
    case .fractions: Wording("activités (fractions)", "activities (fractions)")
    case .days: Wording("jours", "days")
    case .personDays: Wording("personnes-jours", "person-days")
    case .persons: Wording("personnes", "persons")
    case .money: currency.name
    case .share: Wording("%", "%")
    case .partners: Wording("partenaires", "partners")
    case .planLines: Wording("lignes de plan", "plan lines")
    case .index: Wording("indice", "index")
    case .records: Wording("lignes du registre", "rows of the register")
    case .things: Wording("nombre", "number")
    case .personMonths: Wording("personnes-mois", "person-months")
    case .decimal: Wording("unité de l’indicateur", "unit of the indicator")
    case .date: Wording("jour", "day")
    }
  }
}
