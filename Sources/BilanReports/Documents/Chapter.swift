internal import BilanLayout
internal import BilanModel

/// A section of a document with what it says, but for what depends on the pages of others.
struct Chapter {
  /// A part of it.
  enum Part {
    case blocks([any Block])
    /// Known once all pages are.
    case later(DocumentPart)
  }

  /// Its heading.
  let title: String
  /// In order.
  var parts: [Part] = []
  /// Whether it goes on on the page of the chapter before.
  var goesOn = false
  /// Whether it has a heading of its own: the first page has not.
  var hasHeading = true

  /// Whether a part of it waits for the pages of others.
  var waits: Bool { parts.contains { if case .later = $0 { true } else { false } } }
}

/// A figure or a table of a document.
struct NumberedFigure: Equatable {
  /// From 1.
  let number: String
  /// What it says.
  let title: String
  /// Whether it is a chart, whose title is a finding.
  let isChart: Bool
}

/// What is known of a document once its pages are.
struct DocumentIndex: Equatable {
  /// The chapters with their first pages.
  var chapters: [PageList.Entry] = []
  /// The page of each figure, by its number.
  var pages: [String: Int] = [:]
  /// The figures and tables, in order.
  var figures: [NumberedFigure] = []
  /// The codes of the metrics printed.
  var metrics: Set<String> = []
  /// What is left out.
  var leftOut: [String] = []

  /// The figures, or the charts alone, with their pages.
  func entries(chartsOnly: Bool) -> [PageList.Entry] {
    figures.filter { $0.isChart || !chartsOnly }.map { figure in
      PageList.Entry(number: figure.number, figure.title, page: pages[figure.number] ?? 1)
    }
  }
}
