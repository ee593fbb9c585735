#!/usr/bin/env python3
"""Recalculates a workbook with LibreOffice, from the formulas alone, and compares with the values that it stores.

    recalculate_workbook.py FILE.xlsx [--at-least N] [--perturb 'SHEET!HEADING']…

The stored values of formulas are taken out of a copy first, and the throw-away profile always recalculates; else
LibreOffice would give back what the file says. `--perturb` doubles every literal number under a heading in another copy
and fails when no formula moves. Exit 0 when all formulas agree, 1 when not.
"""
import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

from workbook import cells, sheets

RELATIVE_TOLERANCE = 1e-9
STORED = re.compile(rb"(</f>|<f\b[^>]*/>)\s*<v\b[^>]*?(?:/>|>[^<]*</v>)")
ALWAYS_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>
"""


def copy_without_results(source, target, doubled=None):
    """Copies a workbook without its stored results; `doubled` is (sheet, column). Returns how many numbers doubled."""
    count = 0

    def double(match):
        nonlocal count
        count += 1
        return match[1] + repr(float(match[2]) * 2).encode() + match[3]

    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        names = {part: name for name, part in sheets(old)}
        for part in old.namelist():
            content = old.read(part)
            if part in names:
                content = STORED.sub(rb"\1", content)
                if doubled and names[part] == doubled[0]:
                    literal = rb'(<c r="' + doubled[1].encode() + rb'\d+"(?: s="\d+")?><v>)([^<]*)(</v>)'
                    content = re.sub(literal, double, content)
            new.writestr(part, content)
    return count


def recalculated(workbook, folder):
    """The cells of a workbook after LibreOffice has opened and saved it."""
    profile, output = os.path.join(folder, "profile"), os.path.join(folder, "recalculated")
    os.makedirs(os.path.join(profile, "user"), exist_ok=True)
    with open(os.path.join(profile, "user", "registrymodifications.xcu"), "w", encoding="utf-8") as settings:
        settings.write(ALWAYS_RECALCULATE)
    office = shutil.which("soffice") or sys.exit("soffice is missing: run scripts/setup-checks.sh")
    run = subprocess.run(
        [office, "-env:UserInstallation=file://" + profile, "--headless", "--norestore", "--convert-to",
         "xlsx:Calc MS Excel 2007 XML", "--outdir", output, workbook],
        timeout=600, capture_output=True, text=True, env=dict(os.environ, LC_ALL="C.UTF-8"))
    result = os.path.join(output, os.path.basename(workbook))
    if run.returncode or not os.path.exists(result):
        sys.exit(f"LibreOffice could not recalculate {workbook}:\n{run.stdout}{run.stderr}")
    return cells(result)


def number(value):
    """A value as a number where a formula would take it as one."""
    if isinstance(value, (bool, float)):
        return float(value)
    return {"TRUE": 1.0, "FALSE": 0.0}.get(value)


def agree(stored, again):
    if again.failure or stored.failure:
        return again.failure == stored.failure
    left, right = number(stored.value), number(again.value)
    if left is not None and right is not None:
        return abs(left - right) <= RELATIVE_TOLERANCE * max(abs(left), abs(right), 1e-3)
    return (stored.value or "") == (again.value or "")


def words_for_a_number(stored, again):
    """Whether a formula stores words, such as « s.o. », where recalculation finds a number: a figure was lost."""
    return number(stored.value) is None and bool(stored.value) and again.failure is None and isinstance(again.value, float)


def column_under(everything, heading):
    """(sheet, column letters) of the first cell that holds the heading of « SHEET!HEADING »."""
    sheet, words = heading.split("!", 1)
    for (name, reference), cell in everything.items():
        if name == sheet and cell.value == words:
            return sheet, reference.rstrip("0123456789")
    sys.exit(f"no cell of the sheet {sheet!r} holds the heading {words!r}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("workbook")
    parser.add_argument("--at-least", type=int, default=1, help="fewest formulas that the workbook must hold")
    parser.add_argument("--perturb", action="append", default=[], metavar="SHEET!HEADING",
                        help="a column whose numbers must matter; may be repeated")
    options = parser.parse_args()

    everything = cells(options.workbook)
    stored = {place: cell for place, cell in everything.items() if cell.formula is not None}
    problems = [f"only {len(stored)} formulas, {options.at_least} expected"] if len(stored) < options.at_least else []
    with tempfile.TemporaryDirectory() as folder:
        bare = os.path.join(folder, "bare.xlsx")
        copy_without_results(options.workbook, bare)
        if any(cell.formula is not None and cell.value not in (None, "") for cell in cells(bare).values()):
            sys.exit("stored results were left in the copy: the check would compare the file with itself")
        again = recalculated(bare, folder)
        for (sheet, reference), cell in stored.items():
            result = again.get((sheet, reference))
            if cell.value is None and cell.failure is None:
                problems.append(f"{sheet}!{reference}: no stored value, ={cell.formula[:100]}")
            elif result is not None and words_for_a_number(cell, result):
                problems.append(f"{sheet}!{reference}: says {cell.value!r} where there is a number, {result.value!r}")
            elif result is None or result.failure or not agree(cell, result):
                seen = "nothing" if result is None else result.failure or result.value
                problems.append(f"{sheet}!{reference}: stored {cell.value!r}, recalculated {seen!r}, ={cell.formula[:100]}")
        moved = ""
        for heading in options.perturb:
            sheet, column = column_under(everything, heading)
            other = os.path.join(folder, "perturbed.xlsx")
            doubled = copy_without_results(options.workbook, other, (sheet, column))
            after = recalculated(other, folder)
            count = sum(place not in after or not agree(again[place], after[place]) for place in stored if place in again)
            moved += f", {count} move when {doubled} numbers under {heading} double"
            if not doubled or not count:
                problems.append(f"no formula depends on {heading} ({doubled} numbers doubled)")
    for problem in problems[:30]:
        print("  " + problem)
    print(f"{options.workbook}: {len(stored)} formulas recalculated, {len(problems)} problems{moved}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
