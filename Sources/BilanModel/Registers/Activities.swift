extension Register {
  /// The register of what was done, or is due to be done, with partners.
  package static let activities = Register(
    "activities", Wording("Activités", "Activities"),
    row: Wording(
      "une activité faite, ou à faire, avec un ou plusieurs partenaires",
      "something done, or due to be done, with one or several partners"),
    joinsLines: true,
    columns: [
      CommonColumn.identifier,
      CommonColumn.title,
      CommonColumn.partners(required: true),
      Column(
        "kind", .choice(ActivityKind.terms), required: true, Wording("Nature", "Kind"),
        aliases: ["type", "type d'activité", "nature d'activité"],
        help: Wording("nature de l’activité", "kind of activity")),
      Column(
        "pillar", .choice(Pillar.terms), Wording("Pilier", "Pillar"), aliases: ["axe"],
        help: Wording("pilier\u{202F}; à défaut celui de la nature", "pillar; else that of the kind")),
      Column(
        "domains", .labels, Wording("Domaines", "Domains"), aliases: ["domaine", "domain", "thèmes"],
        help: Wording("domaines de coopération, plusieurs possibles", "domains of cooperation, several allowed")),
      Column(
        "start", .date, Wording("Début", "Start"),
        aliases: ["date de début", "date début", "start date", "date", "du", "from"],
        help: Wording("premier jour, ou date partielle", "first day, or a partial date")),
      Column(
        "end", .date, Wording("Fin", "End"), aliases: ["date de fin", "date fin", "end date", "au", "to"],
        help: Wording(
          "dernier jour compris\u{202F}; vide = le jour du début", "last day included; empty = the start day")),
      Column(
        "status", .choice(Status.terms), required: true, Wording("État", "Status"),
        aliases: ["statut", "avancement", "situation"],
        help: Wording("prévu, fait, reporté ou annulé", "planned, done, postponed or cancelled")),
      Column(
        "cause", .label, Wording("Cause", "Cause"), aliases: ["motif", "raison", "reason"],
        help: Wording("cause d’une annulation ou d’un report", "cause of a cancellation or a postponement")),
      Column(
        "plan_line", .reference("plans"), Wording("Ligne de plan", "Plan line"), aliases: ["ligne du plan", "plan"],
        help: Wording(
          "ligne du plan de coopération que l’activité exécute", "line of the cooperation plan that it carries out")),
      Column(
        "lead", .label, Wording("Pilote", "Lead"), aliases: ["organisme pilote", "responsable", "lead office"],
        help: Wording("organisme qui conduit l’activité", "office that leads the activity")),
      Column(
        "coordinated_by", .label, Wording("Coordination", "Coordinated by"),
        aliases: ["coordonné par", "coordonnateur"],
        help: Wording("organisme qui coordonne", "office that coordinates")),
      Column(
        "associated", .labels, Wording("Associés", "Associated"), aliases: ["organismes associés"],
        help: Wording("organismes associés, plusieurs possibles", "associated offices, several allowed")),
      Column(
        "level", .choice(Level.terms), Wording("Niveau", "Level"),
        help: Wording("niveau de l’autorité française", "level of the French principal")),
      Column(
        "direction", .choice(Direction.terms), Wording("Sens", "Direction"),
        help: Wording("donnée, reçue, mutuelle ou en marge", "given, received, mutual or in the margins")),
      Column(
        "series", .label, Wording("Série", "Series"), aliases: ["instance", "enceinte"],
        help: Wording(
          "dialogue, comité ou conseil dont c’est une session", "dialogue, committee or council it is a session of")),
      Column(
        "ordinal", .count, Wording("Rang", "Ordinal"), aliases: ["numéro de session", "session", "édition"],
        help: Wording("rang de la session dans sa série", "rank of the session in its series")),
      Column(
        "place", .label, Wording("Lieu", "Place"), aliases: ["ville", "location", "localisation", "city"],
        help: Wording("lieu", "place")),
      Column(
        "theatre", .label, Wording("Théâtre", "Theatre"), aliases: ["zone", "region", "région"],
        help: Wording("théâtre ou zone", "theatre or region")),
      Column(
        "participants_fr", .count, Wording("Participants français", "French participants"),
        aliases: ["effectif français", "effectifs français", "participants france", "nombre de participants français"],
        help: Wording("nombre de participants français", "number of French participants")),
      Column(
        "participants_partner", .count, Wording("Participants partenaires", "Partner participants"),
        aliases: ["effectif partenaire", "effectifs partenaires", "participants étrangers"],
        help: Wording("nombre de participants des partenaires", "number of participants of the partners")),
      Column(
        "cost_eur", .money, Wording("Coût (€)", "Cost (€)"),
        aliases: ["coût", "cout", "montant", "cost", "coût en euros"],
        help: Wording("coût en euros, au centime", "cost in euros, to the cent")),
      CommonColumn.marking,
      CommonColumn.source,
      CommonColumn.note,
    ])
}
