internal import BilanLayout
internal import BilanModel

/// A list of records that a document may show, a row each.
struct RecordList: Sendable {
  /// How many rows it has at most.
  static let rows = ParameterRule(
    "lignes", 1...1000, standard: 1000, help: Wording("nombre de lignes au plus", "how many rows at most"))

  /// The word of definitions.
  let code: String
  /// What stands above it.
  let name: Wording
  /// Whether it goes on over pages where it is shown, for it is nothing with its end cut.
  let isWhole: Bool
  /// The columns and all rows, of a pillar where one is given.
  private let build: @Sendable (DocumentContext, Pillar?, Int) -> DocumentTable?

  init(
    _ code: String, _ name: Wording, isWhole: Bool = false,
    _ build: @escaping @Sendable (DocumentContext, Pillar?, Int) -> DocumentTable?
  ) {
    self.code = code
    self.name = name
    self.isWhole = isWhole
    self.build = build
  }

  /// The list with at most so many rows; nil without one.
  func table(_ context: DocumentContext, _ pillar: Pillar?, _ most: Int) -> DocumentTable? {
    build(context, pillar, most)
  }

  /// Those there are, in the order of the documentation; a new one is one line here.
  static let all: [RecordList] = [
    .chronology, .mainActs, .summits, .exercises, .planNotDone, .planLines, .deadlines, .dialogues, .agreements,
    .competence,
  ]
}
