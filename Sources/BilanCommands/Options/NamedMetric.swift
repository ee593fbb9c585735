internal import ArgumentParser
internal import BilanMetrics
internal import BilanModel

extension Metric {
  /// The metric that an argument names; another word is refused with the nearest of them.
  static func said(_ code: String) throws -> Metric {
    do throws(QuestionProblem) {
      return try Metric.named(code)
    } catch {
      throw ValidationError(error.words[ConsoleLanguage.current])
    }
  }
}
