extension DocumentDefinition {
  /// What must be there for a section or a block to be: a register that was read, or a figure of some size.
  package struct Condition: Sendable, Hashable {
    /// How large a figure must be.
    package enum Size: Sendable, Hashable {
      /// So large, or larger.
      case from(Int)
      /// Smaller, and known.
      case below(Int)

      /// The signs of definitions, before the number.
      package static let signs = [">=", "<"]

      /// Whether a number is of it.
      func admits(_ number: Double) -> Bool {
        switch self {
        case .from(let least): number >= Double(least)
        case .below(let limit): number < Double(limit)
        }
      }
    }

    /// The code of a register or of a metric.
    package let code: String
    /// How large the figure of a metric must be; nil for more than nothing, and of a register.
    package let size: Size?

    /// A register that was read, or a figure of some size.
    package init(_ code: String, _ size: Size? = nil) { (self.code, self.size) = (code, size) }

    /// Whether it asks for little: where it does not hold, there is more to say, not less.
    var asksForLittle: Bool { if case .below? = size { true } else { false } }
  }
}
