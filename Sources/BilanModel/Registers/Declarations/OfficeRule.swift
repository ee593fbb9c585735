extension FindingKind {
  static let unknownOffice = FindingKind(
    "unknown-office", .warning,
    Wording(
      "un signataire, un titulaire ou un auteur n’est pas un organisme connu",
      "a signatory, a holder or an author is no known office"),
    fix: Wording(
      "écrire le code de l’organisme, ou « CODE:PAYS » pour un organisme étranger ; jamais un nom de personne",
      "write the code of the office, or “CODE:COUNTRY” for a foreign one; never the name of a person"))
  static let onePartnerOnly = FindingKind(
    "one-partner-only", .warning,
    Wording(
      "un enregistrement qui n’a qu’un partenaire en nomme plusieurs", "a record of one partner names several"),
    fix: Wording("écrire une ligne par partenaire", "write one row a partner"))
}

extension Rule {
  /// The offices that a record names are known ones, of France or of a partner: registers hold no personal names.
  static func offices(_ named: @escaping @Sendable (Record) -> [NamedOffice?]) -> Rule {
    Rule(.unknownOffice) { record in
      let unknown = named(record).compactMap(\.self).filter { $0.office == nil && !$0.isForeign }.map(\.words)
      guard !unknown.isEmpty else { return nil }
      return Wording(
        "organisme inconnu : " + unknown.map { "«\u{A0}\($0)\u{A0}»" }.joined(separator: ", "),
        "unknown office: " + unknown.map { "“\($0)”" }.joined(separator: ", "))
    }
  }
}

extension Rule where Record: CommonRecord {
  /// A record is with one partner alone: its organisation, or the army that it is in.
  static var onePartner: Rule {
    Rule(.onePartnerOnly) { record in
      let count = Set(record.common.partners).count
      return count > 1 ? Wording("\(count) partenaires, un seul attendu", "\(count) partners, one expected") : nil
    }
  }
}
