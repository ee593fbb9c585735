/// Finds the records of one format in blocks of a file.
protocol RecordScanner {
  /// Reads records from `start` into the table until it is full or no whole record is left; returns where it stopped.
  mutating func scan(_ block: inout Block, from start: Int, isLast: Bool, into table: inout RecordTable) -> Int
  /// Takes note that the bytes before `used` leave the block.
  mutating func leave(_ used: Int, of block: borrowing Block)
  /// The physical line of the place read to.
  var line: Int { get }
  /// How many characters of the block's first line left it.
  var charactersLeft: Int { get }
  /// Records refused, and blank lines met, since both were last set to 0.
  var refused: Int { get set }
  var blankLines: Int { get set }
  /// What is wrong with the writing of the records of the table in hand.
  var faults: [RecordFault] { get set }
  /// The fields that no record had so far, and what records had that a mapping does not use.
  var neverMet: [Int] { get }
  var unused: [String] { get }
}

extension RecordScanner {
  var neverMet: [Int] { [] }
  var unused: [String] { [] }
}
