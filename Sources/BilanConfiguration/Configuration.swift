package import BilanModel

/// What a desk says of its files in `bilan.yaml`: its sources, in order.
package struct Configuration: Sendable, Hashable {
  package var sources: [SourceMapping]

  package init(sources: [SourceMapping] = []) { self.sources = sources }
}
