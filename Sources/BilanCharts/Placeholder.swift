/// A place for the first real code of this module.
enum PlaceholderCharts {}
