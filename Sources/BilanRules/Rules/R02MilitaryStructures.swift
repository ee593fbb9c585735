internal import BilanModel

extension CompetenceRule {
  /// Relations with the military structures of Otan and the Union are the chief of defence’s.
  static let militaryStructures = CompetenceRule(
    "R02",
    Wording(
      "relations avec les structures militaires de l’Otan et de l’UE",
      "relations with military structures of NATO and the EU"),
    source: .article(
      .militaryStructures, "Est chargé des relations militaires avec les structures militaires internationales"),
    silence: Wording("autres organisations et coalitions", "other organisations and coalitions"),
    clauses: [
      Clause<Activity>.office(
        in: AskedColumn(\Activity.lead), .one(of: .chiefOfDefence, .defenceStaff), .warning,
        where: Wording("avec l’Otan, l’UE ou l’un de leurs états-majors", "with NATO, the EU or one of their staffs"),
        of: { $0.partners.contains { structures.contains($0) } }
      ) { $0.offices }
    ])

  /// Otan, the Union, and the commands, forces and military missions that are theirs, of those that the directory has.
  static let structures = Set(
    [
      "OTAN", "SHAPE", "ACT", "NRF", "KFOR", "UE", "EUTM", "EUTM-MALI", "EUTM-RCA", "EUTM-SOMALIE", "EUTM-MOZAMBIQUE",
      "EUMAM", "EUMPM", "EUFOR", "EUNAVFOR",
    ].compactMap { PartnerDirectory.standard.find($0) })
}
