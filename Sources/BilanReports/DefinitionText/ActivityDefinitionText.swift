extension DocumentDefinition {
  /// The words of `reports/rapport.yaml`, so that the program needs no file beside it.
  package static let activityText = """
    # Le rapport d’activité : ses sections et leurs blocs, dans leur ordre.
    # Retirer une ligne retire le bloc ; README.md dit ce que chaque clé accepte.

    titre:
      fr: "Rapport d’activité {période}"
      en: "Activity report {période}"

    bureau:
      fr: "Bureau relations internationales"
      en: "International relations office"

    sections:
      - titre: {fr: "Couverture", en: "Cover"}
        blocs: [couverture]

      - titre: {fr: "Au lecteur", en: "To the reader"}
        blocs:
          - texte:
              fr: "Ce rapport dit ce que les registres du {bureau} disent de {période} : les activités réalisées avec des partenaires, ce que le plan en avait prévu, ce qui est dû. Chaque chiffre est calculé sur les registres arrêtés au {arrêté}, et se retrouve sous sa clé dans la liste qui accompagne ce document."
              en: "This report says what the registers of the {bureau} say of {période}: the activities done with partners, what the plan foresaw of them, what is due. Each figure is computed from the registers as of {arrêté}, and stands under its key in the list beside this document."
          - texte:
              fr: "Une activité compte une fois dans l’ensemble, et une fois pour chacun de ses partenaires : les participations peuvent donc être plus nombreuses que les activités. Elle compte dans l’année où elle commence ; ses jours sont partagés entre les années qu’elle touche."
              en: "An activity counts once in all, and once for each of its partners: participations may therefore be more than activities. It counts in the year in which it begins; its days are shared between the years that it touches."
          - signes
          - titre: {fr: "Sommaire", en: "Contents"}
          - sommaire

      - titre: {fr: "Synthèse de {période}", en: "{période} in brief"}
        blocs:
          - chiffres: [activities.whole, activities.partners, activities.days, activities.person_days, plan.rate]
          - texte:
              fr: "{activities.whole} [activité a été réalisée|activités ont été réalisées] ; {activities.partners} [partenaire y a pris part|partenaires y ont pris part]."
              en: "{activities.whole} [activity was|activities were] done; {activities.partners} [partner|partners] took part."
            si: activities.whole
          - texte:
              fr: "Il y en avait {activities.whole avant} en {période précédente} ; l’écart est de {activities.whole écart}."
              en: "{période précédente} had {activities.whole avant}; the change is {activities.whole écart}."
            si: activities.whole
          - texte:
              fr: "Les cinq premiers partenaires réunissent {activities.top5_share} des participations."
              en: "The first five partners hold {activities.top5_share} of the participations."
            si: activities.partners >= 6
          - texte:
              fr: "Le plan approuvé a {plan.lines} [ligne|lignes], dont {plan.done} [réalisée|réalisées] ({plan.rate}), {plan.postponed_lines} [reportée|reportées], {plan.cancelled_lines} [annulée|annulées] et {plan.open} sans suite connue."
              en: "The approved plan has {plan.lines} [line|lines], of which {plan.done} done ({plan.rate}), {plan.postponed_lines} postponed, {plan.cancelled_lines} cancelled and {plan.open} without a known outcome."
            si: plan.lines
          - tableau:
              titre: {fr: "Les chiffres de {période}", en: "{période} in figures"}
              par: ensemble
              chiffres: [activities.whole, activities.participations, activities.partners, activities.days, activities.person_days, activities.participants_fr, activities.participants_partner, activities.cost, activities.top5_share, plan.rate, plan.unplanned_share]
          - graphique: {classement: {top: 10}}

      - titre: {fr: "Chronologie", en: "Chronology"}
        suite: oui
        si: activities.whole < 31
        blocs:
          - texte:
              fr: "{activities.whole} [activité|activités], {activities.partners} [partenaire|partenaires], {activities.days} [jour|jours] : trop peu pour des graphiques, assez pour les dire toutes."
              en: "{activities.whole} [activity|activities], {activities.partners} [partner|partners], {activities.days} [day|days]: too few for charts, few enough to tell them all."
          - liste: chronologie

      - titre: {fr: "Messages et points d’attention", en: "Messages and points of attention"}
        suite: oui
        blocs:
          - titre: {fr: "Ce que disent les graphiques", en: "What the charts say"}
          - messages
          - titre: {fr: "Points d’attention", en: "Points of attention"}
          - texte:
              fr: "Plan : {plan.open} [ligne|lignes] sans suite connue, {plan.cancelled_lines} [annulée|annulées], {plan.postponed_lines} [reportée|reportées] ; {plan.unplanned} [activité réalisée n’était|activités réalisées n’étaient] pas au plan."
              en: "Plan: {plan.open} [line|lines] without a known outcome, {plan.cancelled_lines} cancelled, {plan.postponed_lines} postponed; {plan.unplanned} [activity done was|activities done were] not in the plan."
            si: plan.lines
          - texte:
              fr: "Dialogues et comités : {series.overdue} en retard sur leur périodicité, sur {series.with_cadence} qui en [a|ont] une."
              en: "Dialogues and committees: {series.overdue} overdue by their cadence, of {series.with_cadence} that [has|have] one."
            si: series.overdue
          - texte:
              fr: "Compétence : {competence.findings} [constat|constats] des contrôles de compétence."
              en: "Competence: {competence.findings} [finding|findings] of the checks of competence."
            si: competence.findings
          - texte:
              fr: "Exportations : {cases.pending} avis en attente."
              en: "Exports: {cases.pending} [opinion|opinions] pending."
            si: cases.pending
          - liste: {echeances: {lignes: 15}}

      - titre: {fr: "Qui avec qui, sur quoi", en: "Who with whom, on what"}
        suite: oui
        blocs:
          - graphique: {matrice: {top: 18}}
          - graphique: carte
          - tableau:
              titre: {fr: "Activités par région", en: "Activities by region"}
              par: region
              chiffres: [activities.whole]
              comparer: oui

      - titre: {fr: "Quand", en: "When"}
        suite: oui
        si: activities
        blocs:
          - graphique: mois
          - graphique: jours
          - graphique: calendrier
            si: activities.whole >= 31
          - liste: rendez_vous

      - titre: {fr: "D’une année à l’autre", en: "From one year to another"}
        suite: oui
        si: activities
        blocs:
          - graphique: piliers
          - graphique: {rangs: {annees: 5}}

      - titre: {fr: "Le plan et ce qui en est advenu", en: "The plan and what came of it"}
        suite: oui
        si: plans
        blocs:
          - graphique: plan
          - tableau:
              titre: {fr: "Lignes du plan par pilier", en: "Lines of the plan by pillar"}
              par: pilier
              chiffres: [plan.lines, plan.done, plan.postponed_lines, plan.cancelled_lines, plan.open, plan.rate]
          - tableau:
              titre: {fr: "Annulations par cause", en: "Cancellations by cause"}
              par: cause
              chiffres: [plan.cancelled_by_cause]
              comparer: oui
          - liste: plan_non_realise

      - titre: {fr: "Pilier : {pilier}", en: "Pillar: {pilier}"}
        suite: oui
        pour: piliers
        si: activities.whole
        blocs:
          - chiffres: [activities.whole, activities.participations, activities.partners, activities.days, activities.cost]
          - tableau:
              titre: {fr: "Partenaires du pilier : {pilier}", en: "Partners of the pillar: {pilier}"}
              par: partenaire
              chiffres: [activities.participations]
              comparer: oui
              premiers: 15
          - liste: {activites_principales: {lignes: 12}}

      - titre: {fr: "Groupes et attributions", en: "Groups and attributions"}
        suite: oui
        blocs:
          - graphique: groupes
          - tableau:
              titre: {fr: "Activités avec les groupes", en: "Activities with the groups"}
              par: groupe
              chiffres: [groups.whole, groups.constant, groups.days, groups.person_days, groups.members]

          - tableau:
              titre: {fr: "Actes par attribution", en: "Acts by attribution"}
              par: attribution
              chiffres: [attributions.acts]
              comparer: oui

      - titre: {fr: "Dialogues et échéances", en: "Dialogues and deadlines"}
        suite: oui
        si: series
        blocs:
          - liste: echeances
          - registre: series
          - liste: dialogues

      - titre: {fr: "Visites, formation, échanges", en: "Visits, training, exchanges"}
        suite: oui
        si: activities
        blocs:
          - tableau:
              titre: {fr: "Visites données et reçues", en: "Visits given and received"}
              par: ensemble
              chiffres: [visits.given, visits.received, visits.margins, visits.unplaced]
          - tableau:
              titre: {fr: "Stages et échanges", en: "Courses and exchanges"}
              par: ensemble
              chiffres: [training.courses, training.trainees, training.trainees_fr, training.person_days, training.person_days_fr, exchanges.university_given, exchanges.university_received, exchanges.started, exchanges.running]
          - tableau:
              titre: {fr: "Visites par partenaire", en: "Visits by partner"}
              par: partenaire
              chiffres: [visits.given, visits.received]
              comparer: oui

      - titre: {fr: "Accords", en: "Agreements"}
        suite: oui
        si: agreements
        blocs:
          - registre: agreements
          - liste: accords

      - titre: {fr: "Officiers insérés", en: "Inserted officers"}
        suite: oui
        si: postings
        blocs:
          - registre: postings

      - titre: {fr: "Exportations", en: "Exports"}
        suite: oui
        si: cases
        blocs:
          - registre: cases

      - titre: {fr: "Instructions et négociations", en: "Instructions and negotiations"}
        suite: oui
        blocs:
          - registre: instructions
          - registre: negotiations

      - titre: {fr: "Sièges, missions et indicateurs", en: "Seats, missions and indicators"}
        suite: oui
        blocs:
          - registre: seats
          - registre: missions
          - registre: indicators

      - titre: {fr: "Contrôles de compétence", en: "Checks of competence"}
        suite: oui
        si: competence.findings
        blocs:
          - tableau:
              titre: {fr: "Constats par règle", en: "Findings by rule"}
              par: regle
              chiffres: [competence.findings]
              comparer: oui
          - tableau:
              titre: {fr: "Constats par organisme", en: "Findings by office"}
              par: organisme
              chiffres: [competence.findings]
              comparer: oui
          - liste: {competence: {lignes: 30}}

      - titre: {fr: "Qualité des données", en: "Quality of the data"}
        suite: oui
        blocs:
          - titre: {fr: "Sources", en: "Sources"}
          - sources
          - tableau:
              titre: {fr: "Activités laissées de côté par un chiffre", en: "Activities that a figure leaves out"}
              par: ensemble
              chiffres: [activities.undated, activities.unknown_days, activities.unknown_person_days, activities.unknown_participants_fr, activities.unknown_participants_partner, activities.unknown_cost]
          - titre: {fr: "Constats de lecture", en: "Findings of reading"}
          - constats
          - titre: {fr: "Sans objet", en: "Not shown"}
          - sans_objet

      - titre: {fr: "Annexe : mois et partenaires", en: "Annex: months and partners"}
        suite: oui
        si: activities
        blocs:
          - tableau:
              titre: {fr: "Activités par mois", en: "Activities by month"}
              par: mois
              chiffres: [activities.whole]
              comparer: oui
          - tableau:
              titre: {fr: "Partenaire par partenaire", en: "Partner by partner"}
              par: partenaire
              chiffres: [activities.participations, activities.days, activities.person_days]
              comparer: oui
          - tableau:
              titre: {fr: "Effectifs, coût et plan par partenaire", en: "Participants, cost and plan by partner"}
              par: partenaire
              chiffres: [activities.fractional, activities.participants_fr, activities.participants_partner, activities.cost, plan.lines, plan.done]

      - titre: {fr: "Annexe : les exercices", en: "Annex: exercises"}
        suite: oui
        blocs:
          - liste: exercices

      - titre: {fr: "Annexe : le plan, ligne par ligne", en: "Annex: the plan, line by line"}
        suite: oui
        si: plans
        blocs:
          - liste: lignes_de_plan

      - titre: {fr: "Figures et tableaux", en: "Figures and tables"}
        suite: oui
        blocs: [table_des_figures]

      - titre: {fr: "Définitions", en: "Definitions"}
        suite: oui
        blocs: [definitions]

      - titre: {fr: "Versions et empreintes", en: "Versions and checksums"}
        suite: oui
        blocs: [versions]

    """
}
