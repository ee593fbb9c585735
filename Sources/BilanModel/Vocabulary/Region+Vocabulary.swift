extension Region: Vocabulary {
  /// Its code, names and other spellings.
  package var term: Term {
    switch self {
    case .europe: Term("europe", "Europe", "Europe")
    case .northAmerica: Term("amerique_nord", "Amérique du Nord", "North America")
    case .latinAmerica:
      Term("amerique_latine", "Amérique latine et Caraïbes", "Latin America and the Caribbean")
    case .middleEast: Term("anmo", "Afrique du Nord et Moyen-Orient", "North Africa and the Middle East")
    case .subSaharanAfrica: Term("afrique_subsaharienne", "Afrique subsaharienne", "Sub-Saharan Africa")
    case .asiaOceania: Term("asie_oceanie", "Asie et Océanie", "Asia and Oceania")
    }
  }
}
