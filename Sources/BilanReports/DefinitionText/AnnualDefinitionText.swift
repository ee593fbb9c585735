extension ReportDefinition {
  /// The words of `reports/annuel.yaml`, so that the program needs no file beside it.
  package static let annualText = """
    # Le bilan annuel : son titre, ses feuilles et ses graphiques, dans leur ordre.
    # Retirer une ligne retire la feuille ou le graphique ; README.md dit ce que chaque clé accepte.

    titre:
      fr: "Bilan {période} des relations internationales"
      en: "International relations in {période}"

    bureau:
      fr: "Bureau relations internationales"
      en: "International relations office"

    notice:
      fr: "Document de travail ; les chiffres suivent les registres à la date d’arrêt."
      en: "Working document; the figures follow the registers as of the day stated."

    feuilles:
      - lecture
      - synthese: {partenaires: 10, annees: 6}
      - partenaires_piliers
      - partenaires
      - piliers
      - groupes
      - visites
      - attributions
      - evolution
      - plan
      - echeances: {jours: 90}
      - controles
      - controles_competence
      - activites
      - participations
      - lignes_de_plan
      - historique
      - donnees_visites
      - donnees_attributions
      - chiffres

    graphiques:
      - classement: {top: 15}
      - matrice: {top: 15}
      - piliers
      - mois
      - plan
      - rangs: {annees: 5}
      - groupes
      - calendrier: {par_type: 5}

    """
}
