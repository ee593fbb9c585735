internal import BilanReports

/// A definition that stands in the program.
enum BuiltInDefinition: String, CaseIterable {
  case annual = "annuel"
  case profile = "fiche"
  case report = "rapport"
  case briefing = "briefing"

  /// Profiles follow the definition of the report.
  var text: String {
    switch self {
    case .annual, .profile: ReportDefinition.annualText
    case .report: DocumentDefinition.activityText
    case .briefing: DocumentDefinition.briefingText
    }
  }
}
