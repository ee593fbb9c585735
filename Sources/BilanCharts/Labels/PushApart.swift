/// Places for labels along one dimension, as near as can be to where they belong and never overlapping.
package enum PushApart {
  /// The middles of labels moved apart; the order of the labels is that of their wishes, ties by position in the list.
  ///
  /// - Parameters:
  ///   - wishes: Where the middle of each label belongs, in points.
  ///   - height: The height of a label, in points; less when the span is too short for all.
  ///   - span: Where labels may stand.
  /// - Returns: The middles in the order of the wishes.
  package static func places(_ wishes: [Double], height: Double, within span: ClosedRange<Double>) -> [Double] {
    guard !wishes.isEmpty else { return [] }
    let room = span.upperBound - span.lowerBound
    let pitch = min(height, room / Double(wishes.count))
    let order = wishes.indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }
    var blocks: [(sum: Double, count: Int)] = []
    func first(_ block: (sum: Double, count: Int)) -> Double {
      let middle = block.sum / Double(block.count)
      let half = pitch * Double(block.count) / 2
      return min(max(middle - half, span.lowerBound), span.upperBound - 2 * half)
    }
    for index in order {
      blocks.append((wishes[index], 1))
      while blocks.count > 1 {
        let (last, before) = (blocks[blocks.count - 1], blocks[blocks.count - 2])
        if first(before) + pitch * Double(before.count) <= first(last) + 1e-9 { break }
        blocks.removeLast(2)
        blocks.append((before.sum + last.sum, before.count + last.count))
      }
    }
    var places = wishes
    var position = 0
    for block in blocks {
      let start = first(block)
      for offset in 0..<block.count {
        places[order[position]] = start + pitch * (Double(offset) + 0.5)
        position += 1
      }
    }
    return places
  }
}
