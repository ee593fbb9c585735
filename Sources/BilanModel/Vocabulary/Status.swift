/// Where an activity stands.
package enum Status: UInt8, Vocabulary {
  case planned, done, postponed, cancelled

  /// Its code, names and other spellings.
  package var term: Term {
    switch self {
    case .planned: Term("prevu", "prévu", "planned", ["prévue", "prévus", "programmé", "programmée"])
    case .done: Term("fait", "fait", "done", ["faite", "réalisé", "réalisée", "effectué", "effectuée"])
    case .postponed: Term("reporte", "reporté", "postponed", ["reportée", "différé", "différée"])
    case .cancelled: Term("annule", "annulé", "cancelled", ["annulée", "canceled"])
    }
  }
}
