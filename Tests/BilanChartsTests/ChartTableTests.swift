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
        Royaume-Uni | 38 | 27 | + 11
        Émirats arabes unis | 33 | 22 | + 11
        Japon | 31 | 23 | + 8
        Autres (37) | 391 | 394 | − 3
        ∑ Ensemble | 493 | 466 | + 27

        """)
  }

  @Test func `the table of the matrix reads so`() throws {
    let figure = try figure("matrice")
    #expect(plain(figure.scope) == "420 activités réalisées en 2024")
    #expect(
      plain(figure.table.text(.french)) == """
        Participations par partenaire et par pilier en 2024
        Partenaire | Alliances | Formation | Export | Rencontres | Total
        Royaume-Uni | 12 | 12 | 6 | 8 | 38
        Émirats arabes unis | 7 | 8 | 5 | 13 | 33
        Japon | 5 | 8 | 9 | 9 | 31
        Autres (37) | 94 | 107 | 83 | 107 | 391
        ∑ Ensemble | 118 | 135 | 103 | 137 | 493

        """)
  }

  @Test func `the table of the pillars over the years reads so`() throws {
    let figure = try figure("piliers")
    #expect(plain(figure.scope) == "420 activités réalisées en 2024")
    #expect(
      plain(figure.table.text(.french)) == """
        Activités réalisées par pilier, selon leur début
        Pilier | 2023 | 2024 | Écart sur 2023
        Alliances | 102 | 101 | − 1
        Formation | 100 | 115 | + 15
        Soutien aux exportations | 78 | 86 | + 8
        Rencontres de haut niveau | 120 | 118 | − 2
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
        janvier | 7 | 11 | 12 | 13 | 43 | 27
        février | 9 | 8 | 3 | 4 | 24 | 33
        mars | 9 | 10 | 8 | 7 | 34 | 34
        avril | 13 | 11 | 12 | 13 | 49 | 32
        mai | 6 | 8 | 3 | 9 | 26 | 30
        juin | 2 | 8 | 8 | 15 | 33 | 27
        juillet | 6 | 10 | 11 | 9 | 36 | 48
        août | 8 | 11 | 5 | 6 | 30 | 28
        septembre | 12 | 8 | 5 | 12 | 37 | 32
        octobre | 6 | 11 | 7 | 15 | 39 | 42
        novembre | 10 | 11 | 7 | 5 | 33 | 28
        décembre | 13 | 8 | 5 | 10 | 36 | 39

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
        Royaume-Uni | 4e | 1er | + 3
        Émirats arabes unis | 8e | 2e | + 6
        Japon | 7e | 3e | + 4
        Belgique | 2e | 4e | − 2
        États-Unis | 1er | 4e | − 3
        Canada | 3e | 6e | − 3
        Italie | 5e | 7e | − 2
        Allemagne | 5e | 8e | − 3
        Côte d’Ivoire | 12e | 8e | entrée (12e)
        Inde | 10e | 8e | + 2

        """)
  }

  @Test func `the table of the groups reads so`() throws {
    let figure = try figure("groupes")
    #expect(plain(figure.scope) == "420 activités réalisées en 2024")
    #expect(
      plain(figure.table.text(.french)) == """
        Personnes-jours en 2024 (participants × jours), selon les partenaires de l’activité
        Partenaires | Membres le jour de l’activité, 2024 | Membres le jour de l’activité, 2023 | Membres le jour de l’activité, écart | Membres au 15 janvier 2025 (périmètre constant), 2024 | Membres au 15 janvier 2025 (périmètre constant), 2023 | Membres au 15 janvier 2025 (périmètre constant), écart
        Otan | 28 841 | 29 773 | − 932 | 29 065 | 30 462 | − 1 397
        Union européenne | 19 809 | 21 985 | − 2 176 | 19 809 | 21 985 | − 2 176
        dont Otan et UE | 19 505 | 21 197 | − 1 692 | 19 729 | 21 886 | − 2 157
        Aucun État membre de l’Otan ni de l’UE | 13 043 | 14 189 | − 1 146 | 13 043 | 14 189 | − 1 146
        ∑ Ensemble | 42 188 | 44 750 | − 2 562 | 42 188 | 44 750 | − 2 562

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
        == "18 rendez-vous, sur 420 activités réalisées en 2024")
    #expect(
      plain(figure.table.text(.french)) == """
        Rendez-vous de niveau chef d’État, ministre ou CEMA, de tous types en 2024
        N° | Date | Nature | Intitulé | Partenaires | Niveau
        1 | 2 janvier 2024 | Session de conseil | Session de conseil 309 | Pays-Bas | chef d’état-major des armées
        2 | 22 janvier 2024 | Session de conseil | Session de conseil 150 | Belgique | chef de l’État ou de gouvernement
        3 | 24 janvier 2024 | Session de conseil | Session de conseil 165 | États-Unis | chef de l’État ou de gouvernement
        4 | 11 février 2024 | Visite | Visite 118 | Italie | chef d’état-major des armées
        5 | 27 février 2024 | Visite | Visite 125 | Japon | ministre
        6 | 27 février 2024 | Visite | Visite 152 | Qatar | chef d’état-major des armées
        7 | 24 mars 2024 | Session de conseil | Session de conseil 7 | Royaume-Uni | ministre
        8 | 28 mars 2024 | Session de conseil | Session de conseil 303 | Singapour | ministre
        9 | 23 mai 2024 | Session de conseil | Session de conseil 279 | Royaume-Uni | ministre
        10 | 5 juin 2024 | Visite | Visite 92 | Belgique | ministre
        11 | 15 juin 2024 | Session de conseil | Session de conseil 352 | Égypte | chef de l’État ou de gouvernement
        12 | 16 juin 2024 | Visite | Visite 25 | Suède | chef d’état-major des armées
        13 | 24 juin 2024 | Session de conseil | Session de conseil 254 | Allemagne | chef de l’État ou de gouvernement
        14 | 19 juillet 2024 | Session de conseil | Session de conseil 276 | Singapour | chef d’état-major des armées
        15 | 5 août 2024 | Session de conseil | Session de conseil 348 | Estonie | chef de l’État ou de gouvernement
        16 | 16 août 2024 | Visite | Visite 223 | Espagne | chef de l’État ou de gouvernement
        17 | 20 décembre 2024 | Session de conseil | Session de conseil 195 | Jordanie, Japon | ministre
        18 | 26 décembre 2024 | Visite | Visite 166 | Espagne | chef de l’État ou de gouvernement

        """)
  }
}
