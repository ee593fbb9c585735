internal import CPangoCairo
internal import Glibc
internal import Synchronization

/// What the libraries complain of while a thread draws: they would print it and go on with something else.
enum Complaints {
  private static let heard = Mutex<[pthread_t: String]>([:])

  /// Listens from now on, and forgets what this thread has heard.
  static func listen() {
    _ = isListening
    _ = take()
  }

  /// The first complaint that this thread has heard since it was last asked.
  static func take() -> String? {
    heard.withLock { $0.removeValue(forKey: pthread_self()) }
  }

  /// Takes the place of the libraries' printer, which may be done once.
  private static let isListening: Bool = {
    unsafe g_log_set_writer_func(
      { level, fields, count, user in
        let grave = G_LOG_LEVEL_ERROR.rawValue | G_LOG_LEVEL_CRITICAL.rawValue | G_LOG_LEVEL_WARNING.rawValue
        guard level.rawValue & grave != 0 else { return unsafe g_log_writer_default(level, fields, count, user) }
        let message = unsafe Complaints.message(UnsafeBufferPointer(start: fields, count: Int(count)))
        Complaints.heard.withLock { $0[pthread_self()] = $0[pthread_self()] ?? message }
        return G_LOG_WRITER_HANDLED
      }, nil, nil)
    return true
  }()

  private static func message(_ fields: UnsafeBufferPointer<GLogField>) -> String {
    for place in fields.indices {
      let field = unsafe fields[place]
      guard unsafe strcmp(field.key, "MESSAGE") == 0, let value = unsafe field.value else { continue }
      guard unsafe field.length >= 0 else { return unsafe String(cString: value.assumingMemoryBound(to: CChar.self)) }
      return unsafe String(decoding: UnsafeRawBufferPointer(start: value, count: Int(field.length)), as: UTF8.self)
    }
    return "?"
  }
}
