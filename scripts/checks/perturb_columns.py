#!/usr/bin/env python3
"""Changes every column of a workbook that a figure uses, and fails where no figure moves.

    perturb_columns.py FILE.xlsx…

A figure uses a column where its formula calls it, `Accords[Signé]`. All values of the column are replaced in a copy, which
LibreOffice recalculates: a number v by 2 v + 1, anything else by a number that stands nowhere. One copy takes as many
columns as each have a figure of their own, one that calls no other column of the copy, directly or through a cell; that
figure must move. A column that has nothing to move in one workbook, for want of findings or of sessions, must in another
of those given. Exit 0 when every column moves a figure, 1 when not.
"""
import os
import re
import sys
import tempfile
import zipfile

from recalculate_workbook import STORED, agree, recalculated
from workbook import cells, column_letters, column_number, sheets, tables

CALLED = re.compile(r"([^\W\d]\w*)\[([^\]#@]+)\]")
PLACE = re.compile(r"(?:('(?:[^']|'')+'|[^\W\d][\w.]*)!)?(?<![\w.])\$?([A-Z]{1,3})\$?(\d+)(?!\w|\()")
ROW = re.compile(rb'(<row r="(\d+)"[^>]*?)(?:/>|>(.*?)</row>)', re.S)
CELL = re.compile(rb'<c r="([A-Z]+)\d+"((?: [a-z]+="[^"]*")*)(?:/>|>(.*?)</c>)', re.S)
STRANGE = b"987654"


def called_columns(formulas):
    """{place: {(table, heading)}} of every formula that calls columns of tables and no cell with a formula."""
    found = {}
    for (sheet, place), cell in formulas.items():
        called = set(CALLED.findall(cell.formula))
        words = re.sub(r'"[^"]*"', "", CALLED.sub("", cell.formula))
        others = {((name or sheet).strip("'"), letters + row) for name, letters, row in PLACE.findall(words)}
        if called and not any(other in formulas for other in others):
            found[sheet, place] = called
    return found


def shared_out(columns, called, telling):
    """Lists of columns to change together: {column: the figures that call it and no other of the list}.

    Those that are no 0 and no word tell best: of a column that some of them call, one must be its own.
    """
    def own(column, together):
        figures = [place for place, used in called.items() if used & together == {column}]
        best = [place for place in figures if place in telling]
        return best or ([] if any(column in called[place] for place in telling if place in called) else figures)

    copies = []
    for column in sorted(columns):
        for copy in copies:
            together = set(copy) | {column}
            shared = {each: own(each, together) for each in together}
            if all(shared.values()):
                copy.clear()
                copy.update(shared)
                break
        else:
            copies.append({column: own(column, {column})})
    return copies


def changed_cell(letters, row, old):
    """A cell with another value; an empty one gets one."""
    attributes, content = (old[2] or b"", old[3] or b"") if old else (b"", b"")
    style = re.search(rb' s="\d+"', attributes)
    number = None if b" t=" in attributes else re.search(rb"<v>([^<]*)</v>", content)
    value = repr(float(number[1]) * 2 + 1).encode() if number else STRANGE
    return b'<c r="' + letters + row + b'"' + (style[0] if style else b"") + b"><v>" + value + b"</v></c>"


def changed_row(match, areas):
    """A row with other values in the columns of the areas that it is in."""
    row = int(match[2])
    inside = [letters.encode() for letters, first, last in areas if first <= row <= last]
    if not inside:
        return match[0]
    found = {cell[1]: cell for cell in CELL.finditer(match[3] or b"")}
    written = {letters: cell[0] for letters, cell in found.items()}
    written.update({letters: changed_cell(letters, match[2], found.get(letters)) for letters in inside})
    ordered = sorted(written.items(), key=lambda entry: column_number(entry[0].decode()))
    return match[1] + b">" + b"".join(cell for _, cell in ordered) + b"</row>"


def write_changed(source, target, columns, places):
    """Copies a workbook without stored results, the values of some columns changed."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        names = {part: name for name, part in sheets(old)}
        for part in old.namelist():
            content = old.read(part)
            areas = [places[column][1:] for column in columns if places[column][0] == names.get(part)]
            if areas:
                content = ROW.sub(lambda row: changed_row(row, areas), content)
            if part in names:
                content = STORED.sub(rb"\1", content)
            new.writestr(part, content)


def check(workbook):
    everything = cells(workbook)
    formulas = {place: cell for place, cell in everything.items() if cell.formula is not None}
    filled = {place for place, cell in everything.items() if cell.value not in (None, "") or cell.failure}
    places = {}
    with zipfile.ZipFile(workbook) as package:
        for sheet, name, headings, (left, top, right, bottom) in tables(package):
            if not any((sheet, column_letters(column) + str(row)) in filled for column in range(left, right + 1)
                       for row in range(top + 1, bottom + 1)):
                print(f"  the table {name} has no row: its columns are left as they are")
                continue
            for offset, heading in enumerate(headings):
                places[name, heading] = (sheet, column_letters(left + offset), top + 1, bottom)
    called = called_columns(formulas)
    columns = {column for used in called.values() for column in used if column in places}
    hidden = {column for cell in formulas.values() for column in CALLED.findall(cell.formula) if column in places} - columns
    telling = {place for place, cell in formulas.items() if isinstance(cell.value, float) and cell.value}
    copies, moved = shared_out(columns, called, telling), set()
    with tempfile.TemporaryDirectory() as folder:
        bare = os.path.join(folder, "bare.xlsx")
        write_changed(workbook, bare, [], places)
        before = recalculated(bare, folder)
        for number, copy in enumerate(copies):
            other = os.path.join(folder, f"changed{number}.xlsx")
            write_changed(workbook, other, copy, places)
            after = recalculated(other, folder)
            moved |= {column for column, figures in copy.items() if any(
                place not in after or not agree(before[place], after[place]) for place in figures if place in before)}
    print(f"{workbook}: {len(columns)} columns changed in {len(copies)} copies, {len(moved)} move a figure")
    return columns | hidden, moved


def main(workbooks):
    if not workbooks:
        sys.exit(__doc__)
    seen = [check(workbook) for workbook in workbooks]
    still = set().union(*(columns for columns, _ in seen)) - set().union(*(moved for _, moved in seen))
    for table, heading in sorted(still):
        print(f"  {table}[{heading}]: figures call it, and none moves")
    return 1 if still else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
