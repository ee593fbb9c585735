internal import CPangoCairo

/// The one owner of a reference-counted C object: gives it back at its end.
@safe final class GObjectOwner {
  private let object: UnsafeMutableRawPointer
  /// The object, valid as long as its owner.
  var pointer: UnsafeMutableRawPointer { unsafe object }

  /// Takes over one reference.
  init(_ object: UnsafeMutableRawPointer) { unsafe self.object = object }

  deinit { unsafe g_object_unref(object) }
}
