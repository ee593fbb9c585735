package import BilanModel

/// What stands in the place of a number that there is not; `0` is none of them, it is a number.
package enum AbsenceText: Sendable, CaseIterable {
  /// The records do not say.
  case noData
  /// The question has no meaning here.
  case notApplicable
  /// The base is too small for a ratio.
  case baseTooSmall
  /// Known, but not for this reader.
  case withheld

  /// The print: `n.d.`, `s.o.`, `n.s.`, `—` (in English `n.d.`, `n/a`, `n.s.`, `—`).
  package var print: Wording {
    switch self {
    case .noData: Wording("n.d.", "n.d.")
    case .notApplicable: Wording("s.o.", "n/a")
    case .baseTooSmall: Wording("n.s.", "n.s.")
    case .withheld: Wording("—", "—")
    }
  }

  /// What the print means, for the legend of a document.
  package var meaning: Wording {
    switch self {
    case .noData: Wording("non disponible\u{A0}: les données ne le disent pas", "no data: the records do not say")
    case .notApplicable: Wording("sans objet", "not applicable")
    case .baseTooSmall:
      Wording("non significatif\u{A0}: base trop petite pour un taux", "not significant: base too small for a ratio")
    case .withheld: Wording("non communiqué", "withheld")
    }
  }

  /// The print in one language.
  package func text(_ language: Language) -> String { print[language] }
}
