package import BilanScene

/// One chart on its page: the drawing, and the words by which outlines, indexes and other programs name it.
package struct ChartPage: Sendable, Hashable {
  /// The finding, as the page's title says it.
  package let title: String
  /// Unit, period and perimeter.
  package let subtitle: String
  /// What the figure shows, numbers included, for those who cannot see it.
  package let alternative: String
  package let scene: Scene
}
