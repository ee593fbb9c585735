/// Whether something is so.
package enum YesNo: UInt8, Vocabulary {
  case no, yes

  /// Its code, names and other spellings.
  package var term: Term {
    switch self {
    case .no: Term("non", "non", "no", ["n", "faux", "false", "0"])
    case .yes: Term("oui", "oui", "yes", ["o", "y", "vrai", "true", "1", "x"])
    }
  }
}
