/// What a column says of its record, whatever its register calls it; code asks for a role, never for a name.
package enum Role: Sendable, Hashable, CaseIterable {
  /// The record's own name.
  case identifier
  /// What the record is, in one line.
  case title
  /// With whom.
  case partners
  /// The kind of thing, of which there is a closed list.
  case kind
  /// The pillar of the cooperation.
  case pillar
  /// The first and the last day.
  case first, last
  /// What became of it.
  case status
  /// The level of the French principal, and whether it was given, received, mutual or in the margins.
  case level, direction
  /// How it is protected.
  case marking
  /// The document that it comes from, and a free remark.
  case source, note
  /// The day that the record was entered.
  case entered
  /// The French participants, and those of the partners.
  case frenchParticipants, partnerParticipants
  /// What it cost, in euros.
  case cost
  /// A rank, which is never added up.
  case rank

  /// Those of the volumes of an activity.
  package static let volumes: [Role] = [.frenchParticipants, .partnerParticipants, .cost]
}
