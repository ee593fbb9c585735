extension Register {
  /// The register of the lines of approved cooperation plans (seed S0, points 1° and 4°).
  package static let plans = Register(
    "plans", Wording("Plans de coopération", "Cooperation plans"),
    row: Wording("une ligne d’un plan de coopération approuvé", "a line of an approved cooperation plan"),
    scope: ["plan", "version"],
    columns: [
      Column(
        "id", .identifier, required: true, Wording("Identifiant", "Identifier"),
        aliases: ["ref", "référence", "n°", "numéro"],
        help: Wording(
          "nom de la ligne, le même dans toutes les versions de son plan",
          "name of the line, the same in all versions of its plan")),
      CommonColumn.title,
      CommonColumn.partners(required: false),
      Column(
        "plan", .label, required: true, Wording("Plan", "Plan"), aliases: ["nom du plan", "plan de coopération"],
        help: Wording("nom du plan", "name of the plan")),
      Column(
        "version", .label, required: true, Wording("Version", "Version"), aliases: ["version du plan"],
        help: Wording("version du plan", "version of the plan")),
      Column(
        "approved_on", .date, Wording("Approuvé le", "Approved on"), aliases: ["date d'approbation", "approbation"],
        help: Wording("jour de l’approbation\u{202F}; vide = projet", "day of approval; empty = draft")),
      Column(
        "pillar", .choice(Pillar.terms), Wording("Pilier", "Pillar"), aliases: ["axe"],
        help: Wording("pilier\u{202F}; à défaut celui de la nature", "pillar; else that of the kind")),
      Column(
        "kind", .choice(ActivityKind.terms), required: true, Wording("Nature", "Kind"),
        aliases: ["type", "type d'activité", "nature d'activité"],
        help: Wording("nature de l’activité prévue", "kind of the planned activity")),
      Column(
        "planned_start", .date, required: true, Wording("Début prévu", "Planned start"),
        aliases: ["date de début prévue", "début planifié"],
        help: Wording("premier jour prévu, ou date partielle", "planned first day, or a partial date")),
      Column(
        "planned_end", .date, Wording("Fin prévue", "Planned end"), aliases: ["date de fin prévue", "fin planifiée"],
        help: Wording("dernier jour prévu", "planned last day")),
      Column(
        "planned_participants", .count, Wording("Participants prévus", "Planned participants"),
        aliases: ["effectif prévu", "effectifs prévus"],
        help: Wording("nombre de participants prévu", "planned number of participants")),
      Column(
        "planned_cost_eur", .money, Wording("Coût prévu (€)", "Planned cost (€)"),
        aliases: ["coût prévu", "montant prévu"],
        help: Wording("coût prévu en euros, au centime", "planned cost in euros, to the cent")),
      CommonColumn.marking,
      CommonColumn.source,
      CommonColumn.note,
    ])
}
