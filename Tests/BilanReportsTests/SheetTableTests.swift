import BilanMetrics
import BilanModel
import BilanReports
import BilanTables
import Testing

/// The tables of each reading sheet, of a small year whose figures are counted by hand.
struct SheetTableTests {
  /// The tables of a sheet as text, with common spaces and without soft hyphens.
  private func text(_ sheet: String) throws -> String {
    let context = try SampleReport.context(SampleReport.small(), plan: [])
    let tables = AnnualWorkbook.tables(of: context).filter { $0.sheet == sheet }.map { $0.table.text(.french) }
    return String(
      tables.joined(separator: "\n").filter { $0 != "\u{AD}" }
        .map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
  }

  @Test func `the tables of the summary read so`() throws {
    #expect(
      try text("Synthèse") == """
        Chiffres clés
        Chiffres clés | 2024 | 2023 | Écart | Évolution
        Activités | 2 | 1 | + 1 | n.s.
        Participations | 3 | 1 | + 2 | n.s.
        Jours d’activité | 8 | 2 | + 6 | n.s.
        Personnes-jours | 254 | n.d. | n.d. | n.d.
        Participants français | 24 | n.d. | n.d. | n.d.
        Participants partenaires | 30 | n.d. | n.d. | n.d.
        Coût | 1 235 € | n.d. | n.d. | n.d.
        Activités avec des membres : Otan | 2 | 0 | + 2 | s.o.
        Activités avec des membres : UE | 2 | 0 | + 2 | s.o.
        Taux de réalisation du plan | s.o. | s.o. | s.o. | ·
        Part des activités hors plan | s.o. | s.o. | s.o. | ·
        Partenaires actifs | 2 | 1 | + 1 | n.s.
        Part des cinq premiers partenaires | 100,0 % | 100,0 % | = | ·

        Premiers partenaires (participations)
        Premiers partenaires (participations) | Alliances | Formation | Export | Rencontres | 2024 | 2023 | Écart | Évolution
        Belgique | 1 | 0 | 0 | 1 | 2 | 0 | + 2 | s.o.
        Canada | 1 | 0 | 0 | 0 | 1 | 0 | + 1 | s.o.
        Japon | 0 | 0 | 0 | 0 | 0 | 1 | − 1 | n.s.

        Activités par année
        Activités par année | Alliances | Formation | Export | Rencontres | Ensemble | Jours | Personnes-jours | Coût
        2021 | 1 | 0 | 0 | 0 | 1 | 2 | n.d. | n.d.
        2022 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 €
        2023 | 0 | 1 | 0 | 0 | 1 | 2 | n.d. | n.d.
        2024 | 1 | 0 | 0 | 1 | 2 | 8 | 254 | 1 235 €

        """)
  }

