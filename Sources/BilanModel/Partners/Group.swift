/// A set of states whose members change with time: a record belongs to it by the members of its own day.
package enum Group: UInt8, Vocabulary {
  case nato, europeanUnion

  /// Its code, names and other spellings.
  package var term: Term {
    switch self {
    case .nato: Term("otan", "Otan", "NATO")
    case .europeanUnion: Term("ue", "Union européenne", "European Union")
    }
  }
}
