package import BilanModel

/// The records of registers as rules look at them, each with the offices that stand for it.
extension Activity: RuleRecord {
  /// Only the rows that some rule may speak of are read.
  package static var speaksAlone: Bool { false }
  /// Who leads.
  package var offices: [NamedOffice] { [lead].compactMap(\.self) }
  /// What is done, or still planned.
  package var isTested: Bool { status == .done || status == .planned }
}

extension PlanLine: RuleRecord {
  /// Who leads.
  package var offices: [NamedOffice] { [lead].compactMap(\.self) }
}

extension MeetingSeries: RuleRecord {
  /// It is judged beside its sessions, which tell since when it exists.
  package static var speaksAlone: Bool { false }
  /// Who leads.
  package var offices: [NamedOffice] { [lead].compactMap(\.self) }
  /// The one state that a bilateral dialogue is with; nil for any other.
  var state: PartnerIndex? { common.partners.onlyState }
}

extension Agreement: RuleRecord {
  /// Who signed for France, else who negotiated.
  package var offices: [NamedOffice] {
    let signed = signedBy.filter { !$0.isForeign }
    return signed.isEmpty ? negotiatedBy.filter { !$0.isForeign } : signed
  }
}

extension Posting: RuleRecord {
  /// Who has authority.
  package var offices: [NamedOffice] { authority }
}

extension ExportCase: RuleRecord {
  /// Who gives the opinion.
  package var offices: [NamedOffice] { [author].compactMap(\.self) }
}

extension Instruction: RuleRecord {
  /// Whose it is.
  package var offices: [NamedOffice] { [issuer].compactMap(\.self) }
}

extension Negotiation: RuleRecord {
  /// The register names no office.
  package var offices: [NamedOffice] { [] }
}

extension Seat: RuleRecord {
  /// Who sits.
  package var offices: [NamedOffice] { [holder].compactMap(\.self) }
  /// In each that it lasts in, though its row is counted in the one of its beginning.
  package func isIn(_ period: Period) -> Bool { lasts(until: end, in: period) }
}

extension [PartnerIndex] {
  /// The only partner where it is a state: with several, or an organisation, a dialogue is not bilateral.
  var onlyState: PartnerIndex? {
    guard let first, allSatisfy({ $0 == first }), first.isState else { return nil }
    return first
  }
}
