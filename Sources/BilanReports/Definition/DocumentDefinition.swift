package import BilanLayout
package import BilanModel
package import BilanTables

/// What a document shows, as a desk writes it in `reports/rapport.yaml`: sections of blocks, in order.
package struct DocumentDefinition: Sendable, Hashable {
  /// A figure that a text or a row of key figures prints.
  package struct Figure: Sendable, Hashable {
    /// The code of its metric.
    package let metric: String
    /// What is told of it.
    package let told: FigureKey.Told
    /// Whether it is that of the period before.
    package let isBefore: Bool

    /// Whether it is that of the period before, or what has changed since.
    var compares: Bool { isBefore || told != .value }

    /// A figure of the report's period unless said otherwise.
    package init(_ metric: String, _ told: FigureKey.Told = .value, isBefore: Bool = false) {
      self.metric = metric
      self.told = told
      self.isBefore = isBefore
    }
  }

  /// A text in which names and figures are filled in.
  package struct Template: Sendable, Hashable {
    /// What is filled in beside figures.
    package enum Name: String, Sendable, Hashable, CaseIterable {
      case period = "période"
      case before = "période précédente"
      case asOf = "arrêté"
      case office = "bureau"
      case pillar = "pilier"
    }

    /// A part of it.
    package enum Piece: Sendable, Hashable {
      case words(String)
      case name(Name)
      case figure(Figure)
      /// Words for one, and for several, by the number printed before them.
      case agreeing(String, String)
    }

    /// In French, in order.
    package let french: [Piece]
    /// In English, in order.
    package let english: [Piece]

    /// A text in both languages.
    package init(french: [Piece], english: [Piece]) { (self.french, self.english) = (french, english) }

    /// The pieces in a language.
    package subscript(language: Language) -> [Piece] { language == .french ? french : english }

    /// Whether it sets a figure beside that of the period before.
    var compares: Bool {
      (french + english).contains { if case .figure(let figure) = $0 { figure.compares } else { false } }
    }
  }

  /// A table of figures: some metrics, by the values of a dimension or of all.
  package struct Table: Sendable, Hashable {
    /// What is said above it.
    package var title: Template
    /// What its rows are; nil where they are the metrics.
    package var dimension: Dimension?
    /// The codes of the metrics.
    package var metrics: [String]
    /// Whether the period before stands beside.
    package var compares: Bool
    /// The most rows, those of the greatest first metric.
    package var top: Int?
  }

  /// Something that a section shows.
  package enum Block: Sendable, Hashable {
    case heading(Template)
    case text(Template)
    case numbers([Figure])
    case chart(ReportDefinition.Part)
    /// A chart on a page of its own, its finding the heading; small where it is there to be looked up.
    case message(ReportDefinition.Part, isDense: Bool)
    case table(Table)
    case list(ReportDefinition.Part)
    /// A text of the desk, by the name of its file beside the definition.
    case desk(String)
    /// All figures of a register, by its code.
    case register(String)
    /// What the program writes itself.
    case part(DocumentPart)
    /// Blocks side by side.
    case columns([Column])
    case pageBreak
  }

  /// Blocks below one another, beside others.
  package struct Column: Sendable, Hashable {
    /// Its part of the twelve that make up the width.
    package let twelfths: Int
    /// In order.
    package let blocks: [Order]
  }

  /// A block, and what must be there for it to be.
  package struct Order: Sendable, Hashable {
    /// What is shown.
    package let block: Block
    /// What must be there; nil for always.
    package let condition: Condition?

    /// It, and what it holds.
    var all: [Order] {
      guard case .columns(let columns) = block else { return [self] }
      return [self] + columns.flatMap(\.blocks).flatMap(\.all)
    }
  }

  /// A section, which begins a page unless it goes on on that of the one before.
  package struct Section: Sendable, Hashable {
    /// Its heading.
    package var title: Template
    /// Whether it goes on on the page of the section before, where a third of it is left.
    package var goesOn = false
    /// Whether it is there once for each pillar, whose figures it then shows.
    package var isOfPillars: Bool
    /// What must be there for it to be, as of a block.
    package var condition: Condition?
    /// In order.
    package var blocks: [Order]
  }

  /// The pages that it is made for.
  package var format = PageFormat.a4
  /// Holds `{période}` where the label of the period goes.
  package var titleTemplate: Wording
  /// The office that answers for the document.
  package var office: Wording
  /// In order.
  package var sections: [Section]

  /// The names of the texts of the desk that it shows, each once.
  package var texts: [String] {
    let names = sections.flatMap(\.blocks).flatMap(\.all).compactMap { order in
      if case .desk(let name) = order.block { name } else { nil }
    }
    return names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// What the program writes of a document itself.
package enum DocumentPart: String, Sendable, Hashable, CaseIterable {
  /// The first page.
  case cover = "couverture"
  /// The sections with their pages.
  case contents = "sommaire"
  /// The figures with their pages.
  case figures = "table_des_figures"
  /// What each chart says, with its page.
  case messages = "messages"
  /// How to read the page, what is counted, and where it comes from, at its foot.
  case foot = "pied"
  /// What stands in the place of a number.
  case signs = "signes"
  /// The sources and what came of them.
  case sources = "sources"
  /// What was found in the records.
  case findings = "constats"
  /// What each figure printed means.
  case definitions = "definitions"
  /// What is left out, since there is nothing to say.
  case leftOut = "sans_objet"
  /// The program, and the checksums of the sources.
  case versions = "versions"
}
