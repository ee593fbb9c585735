#!/usr/bin/env python3
"""Looks in the raw parts of workbooks for what makes Excel repair or refuse a file: lint_workbook.py FILE.xlsx…

Exit 0 when nothing was found, 1 else.
"""
import re
import sys
import xml.etree.ElementTree as ElementTree
import zipfile
from collections import Counter

from workbook import MAIN, column_letters, column_number, relations, sheets, texts

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
LONGEST_TEXT, LONGEST_FORMULA, LONGEST_SHEET_NAME, LONGEST_FOOTER, MOST_LINKS = 32_767, 8_192, 31, 255, 65_530
FRENCH_FUNCTION = re.compile(r"\b(SOMME|SOMME\.SI|SOMME\.SI\.ENS|NB\.SI|NB\.SI\.ENS|NBVAL|SI|SIERREUR|RECHERCHEV|ARRONDI)\(")
NEWER_FUNCTION = re.compile(r"(?<![\w.])(XLOOKUP|XMATCH|FILTER|UNIQUE|SORT|SORTBY|SEQUENCE|LET|LAMBDA|IFS|SWITCH|TEXTJOIN"
                            r"|CONCAT|MAXIFS|MINIFS)\(")
VOLATILE_FUNCTION = re.compile(r"\b(NOW|TODAY|RAND|RANDBETWEEN|OFFSET|INDIRECT)\(")
NUMBER = re.compile(r"-?\d+(\.\d+)?([eE][-+]?\d+)?")
QUOTED = re.compile(r'"[^"]*"')
NAMED_SHEET = re.compile(r"(?:'((?:[^']|'')+)'|([^\W\d][\w.]*))!")


