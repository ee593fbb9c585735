/// A protection marking, from the least to the most restricted; a document bears the highest of the records it uses.
package enum Marking: UInt8, Vocabulary, Comparable {
  case unprotected, restricted, restrictedFrance, secret, secretFrance, topSecret, topSecretFrance

  package var term: Term {
    switch self {
    case .unprotected: Term("NP", "NON PROTÉGÉ", "UNPROTECTED", ["unclassified", "public"])
    case .restricted: Term("DR", "DIFFUSION RESTREINTE", "RESTRICTED")
    case .restrictedFrance:
      Term(
        "DR-SF", "DIFFUSION RESTREINTE — SPÉCIAL FRANCE", "RESTRICTED — FRANCE ONLY", ["DRSF"])
    case .secret: Term("S", "SECRET", "SECRET")
    case .secretFrance: Term("S-SF", "SECRET — SPÉCIAL FRANCE", "SECRET — FRANCE ONLY")
    case .topSecret: Term("TS", "TRÈS SECRET", "TOP SECRET")
    case .topSecretFrance:
      Term("TS-SF", "TRÈS SECRET — SPÉCIAL FRANCE", "TOP SECRET — FRANCE ONLY")
    }
  }

  package static func < (left: Marking, right: Marking) -> Bool { left.rawValue < right.rawValue }
}
