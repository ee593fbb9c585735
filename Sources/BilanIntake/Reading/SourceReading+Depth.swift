internal import BilanModel

extension SourceReading {
  /// What is said of a JSON text of which nothing can be read because it nests too deeply.
  func tooDeep(_ head: borrowing SourceHead, from start: Int) -> Finding? {
    head.tooDeep(from: start).map { Problem.fileTooDeep.at(head.origin(of: $0, file: name)) }
  }
}