def units(text):
    """Length as Excel counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def area(reference):
    """(left, top, right, bottom) of A1 or A1:B2."""
    corners = [re.fullmatch(r"([A-Z]+)(\d+)", corner) for corner in reference.replace("$", "").split(":")]
    first, last = corners[0], corners[-1]
    return column_number(first[1]), int(first[2]), column_number(last[1]), int(last[2])


def overlap(one, other):
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


class Lint:
    def __init__(self, path):
        self.package = zipfile.ZipFile(path)
        self.problems = []
        self.counts = Counter()

    def report(self, place, what):
        self.problems.append(f"{place}: {what}")

    def run(self):
        if self.check_package():
            self.shared = texts(self.package)
            self.sheets = sheets(self.package)
            self.check_names()
            self.check_texts()
            self.tables = set()
            for name, part in self.sheets:
                self.check_sheet(name, ElementTree.fromstring(self.package.read(part)), part)
            self.check_drawings()
            self.check_properties()
        return self.problems

    def check_package(self):
        """Members once, readable, with the fixed date; well-formed XML; no relation to a part that is not there.

        False when the package is too broken to look further."""
        readable = True
        members = self.package.namelist()
        if len(set(members)) != len(members) or self.package.testzip():
            self.report("package", "a member is there twice or damaged")
            return False
        for member in self.package.infolist():
            if member.date_time != (1980, 1, 1, 0, 0, 0):
                self.report(member.filename, f"dated {member.date_time}, not 1980-01-01")
            if member.filename.endswith((".xml", ".rels", ".vml")):
                try:
                    ElementTree.fromstring(self.package.read(member))
                except ElementTree.ParseError as error:
                    self.report(member.filename, f"not well-formed: {error}")
                    readable = False
        for member in members if readable else []:
            for kind, target in relations(self.package, member).values():
                if target and "#" not in target and target not in members:
                    self.report(member, f"{kind} {target} is not in the package")
        return readable

    def check_names(self):
        root = ElementTree.fromstring(self.package.read("xl/workbook.xml"))
        seen = set()
        for name, _ in self.sheets:
            if not name or units(name) > LONGEST_SHEET_NAME or re.search(r"[\[\]:*?/\\\x00-\x1f]|^'|'$", name):
                self.report(name, "not a name that Excel allows for a sheet")
            if name.casefold() in seen or name.casefold() == "history":
                self.report(name, "name of a sheet taken twice, or reserved")
            seen.add(name.casefold())
        if all(each.get("state", "visible") != "visible" for each in root.iter(MAIN + "sheet")):
            self.report("workbook", "no visible sheet")
        self.defined = Counter()
        for each in root.iter(MAIN + "definedName"):
            name = each.get("name")
            self.defined[name.casefold(), each.get("localSheetId")] += 1
            if "#REF!" in (each.text or ""):
                self.report(name, "refers to #REF!")
            if not name.startswith("_xlnm.") and (
                    not re.fullmatch(r"[^\W\d][\w.\\]*|[_\\][\w.\\]*", name)
                    or re.fullmatch(r"(?i)[a-z]{1,3}\d{1,7}|[rc]|r\d*c\d*", name)):
                self.report(name, "not a name that Excel allows")
        for (name, _), count in self.defined.items():
            if count > 1:
                self.report(name, "defined twice")

    def check_texts(self):
        for text in self.shared:
            if units(text) > LONGEST_TEXT:
                self.report(text[:40], f"longer than {LONGEST_TEXT} units")
            if re.search(r"_x(?!005F)[0-9A-Fa-f]{4}_", text):
                self.report(text[:40], "Excel would read _xHHHH_ as one character")

    def check_sheet(self, name, root, part):
        headings = {}
        last_row = 0
        for row in root.iter(MAIN + "row"):
            line, last_column = int(row.get("r")), 0
            if not last_row < line <= LAST_ROW:
                self.report(name, f"row {line} after row {last_row}")
            last_row = line
            for cell in row.iter(MAIN + "c"):
                reference = cell.get("r")
                column = area(reference)[0]
                if not last_column < column <= LAST_COLUMN:
                    self.report(name, f"cell {reference} out of order")
                last_column = column
                self.check_cell(f"{name}!{reference}", cell, headings)
        merged = [area(each.get("ref")) for each in root.iter(MAIN + "mergeCell")]
        if any(overlap(one, other) for place, one in enumerate(merged) for other in merged[:place]):
            self.report(name, "merged areas overlap")
        if sum(1 for _ in root.iter(MAIN + "hyperlink")) > MOST_LINKS:
            self.report(name, "too many links")
        for tag in ("oddHeader", "oddFooter"):
            for each in root.iter(MAIN + tag):
                if units(each.text or "") > LONGEST_FOOTER:
                    self.report(name, f"{tag} longer than {LONGEST_FOOTER} units")
        self.check_conditional_formats(name, root)
        self.check_tables(name, part, merged, headings)

    def check_cell(self, place, cell, headings):
        value, formula, kind = cell.find(MAIN + "v"), cell.find(MAIN + "f"), cell.get("t", "n")
        self.counts["cells"] += 1
        text = None if value is None else value.text or ""
        if kind == "s":
            if int(text) >= len(self.shared):
                self.report(place, "text that is not in the table of texts")
                return
            headings[place.rsplit("!", 1)[1]] = self.shared[int(text)]
        if kind == "n" and text is not None and not NUMBER.fullmatch(text):
            self.report(place, f"number written {text!r}")
        if kind == "e":
            self.report(place, f"error value {text}")
        if formula is not None:
            self.counts["formulas"] += 1
            self.check_formula(place, formula.text or "")
            if value is None:
                self.report(place, "formula without a stored value")

    def check_formula(self, place, formula):
        bare = QUOTED.sub('""', formula)
        if len(formula) > LONGEST_FORMULA:
            self.report(place, "formula too long")
        if FRENCH_FUNCTION.search(bare) or ";" in bare:
            self.report(place, f"formula in a local language: {formula[:60]}")
        if NEWER_FUNCTION.search(bare):
            self.report(place, f"newer function without its prefix: {formula[:60]}")
        if VOLATILE_FUNCTION.search(bare):
            self.report(place, f"volatile function: {formula[:60]}")
        if "#REF!" in bare:
            self.report(place, f"formula with #REF!: {formula[:60]}")
        known = {name.casefold() for name, _ in self.sheets}
        for quoted, plain in NAMED_SHEET.findall(bare):
            if (quoted.replace("''", "'") or plain).casefold() not in known:
                self.report(place, f"formula on a sheet that is not there: {quoted or plain}")

    def check_conditional_formats(self, name, root):
        for block in root.iter(MAIN + "conditionalFormatting"):
            corner = block.get("sqref").split()[0].split(":")[0]
            for rule in block.iter(MAIN + "cfRule"):
                anchored = rule.get("type") in ("containsText", "notContainsText", "beginsWith", "endsWith",
                                                "containsBlanks", "notContainsBlanks", "containsErrors", "timePeriod")
                formula = rule.find(MAIN + "formula")
                if anchored and formula is not None and not re.search(rf"\b{corner}\b", formula.text or ""):
                    self.report(name, f"rule of {block.get('sqref')} is written for another cell: {formula.text[:50]}")

    def check_tables(self, name, part, merged, headings):
        areas = []
        for kind, target in relations(self.package, part).values():
            if kind != "table" or target not in self.package.namelist():
                continue
            self.counts["tables"] += 1
            table = ElementTree.fromstring(self.package.read(target))
            title, box = table.get("displayName"), area(table.get("ref"))
            if any(overlap(box, other) for other in areas + merged):
                self.report(name, f"table {title} over another table or a merged area")
            areas.append(box)
            if title.casefold() in self.tables or (title.casefold(), None) in self.defined:
                self.report(name, f"table name {title} taken twice")
            self.tables.add(title.casefold())
            columns = [each.get("name") for each in table.iter(MAIN + "tableColumn")]
            if len({column.casefold() for column in columns}) != len(columns):
                self.report(name, f"table {title}: two columns of one name")
            for place, column in enumerate(columns):
                heading = headings.get(f"{column_letters(box[0] + place)}{box[1]}")
                if heading != column:
                    self.report(name, f"table {title}: the cell says {heading!r}, the column {column!r}")

    def check_drawings(self):
        for member in self.package.namelist():
            if not member.startswith("xl/drawings/drawing"):
                continue
            for each in ElementTree.fromstring(self.package.read(member)).iter():
                if each.tag.endswith("}cNvPr"):
                    self.counts["objects"] += 1
                    if not each.get("descr"):
                        self.report(member, f"{each.get('name')} has no alternative text")

    def check_properties(self):
        core = self.package.read("docProps/core.xml").decode()
        for tag in ("dc:title", "dc:creator"):
            if not re.search(f"<{tag}>[^<]+</{tag}>", core):
                self.report("properties", f"no {tag}")


def main():
    failed = False
    for path in sys.argv[1:]:
        lint = Lint(path)
        problems = lint.run()
        for problem in problems[:40]:
            print("  " + problem)
        print(f"{path}: {', '.join(f'{count} {what}' for what, count in sorted(lint.counts.items()))}, "
              f"{len(problems)} problems")
        failed = failed or bool(problems)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
