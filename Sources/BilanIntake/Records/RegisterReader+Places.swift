internal import BilanModel

extension RegisterReader {
  /// Where the values of the rows kept stand, as long as the view lives.
  func valuePlaces(_ places: PlaceFinder, _ kept: [Int]?) -> ValuePlaces {
    let (fields, sheet) = (layout.plans.map { $0?.field }, layout.sheet)
    // Closed before the view goes away.
    nonisolated(unsafe) let places = places
    return ValuePlaces { row, column in
      fields[column].map { places.origin(kept?[row] ?? row, $0) }.map { place in sheet.map(place.inSheet) ?? place }
    }
  }
}
