internal import BilanLayout
internal import BilanModel

/// A section of a document with what it says, but for what depends on the pages of others.
struct Chapter {
  /// A part of it.
  enum Part {
    case blocks([any Block])
    /// Known once all pages are.
    case later(DocumentPart)
    /// Side by side, each in some twelfths of the width.
    case columns([(twelfths: Int, parts: [Part])])

    /// Whether it, or a part of it, waits for the pages of others.
    var waits: Bool {
      switch self {
      case .blocks: false
      case .later: true
      case .columns(let columns): columns.contains { $0.parts.contains(where: \.waits) }
      }
    }

    /// Whether there is nothing of it.
    var isEmpty: Bool {
      switch self {
      case .blocks(let blocks): blocks.isEmpty
      case .later: false
      case .columns(let columns): columns.allSatisfy { $0.parts.allSatisfy(\.isEmpty) }
      }
    }
  }

  /// Its heading.
  let title: String
  /// In order.
  var parts: [Part] = []
  /// Whether it goes on on the page of the chapter before.
  var goesOn = false
  /// Whether it has a heading of its own: the first page has not.
  var hasHeading = true
  /// Whether its pages have headings of their own.
  var isOfMessages = false

  /// Whether a part of it waits for the pages of others.
  var waits: Bool { parts.contains(where: \.waits) }
}

/// A figure or a table of a document.
struct NumberedFigure: Equatable {
  /// From 1.
  let number: String
  /// What it says.
  let title: String
  /// Whether it is a chart, whose title is a finding, that is not there to be looked up alone.
  let isMessage: Bool
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

  /// The figures, or the messages alone, with their pages.
  func entries(messagesOnly: Bool) -> [PageList.Entry] {
    figures.filter { $0.isMessage || !messagesOnly }.map { figure in
      PageList.Entry(number: figure.number, figure.title, page: pages[figure.number] ?? 1)
    }
  }
}
