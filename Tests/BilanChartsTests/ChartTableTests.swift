internal import BilanCharts
internal import BilanMetrics
internal import BilanModel
internal import BilanTables
internal import Testing

/// The figures that each chart is drawn from, of one year, as a reader without the drawing gets them.
struct ChartTableTests {
  private func figure(_ code: String) throws -> ChartFigure {
    let facts = try #require(SampleCase.planned.facts)
    let context = ChartContext(facts: facts, language: .french, measuring: NarrowWidth())
    return try #require(ChartCatalog.find(code)).figure(context, ["top": 3])
  }

  /// The text with common spaces.
  private func plain(_ text: String) -> String {
    String(text.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
  }

  @Test func `the table of the ranking reads so`() throws {
    let figure = try figure("classement")
    #expect(plain(figure.scope) == "420 activités réalisées en 2024")
    #expect(
      plain(figure.table.text(.french)) == """
        Participations par partenaire en 2024
        Partenaire | 2024 | 2023 | Écart sur 2023
        Royaume-Uni | 38 | 26 | + 12
        Belgique | 28 | 37 | − 9
        États-Unis | 28 | 23 | + 5
        Autres (36) | 402 | 379 | + 23
        ∑ Ensemble | 496 | 465 | + 31

        """)
  }

  @Test func `the table of the matrix reads so`() throws {
    let figure = try figure("matrice")
    #expect(plain(figure.scope) == "420 activités réalisées en 2024")
    #expect(
      plain(figure.table.text(.french)) == """
        Participations par partenaire et par pilier en 2024
        Partenaire | Alliances | Formation | Export | Rencontres | Total
        Royaume-Uni | 15 | 9 | 3 | 11 | 38
        Belgique | 10 | 5 | 5 | 8 | 28
        États-Unis | 10 | 9 | 3 | 6 | 28
        Autres (36) | 171 | 65 | 53 | 113 | 402
        ∑ Ensemble | 206 | 88 | 64 | 138 | 496

        """)
  }

  @Test func `the table of the pillars over the years reads so`() throws {
    let figure = try figure("piliers")
    #expect(plain(figure.scope) == "420 activités réalisées en 2024")
    #expect(
      plain(figure.table.text(.french)) == """
        Activités réalisées par pilier, selon leur début
        Pilier | 2023 | 2024 | Écart sur 2023
        Alliances | 156 | 170 | + 14
        Formation | 75 | 74 | − 1
        Soutien aux exportations | 50 | 57 | + 7
        Rencontres de haut niveau | 119 | 119 | =
        ∑ Ensemble | 400 | 420 | + 20

        """)
  }

  @Test func `the table of the months reads so`() throws {
    let figure = try figure("mois")
    #expect(plain(figure.scope) == "420 activités réalisées en 2024")
    #expect(
      plain(figure.table.text(.french)) == """
        Activités réalisées par mois de début et par pilier, 2024
        Mois | Alliances | Formation | Export | Rencontres | Ensemble | Ensemble 2023
        janvier | 13 | 15 | 9 | 8 | 45 | 25
        février | 15 | 5 | 5 | 10 | 35 | 30
        mars | 13 | 8 | 3 | 8 | 32 | 35
        avril | 16 | 2 | 7 | 7 | 32 | 24
        mai | 13 | 3 | 3 | 13 | 32 | 25
        juin | 13 | 3 | 5 | 9 | 30 | 39
        juillet | 16 | 5 | 6 | 8 | 35 | 39
        août | 11 | 6 | 2 | 8 | 27 | 29
        septembre | 14 | 10 | 3 | 13 | 40 | 35
        octobre | 11 | 5 | 7 | 12 | 35 | 43
        novembre | 15 | 5 | 3 | 17 | 40 | 31
        décembre | 20 | 7 | 4 | 6 | 37 | 45

        """)
  }

  @Test func `the table of the plan reads so`() throws {
    let figure = try figure("plan")
    #expect(plain(figure.scope) == "40 lignes de plan de versions approuvées, 2024")
    #expect(
      plain(figure.table.text(.french)) == """
        Lignes du plan approuvé de 2024
        Pilier | Prévues | Réalisée | Reportée | Annulée | Sans suite connue | Taux
        Alliances | 10 | 0 | 0 | 0 | 10 | 0 %
        Formation | 10 | 0 | 0 | 0 | 10 | 0 %
        Soutien aux exportations | 10 | 0 | 0 | 0 | 10 | 0 %
        Rencontres de haut niveau | 10 | 0 | 0 | 0 | 10 | 0 %
        ∑ Ensemble | 40 | 0 | 0 | 0 | 40 | 0 %

        """)
  }

  @Test func `the table of the ranks reads so`() throws {
    let figure = try figure("rangs")
    #expect(plain(figure.scope) == "420 activités réalisées en 2024")
    #expect(
      plain(figure.table.text(.french)) == """
        Rang selon les participations
        Partenaire | 2023 | 2024 | Écart sur 2023
        Royaume-Uni | 3e | 1er | + 2
        Belgique | 1er | 2e | − 1
        États-Unis | 6e | 2e | + 4
        Espagne | 11e | 4e | entrée (11e)
        Allemagne | 2e | 5e | − 3
        Grèce | 11e | 5e | entrée (11e)
        Inde | 8e | 5e | + 3
        Canada | 4e | 8e | − 4
        Émirats arabes unis | 8e | 8e | =
        Côte d’Ivoire | 18e | 10e | entrée (18e)

        """)
  }

  @Test func `the table of the groups reads so`() throws {
    let figure = try figure("groupes")
    #expect(plain(figure.scope) == "420 activités réalisées en 2024")
    #expect(
      plain(figure.table.text(.french)) == """
        Personnes-jours en 2024 (participants × jours), selon les partenaires de l’activité
        Partenaires | Membres le jour de l’activité, 2024 | Membres le jour de l’activité, 2023 | Membres le jour de l’activité, écart | Membres au 15 janvier 2025 (périmètre constant), 2024 | Membres au 15 janvier 2025 (périmètre constant), 2023 | Membres au 15 janvier 2025 (périmètre constant), écart
        Otan | 30 306 | 30 227 | + 79 | 30 306 | 30 741 | − 435
        Union européenne | 22 036 | 23 691 | − 1 655 | 22 036 | 23 691 | − 1 655
        dont Otan et UE | 21 925 | 23 177 | − 1 252 | 21 925 | 23 691 | − 1 766
        Aucun État membre de l’Otan ni de l’UE | 12 062 | 12 896 | − 834 | 12 062 | 12 896 | − 834
        ∑ Ensemble | 42 479 | 43 637 | − 1 158 | 42 479 | 43 637 | − 1 158

        """)
  }

  @Test func `the days of an activity are counted in the period that they are in`() throws {
    let start = PartialDate(Day(unchecked: 2023, 12, 30))
    var activity = Activity(
      id: "a", title: "Exercice", partners: [PartnerDirectory.standard.find("BEL")].compactMap { $0 }, kind: .exercise,
      start: start, status: .done, origin: Origin(file: "a.csv", line: 2))
    activity.end = PartialDate(Day(unchecked: 2024, 1, 3))
    let facts = try #require(SampleFacts.make([activity], plan: nil, asOf: Day(unchecked: 2025, 1, 15)))
    let context = ChartContext(facts: facts, language: .french, measuring: NarrowWidth())
    let table = try #require(ChartCatalog.find("jours")).figure(context, [:]).table
    let rows = plain(table.text(.french)).split(separator: "\n")
    let (most, days) = ("Le plus en un jour", "Jours avec activité")
    #expect(rows.contains("Mois | \(most), 2024 | \(days), 2024 | \(most), 2023 | \(days), 2023"))
    #expect(rows.contains("Janvier | 1 | 3 | 0 | 0") && rows.contains("Décembre | 0 | 0 | 1 | 2"))
  }

  @Test func `the table of the calendar reads so`() throws {
    let figure = try figure("calendrier")
    #expect(
      plain(figure.scope)
        == "17 rendez-vous, sur 420 activités réalisées en 2024")
    #expect(
      plain(figure.table.text(.french)) == """
        Rendez-vous de niveau chef d’État, ministre ou CEMA, de tous types en 2024
        N° | Date | Nature | Intitulé | Partenaires | Niveau
        1 | 4 février 2024 | Visite | Visite 286 | Portugal | chef d’état-major des armées
        2 | 9 février 2024 | Session de conseil | Session de conseil 364 | Côte d’Ivoire | chef de l’État ou de gouvernement
        3 | 19 mars 2024 | Visite | Visite 82 | Brésil | chef d’état-major des armées
        4 | 26 mars 2024 | Session de conseil | Session de conseil 45 | Inde | ministre
        5 | 14 avril 2024 | Visite | Visite 41 | Grèce | ministre
        6 | 20 avril 2024 | Session de conseil | Session de conseil 134 | Roumanie | ministre
        7 | 16 mai 2024 | Session de conseil | Session de conseil 0 | Royaume-Uni | chef de l’État ou de gouvernement
        8 | 13 juin 2024 | Session de conseil | Session de conseil 419 | États-Unis | ministre
        9 | 4 août 2024 | Session de conseil | Session de conseil 303 | Allemagne | ministre
        10 | 8 septembre 2024 | Visite | Visite 128 | Canada | chef d’état-major des armées
        11 | 8 septembre 2024 | Session de conseil | Session de conseil 52 | Espagne | ministre
        12 | 9 octobre 2024 | Visite | Visite 340 | États-Unis | ministre
        13 | 11 octobre 2024 | Session de conseil | Session de conseil 50 | Royaume-Uni | chef d’état-major des armées
        14 | 19 octobre 2024 | Visite | Visite 54 | Portugal | chef d’état-major des armées
        15 | 1er novembre 2024 | Session de conseil | Session de conseil 207 | Japon | chef d’état-major des armées
        16 | 10 novembre 2024 | Session de conseil | Session de conseil 352 | Côte d’Ivoire | chef de l’État ou de gouvernement
        17 | 26 novembre 2024 | Session de conseil | Session de conseil 418 | Canada | chef d’état-major des armées

        """)
  }
}
