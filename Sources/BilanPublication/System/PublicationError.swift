package import BilanModel
internal import Glibc

/// Why a file or a folder could not be written; unless `action` says so, nothing of it is visible then.
package struct PublicationError: Error, Sendable, Hashable {
  /// What the process ends with: 73, 74 or 75.
  package enum Kind: Sendable { case cannotCreate, inputOutput, busy }

  /// By which the exit code is told.
  package let kind: Kind
  /// As the user named it.
  package let path: String
  /// What could not be done.
  package let action: Wording
  /// Why, as the system says it.
  package let reason: Wording
  /// The system's error number; 0 where the system has refused nothing.
  package let number: Int32

  /// What the system has refused.
  package init(path: String, number: Int32, action: Wording) {
    self.path = path
    self.number = number
    self.action = action
    kind = Kind(number: number, action: action)
    reason = SystemWords.text(number)
  }

  /// What the run itself refuses.
  init(_ kind: Kind, path: String, action: Wording, reason: Wording) {
    self.kind = kind
    self.path = path
    self.action = action
    self.reason = reason
    number = 0
  }

  /// Whether the system refused for want of a right.
  package var isForbidden: Bool { number == EACCES }

  /// The sentence that is printed.
  package func text(_ language: Language) -> String {
    "\(VisibleText.line(path)): \(action[language]) (\(reason[language]))"
  }
}

extension PublicationError.Kind {
  /// A disk that is full or faulty is an error of writing, whatever met it.
  package init(number: Int32, action: Wording) {
    self =
      [.cannotRead, .cannotWrite].contains(action) || [EIO, ENOSPC, EDQUOT, EFBIG].contains(number)
      ? .inputOutput : .cannotCreate
  }
}

extension Wording {
  /// What could not be done to a file that is there.
  package static let cannotOpen = Wording("ouverture impossible", "cannot open")
  /// What could not be done to a file that is not there yet.
  package static let cannotCreate = Wording("création impossible", "cannot create")
  static let cannotRead = Wording("lecture impossible", "cannot read")
  /// What could not be done to a file that is open.
  package static let cannotWrite = Wording("écriture impossible", "cannot write")
  static let cannotPublish = Wording("publication impossible", "cannot publish")
  static let cannotLock = Wording("verrouillage impossible", "cannot lock")
  static let isForeign = Wording("n’est pas de bilan, qui n’y touche pas", "is not of bilan, which leaves it alone")
}
