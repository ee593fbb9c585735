/// Who gives and who receives in a visit, a course, an exchange or a support.
package enum Direction: UInt8, Vocabulary {
  case given, received, mutual, margins

  /// Its code, names and other spellings.
  package var term: Term {
    switch self {
    case .given: Term("donnee", "donnée", "given", ["donné", "sortante", "aller"])
    case .received: Term("recue", "reçue", "received", ["reçu", "entrante", "accueil"])
    case .mutual: Term("mutuelle", "mutuelle", "mutual", ["mutuel", "réciproque", "both"])
    case .margins: Term("en_marge", "en marge", "in the margins", ["marge", "margins"])
    }
  }
}
