#!/usr/bin/env python3
"""Looks at every page of PDFs for what a reader would stumble on: look_at_pdf.py FILE.pdf…

Text smaller than 7 points or outside the page, words over one another, fonts not embedded or not of the family Inter,
straight quotes, ordinary spaces where French wants a no-break one, glyphs that stand for no character, pages without
text. Needs qpdf and poppler-utils. Exit 0 when nothing was found, 1 else.
"""
import re
import subprocess
import sys

from pdf_text import Document

SMALLEST_SIZE = 7.0
MARGIN = 12.0
SPACING = [
    ("ordinary space before high punctuation", re.compile(r"[\w)»\u202f\u00a0] [;:!?%»]|« ")),
    ("no space before a percent sign or a semicolon", re.compile(r"\d[%;]|[^\W\d_];")),
    ("ordinary space inside a number", re.compile(r"\d \d{3}(?!\d)")),
    ("straight quote", re.compile(r"['\"]")),
    ("glyph without a character", re.compile("[\N{REPLACEMENT CHARACTER}\0]")),
]
FONT = re.compile(r"^(\S+)\s.*?\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$")
BOX = re.compile(r'<(page|word) (?:width|xMin)="([\d.]+)" (?:height|yMin)="([\d.]+)"'
                 r'(?: xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>)?')


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout


def text_problems(path):
    for run in Document(path).runs():
        place = f"page {run.page}: « {run.text.strip()[:60]} »"
        if run.text.strip() and run.size < SMALLEST_SIZE - 0.01:
            yield f"{place} is set in {run.size:.1f} points"
        for what, pattern in SPACING:
            if pattern.search(run.text):
                yield f"{place}: {what}"


def font_problems(path):
    for line in output("pdffonts", path).splitlines()[2:]:
        name, embedded, _, mapped = FONT.match(line).groups()
        if not re.fullmatch(r"([A-Z]{6}\+)?Inter(Display)?(-\w+)?", name):
            yield f"font {name} is not Inter"
        if "no" in (embedded, mapped):
            yield f"font {name} is not embedded, or has no map to characters"


def pages_of_words(path):
    """(width, height, [(left, top, right, bottom, word)]) of each page."""
    pages = []
    for kind, left, top, right, bottom, word in BOX.findall(output("pdftotext", "-bbox", path, "-")):
        if kind == "page":
            pages.append((float(left), float(top), []))
        else:
            pages[-1][2].append((float(left), float(top), float(right), float(bottom), word))
    return pages


def over(one, other):
    """Whether the bodies of two words share paper; the tall boxes of a line are cut to the height of its letters."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    inset_one, inset_other = (one[3] - one[1]) * 0.25, (other[3] - other[1]) * 0.25
    height = min(one[3] - inset_one, other[3] - inset_other) - max(one[1] + inset_one, other[1] + inset_other)
    return width > 0.8 and height > 0.8


def place_problems(path):
    for number, (width, height, words) in enumerate(pages_of_words(path), 1):
        if not words:
            yield f"page {number}: no text"
        for place, word in enumerate(words):
            if word[0] < MARGIN or word[1] < 0 or word[2] > width - MARGIN or word[3] > height:
                yield f"page {number}: « {word[4]} » is off the page or at its edge"
            for other in words[:place]:
                # A halo is the same word drawn twice at the same place.
                if over(word, other) and not (word[4] == other[4] and abs(word[0] - other[0]) < 0.5):
                    yield f"page {number}: « {other[4]} » and « {word[4]} » overlap"


def main():
    failed = False
    for path in sys.argv[1:]:
        problems = [*text_problems(path), *font_problems(path), *place_problems(path)]
        for problem in problems[:40]:
            print("  " + problem)
        print(f"{path}: {len(pages_of_words(path))} pages, {len(problems)} problems")
        failed = failed or bool(problems)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
