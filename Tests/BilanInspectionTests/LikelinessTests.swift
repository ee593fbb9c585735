import BilanInspection
import BilanModel
import Testing

/// A file of something else says so by what is left to decide, and nothing is proposed that no reader would take.
struct LikelinessTests {
  @Test func `headings that many tables have make no register of their own`() throws {
    let text = try proposal(
      """
      Nom;Nature;Date;Ville;Pays;Montant
      Un vase;invitation;25/10/2016;Paris;Italie;166,00 €
      Un livre;autre;26/10/2016;Lyon;Espagne;20,00 €
      """)
    #expect(text.contains("register: activities"))
    #expect(text.contains("          invitation: \"?\"  # à décider : « Visite » ?"))
  }

  @Test func `a file of missions is one by its own headings`() throws {
    let text = try proposal(
      """
      Intitulé;Partenaires;Nature;Lieu;Depuis;Organisme de rattachement
      MDD Rome;Italie;mission de défense;Rome;01/09/2012;DGRIS
      RMD;Otan;représentation militaire;Bruxelles;01/09/2010;EMA
      """)
    #expect(text.contains("register: missions"))
  }

  @Test func `the meaning of a word is sought among the terms of its register alone`() throws {
    let text = try proposal(
      """
      Intitulé;Partenaires;Nature;Depuis;Organisme de rattachement
      MDD Rome;Italie;mission de défense;01/09/2012;DGRIS
      RMD;Otan;invitation;01/09/2010;EMA
      """)
    #expect(text.contains("          invitation: \"?\"  # à décider : 1 fois"))
  }

  @Test func `amounts in thousands wait with their unit, people in millions are no cost`() throws {
    let cost = try proposal("Objet;Date;Coût (M€)\na;2024-03-04;1,2\n")
    #expect(cost.contains("# cost_eur: {column: \"Coût (M€)\", unit: M€}  # à décider"))
    let people = try proposal("Objet;Date;Entrées (millions)\na;2024-03-04;1,2\n")
    #expect(!people.contains("unit:"))
  }

  @Test func `states are no title, be the other words not on every line`() throws {
    let text = try proposal(
      """
      État concerné;Opération;Début de période;Fin de période
      Cambodge;Approches maritimes;1er novembre 1991;2 octobre 2005
      Tchad;Territoire;15 mars 1969;31 décembre 2005
      Gabon;;2 juin 2003;1er juin 2005
      """)
    #expect(text.contains("title: Opération  # à décider : des cellules fusionnées ?"), "\(text)")
  }

  @Test func `where nothing but states and days is left a title waits`() throws {
    let text = try proposal("Pays;Du;Au\nMali;2024-03-04;2024-03-05\nTogo;2024-04-04;2024-04-05\n")
    #expect(text.contains("# title: {constant: ") && !text.contains("title: Pays") && !text.contains("title: Du"))
  }

  @Test func `lines that end early wait for somebody to fill them`() throws {
    let text = try proposal("Objet;Pays;Date;Lieu;Note\na;Mali;2024-03-04;x;y\nb;Togo;2024-03-05\n")
    #expect(text.contains("    # short_lines: fill  # à décider : 1 ligne avec moins de champs que l’en-tête"))
    #expect(text.contains("À décider : short_lines"))
  }

  @Test func `lines in quotes as a whole are named`() throws {
    let text = try proposal("\"Intitulé;Partenaires;Nature\"\n\"Visite;Italie;Visite\"\n")
    #expect(text.contains("# Doute : l’en-tête est un seul champ entre guillemets"))
  }

  @Test func `a list with remarks is cut before its partners are named`() throws {
    let text = try proposal(
      """
      Intitulé;Partenaires;Date
      A;Italie (12 pax), Espagne (5);14/03/2024
      B;Mali;15/03/2024
      """)
    #expect(text.contains("lists: \",\""))
    #expect(!text.contains("values:"), "they are read without their remarks, with a warning")
  }
}
