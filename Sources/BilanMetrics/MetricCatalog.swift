internal import BilanModel

/// Every metric, in the order of the documentation; a new metric is one declaration and one line here.
package enum MetricCatalog {
  /// All of them: those written by hand, then those that the registers declare.
  package static let all: [Metric] = written + Registers.all.flatMap { declared(by: $0) }

  /// Those that follow from more than the rows of one register.
  package static let written: [Metric] = [
    .whole,
    .participations,
    .fractional,
    .partners,
    .days,
    .personDays,
    .participantsFrench,
    .participantsPartner,
    .participants,
    .cost,
    .topFiveShare,
    .concentration,
    .duplication,
    .change,
    .evolution,
    .share,
    .planned,
    .postponed,
    .cancelled,
    .undated,
    .unknownDays,
    .unknownPersonDays,
    .unknownParticipants,
    .unknownParticipantsFrench,
    .unknownParticipantsPartner,
    .unknownCost,
    .groupWhole,
    .groupConstant,
    .groupDifference,
    .groupDays,
    .groupPersonDays,
    .groupParticipants,
    .groupMembers,
    .planLines,
    .planDone,
    .planRate,
    .planOpen,
    .planPostponedLines,
    .planCancelledLines,
    .planUnplanned,
    .planUnplannedShare,
    .planPostponed,
    .cancelledByCause,
    .competenceFindings,
  ]

  /// The metric of a code, nil when there is none.
  package static func metric(_ code: String) -> Metric? { all.first { $0.code == code } }
}
