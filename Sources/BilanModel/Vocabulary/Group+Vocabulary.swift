extension Group: Vocabulary {
  /// Its code, names and other spellings.
  package var term: Term {
    switch self {
    case .nato: Term("otan", "Otan", "NATO")
    case .europeanUnion: Term("ue", "Union européenne", "European Union")
    }
  }
}