  @Test func `the tables of the partners read so`() throws {
    #expect(
      try text("Partenaires") == """
        Participations par partenaire
        Partenaire | Code | Participations, 2024 | Participations, 2023 | Participations, Écart | Participations, Évolution | Part | Compte fractionnaire | Jours | Personnes-jours | Participants français | Participants partenaires | Coût | dont sans coût
        Belgique | BEL | 2 | 0 | + 2 | s.o. | 66,7 % | 1,50 | 6 | 254 | 24 | 30 | 1 235 € | 1
        Canada | CAN | 1 | 0 | + 1 | s.o. | 33,3 % | 0,50 | 5 | 250 | 20 | 30 | 1 235 € | 0
        Japon | JPN | 0 | 1 | − 1 | n.s. | 0,0 % | 0,00 | 2 | n.d. | 0 | 0 | 0 € | 0
        ∑ Total des participations | · | 3 | 1 | + 2 | n.s. | · | 2,00 | · | · | · | · | · | ·
        Activités, chacune comptée une fois | · | 2 | 1 | + 1 | n.s. | · | 2,00 | 8 | 254 | 24 | 30 | 1 235 € | 1

        Concentration
        Indicateur |  | 2024 | 2023 | Écart | Évolution
        Partenaires actifs | · | 2 | 1 | + 1 | n.s.
        Part des cinq premiers partenaires | · | 100,0 % | 100,0 % | = | ·
        Indice de concentration (HHI) | · | 5 556 | 10 000 | − 4 444 | s.o.

        """)
  }

  @Test func `the tables of the pillars read so`() throws {
    #expect(
      try text("Piliers") == """
        Activités
        Pilier | Activités, 2024 | Activités, 2023 | Activités, Écart | Activités, Évolution | Part | Participations | Jours | Personnes-jours | Participants français | Participants partenaires | Coût | dont sans coût
        Alliances | 1 | 0 | + 1 | s.o. | 50,0 % | 2 | 5 | 250 | 20 | 30 | 1 235 € | 0
        Formation | 0 | 1 | − 1 | n.s. | 0,0 % | 0 | 2 | n.d. | 0 | 0 | 0 € | 0
        Export | 0 | 0 | = | s.o. | 0,0 % | 0 | 0 | 0 | 0 | 0 | 0 € | 0
        Rencontres | 1 | 0 | + 1 | s.o. | 50,0 % | 1 | 1 | 4 | 4 | n.d. | n.d. | 1
        ∑ Ensemble | 2 | 1 | + 1 | n.s. | · | 3 | 8 | 254 | 24 | 30 | 1 235 € | 1

        Activités par mois
        Mois du début | Alliances | Formation | Export | Rencontres | Ensemble
        janvier | 0 | 0 | 0 | 0 | 0
        février | 0 | 0 | 0 | 0 | 0
        mars | 1 | 0 | 0 | 0 | 1
        avril | 0 | 0 | 0 | 0 | 0
        mai | 0 | 0 | 0 | 0 | 0
        juin | 0 | 0 | 0 | 1 | 1
        juillet | 0 | 0 | 0 | 0 | 0
        août | 0 | 0 | 0 | 0 | 0
        septembre | 0 | 0 | 0 | 0 | 0
        octobre | 0 | 0 | 0 | 0 | 0
        novembre | 0 | 0 | 0 | 0 | 0
        décembre | 0 | 0 | 0 | 0 | 0
        mois inconnu | 0 | 0 | 0 | 0 | 0

        """)
  }

  @Test func `the tables of the groups read so`() throws {
    #expect(
      try text("Groupes") == """
        Otan
        Périmètre | Activités, 2024 | Activités, 2023 | Activités, Écart | Activités, Évolution | Jours d’activité, 2024 | Jours d’activité, 2023 | Jours d’activité, Écart | Jours d’activité, Évolution | Personnes-jours, 2024 | Personnes-jours, 2023 | Personnes-jours, Écart | Personnes-jours, Évolution
        Membres à la date de l’activité | 2 | 0 | + 2 | s.o. | 6 | 0 | + 6 | s.o. | 254 | 0 | + 254 | s.o.
        Périmètre constant (membres à la date d’arrêt) | 2 | 0 | + 2 | s.o. | 6 | 0 | + 6 | s.o. | 254 | 0 | + 254 | s.o.
        ∑ Effet du périmètre | 0 | 0 | · | · | 0 | 0 | · | · | 0 | 0 | · | ·

        Union européenne
        Périmètre | Activités, 2024 | Activités, 2023 | Activités, Écart | Activités, Évolution | Jours d’activité, 2024 | Jours d’activité, 2023 | Jours d’activité, Écart | Jours d’activité, Évolution | Personnes-jours, 2024 | Personnes-jours, 2023 | Personnes-jours, Écart | Personnes-jours, Évolution
        Membres à la date de l’activité | 2 | 0 | + 2 | s.o. | 6 | 0 | + 6 | s.o. | 254 | 0 | + 254 | s.o.
        Périmètre constant (membres à la date d’arrêt) | 2 | 0 | + 2 | s.o. | 6 | 0 | + 6 | s.o. | 254 | 0 | + 254 | s.o.
        ∑ Effet du périmètre | 0 | 0 | · | · | 0 | 0 | · | · | 0 | 0 | · | ·

        """)
  }

  @Test func `the tables of the trend read so`() throws {
    #expect(
      try text("Évolution") == """
        Activités par année
        Année | Alliances | Formation | Export | Rencontres | Activités | Évolution | Participations | Jours d’activité | Personnes-jours | Participants français | Participants partenaires | Coût
        2021 | 1 | 0 | 0 | 0 | 1 | · | 1 | 2 | n.d. | n.d. | n.d. | n.d.
        2022 | 0 | 0 | 0 | 0 | 0 | n.s. | 0 | 0 | 0 | 0 | 0 | 0 €
        2023 | 0 | 1 | 0 | 0 | 1 | s.o. | 1 | 2 | n.d. | n.d. | n.d. | n.d.
        2024 | 1 | 0 | 0 | 1 | 2 | n.s. | 3 | 8 | 254 | 24 | 30 | 1 235 €

        """)
  }

  @Test func `the tables of the plan read so`() throws {
    #expect(
      try text("Plan") == """
        Lignes du plan par pilier
        Pilier | Lignes prévues | Lignes réalisées | Lignes reportées | Lignes annulées | Lignes sans suite | Taux 2024 | Taux 2023 | Écart
        Alliances | 0 | 0 | 0 | 0 | 0 | s.o. | s.o. | s.o.
        Formation | 0 | 0 | 0 | 0 | 0 | s.o. | s.o. | s.o.
        Export | 0 | 0 | 0 | 0 | 0 | s.o. | s.o. | s.o.
        Rencontres | 0 | 0 | 0 | 0 | 0 | s.o. | s.o. | s.o.
        ∑ Ensemble | 0 | 0 | 0 | 0 | 0 | s.o. | s.o. | s.o.

        Activités faites hors plan
        Pilier | Faites | dont hors plan | Part hors plan
        Alliances | 1 | 1 | s.o.
        Formation | 0 | 0 | s.o.
        Export | 0 | 0 | s.o.
        Rencontres | 1 | 1 | s.o.
        ∑ Ensemble | 2 | 2 | s.o.

        Activités de la période, par état
        État | 2024 | 2023 | Écart | Évolution
        fait | 2 | 1 | + 1 | n.s.
        prévu | 0 | 0 | = | s.o.
        reporté | 0 | 0 | = | s.o.
        - dont activités du plan reportées | 0 | 0 | = | s.o.
        annulé | 1 | 0 | + 1 | s.o.

        Annulations par cause
        Cause | 2024 | 2023 | Écart | Évolution
        météo* | 1 | 0 | + 1 | s.o.

        """)
  }
}
