extension DocumentDefinition {
  /// The words of `reports/briefing.yaml`, so that the program needs no file beside it.
  package static let briefingText = """
    # Le briefing, en pages 16:9 : la synthèse, un message par page, la méthode, puis les graphiques à consulter.
    # Retirer une ligne retire le bloc ; README.md dit ce que chaque clé accepte.

    titre:
      fr: "Briefing {période}"
      en: "Briefing {période}"

    bureau:
      fr: "Bureau relations internationales"
      en: "International relations office"

    format: briefing

    sections:
      - titre:
          fr: "{période} : {activities.whole} [activité|activités], {activities.partners} [partenaire|partenaires]"
          en: "{période}: {activities.whole} [activity|activities], {activities.partners} [partner|partners]"
        blocs:
          - chiffres: [activities.whole, activities.days, activities.participants_partner, activities.cost]
          - colonnes:
              - largeur: 5
                blocs:
                  - titre: {fr: "À retenir", en: "In short"}
                  - messages
              - largeur: 4
                blocs:
                  - titre: {fr: "À surveiller", en: "What to watch"}
                  - texte:
                      fr: "Plan : {plan.open} [ligne|lignes] sans suite connue, {plan.cancelled_lines} [annulée|annulées]."
                      en: "Plan: {plan.open} [line|lines] without a known outcome, {plan.cancelled_lines} cancelled."
                    si: plan.lines
                  - texte:
                      fr: "Hors plan : {plan.unplanned} [activité|activités], {plan.unplanned_share} de l’ensemble."
                      en: "Not in the plan: {plan.unplanned} [activity|activities], {plan.unplanned_share} of all."
                    si: plan.unplanned
                  - texte:
                      fr: "Dialogues et comités en retard : {series.overdue} sur {series.with_cadence}."
                      en: "Dialogues and committees overdue: {series.overdue} of {series.with_cadence}."
                    si: series.overdue
              - largeur: 3
                blocs:
                  - titre: {fr: "Plan réalisé", en: "Plan carried out"}
                    si: plan.lines
                  - tableau:
                      titre: {fr: "Plan par pilier", en: "Plan by pillar"}
                      par: pilier
                      chiffres: [plan.rate]
          - liste: chronologie
            si: activities.whole < 31
          - pied

      - titre: {fr: "Messages", en: "Messages"}
        blocs:
          - message: {classement: {top: 8}}
          - message: piliers
          - message: {matrice: {top: 8}}
          - message: plan

      - titre: {fr: "Rendez-vous de niveau ministre ou CEMA", en: "Meetings at the level of ministers or the CHOD"}
        blocs:
          - liste: {rendez_vous: {lignes: 10}}
          - pied

      - titre: {fr: "Lignes du plan non réalisées", en: "Lines of the plan not done"}
        si: plan.lines
        blocs:
          - liste: {plan_non_realise: {lignes: 10}}
          - pied

      - titre: {fr: "Ce qui est en retard ou dû", en: "What is overdue or due"}
        blocs:
          - liste: {echeances: {lignes: 10}}
          - pied

      - titre: {fr: "Méthode et limites", en: "Method and limits"}
        blocs:
          - texte:
              fr: "Chaque chiffre est calculé sur les registres arrêtés au {arrêté} ; la liste qui accompagne ce document dit sa clé."
              en: "Each figure is computed from the registers as of {arrêté}; the list beside this document has its key."
          - texte:
              fr: "Une activité compte une fois dans l’ensemble, et une fois pour chacun de ses partenaires : les participations peuvent donc être plus nombreuses que les activités."
              en: "An activity counts once in all, and once for each of its partners: participations may therefore be more than activities."
          - texte:
              fr: "Elle compte dans la période où elle commence ; ses jours sont partagés entre les années qu’elle touche."
              en: "It counts in the period in which it begins; its days are shared between the years that it touches."
          - texte:
              fr: "Sans date utilisable, dans aucun compte : {activities.undated}. Sans durée connue : {activities.unknown_days}. Sans coût connu : {activities.unknown_cost}."
              en: "Without a usable date, in no count: {activities.undated}. Without a known length: {activities.unknown_days}. Without a known cost: {activities.unknown_cost}."
          - sans_objet
          - pied

      - titre: {fr: "À consulter", en: "To look up"}
        blocs:
          - detail: {classement: {top: 15}}
          - detail: {matrice: {top: 15}}
          - detail: carte
          - detail: mois
          - detail: piliers
          - detail: {rangs: {annees: 5}}
          - detail: plan
          - detail: groupes
          - detail: calendrier
            si: activities.whole >= 31

    """
}
