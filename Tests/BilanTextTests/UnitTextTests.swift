import BilanModel
import BilanText
import Testing

@Suite struct UnitTextTests {
  @Test(arguments: BilanModel.Unit.allCases) func `every unit has its words`(unit: BilanModel.Unit) {
    #expect(!unit.name(in: .euro).french.isEmpty && !unit.name(in: .euro).english.isEmpty)
  }
}
