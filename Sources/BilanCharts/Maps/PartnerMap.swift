package import BilanModel
package import BilanScene

/// Where partners are on the map.
package enum PartnerMap {
  /// The place of a state, projected, in radii of the globe; nil for one that is no state.
  package static func place(of partner: Partner) -> Point? {
    StatePlaces.place(of: partner).map { EqualEarth.point(longitude: $0.longitude, latitude: $0.latitude) }
  }
}
