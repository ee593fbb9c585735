"""A workbook read from its raw parts, for the checks: sheets, cells, formulas, stored values. Nothing but the standard
library, so that the judge shares no code with the writer."""
import posixpath
import re
import xml.etree.ElementTree as ElementTree
import zipfile
from collections import namedtuple

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"

# value: float, str, bool, or None for an empty cell; failure: the text of an error value such as #DIV/0!
Cell = namedtuple("Cell", "formula value failure")


def relations(package, part):
    """{identifier: (kind, target part or None when outside)} of the relations of a part."""
    folder, name = posixpath.split(part)
    source = posixpath.join(folder, "_rels", name + ".rels")
    if source not in package.namelist():
        return {}
    found = {}
    for each in ElementTree.fromstring(package.read(source)).iter(RELATION):
        target = each.get("Target")
        if each.get("TargetMode") == "External":
            target = None
        elif target.startswith("/"):
            target = target[1:]
        else:
            target = posixpath.normpath(posixpath.join(folder, target))
        found[each.get("Id")] = (each.get("Type").rsplit("/", 1)[-1], target)
    return found


def sheets(package):
    """[(name, part)] of the worksheets in their order."""
    links = relations(package, "xl/workbook.xml")
    found = []
    for each in ElementTree.fromstring(package.read("xl/workbook.xml")).iter(MAIN + "sheet"):
        kind, part = links[each.get(RELATION_ID)]
        if kind == "worksheet":
            found.append((each.get("name"), part))
    return found


def texts(package):
    """The shared strings in their order."""
    if "xl/sharedStrings.xml" not in package.namelist():
        return []
    root = ElementTree.fromstring(package.read("xl/sharedStrings.xml"))
    return ["".join(run.text or "" for run in entry.iter(MAIN + "t")) for entry in root.iter(MAIN + "si")]


def cell_of(element, shared):
    formula = element.find(MAIN + "f")
    stored = element.find(MAIN + "v")
    text = None if stored is None else stored.text or ""
    kind = element.get("t", "n")
    value, failure = None, None
    if kind == "inlineStr":
        value = "".join(run.text or "" for run in element.iter(MAIN + "t"))
    elif kind == "str":
        value = text or ""
    elif text is not None and kind == "s":
        value = shared[int(text)]
    elif text is not None and kind == "b":
        value = text.strip() == "1"
    elif text is not None and kind == "e":
        failure = text
    elif text:
        try:
            value = float(text)
        except ValueError:
            failure = text
    return Cell(None if formula is None else formula.text or "", value, failure)


def cells(path):
    """{(sheet, reference): Cell} of every cell of every worksheet, in order."""
    found = {}
    with zipfile.ZipFile(path) as package:
        shared = texts(package)
        for name, part in sheets(package):
            with package.open(part) as stream:
                for _, element in ElementTree.iterparse(stream):
                    if element.tag == MAIN + "c":
                        found[name, element.get("r")] = cell_of(element, shared)
                    elif element.tag == MAIN + "row":
                        element.clear()
    return found


def tables(package):
    """[(sheet, name, headings, (left, top, right, bottom))] of every table, places counted from 1."""
    found = []
    for sheet, part in sheets(package):
        for kind, target in relations(package, part).values():
            if kind != "table":
                continue
            table = ElementTree.fromstring(package.read(target))
            first, last = re.findall(r"([A-Z]+)(\d+)", table.get("ref"))
            headings = [each.get("name") for each in table.iter(MAIN + "tableColumn")]
            area = (column_number(first[0]), int(first[1]), column_number(last[0]), int(last[1]))
            found.append((sheet, table.get("displayName"), headings, area))
    return found


def column_number(letters):
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def column_letters(number):
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
