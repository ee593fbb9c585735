/// What the lines of one partner state of an activity that is recorded partner by partner.
package struct PartnerShare: Sendable, Hashable {
  /// Whose part it is.
  package var partner: PartnerIndex
  /// Nil when not stated.
  package var participantsFrench: Int?
  /// Nil when not stated.
  package var participantsPartner: Int?
  /// Nil when not stated.
  package var cost: Euros?

  package init(
    _ partner: PartnerIndex, participantsFrench: Int? = nil, participantsPartner: Int? = nil, cost: Euros? = nil
  ) {
    self.partner = partner
    self.participantsFrench = participantsFrench
    self.participantsPartner = participantsPartner
    self.cost = cost
  }

  /// Whether no line states any participant.
  package var lacksParticipants: Bool { participantsFrench == nil && participantsPartner == nil }
}
