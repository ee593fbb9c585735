"""Counts the records of a CSV file and adds up some of its columns, with nothing of bilan.

usage: column_sums.py FILE DELIMITER QUOTING [COLUMN…]   (QUOTING: quotes or none; columns are counted from 1)
prints one line of JSON: {"records": 66, "sums": ["4771.00"], "filled": [66]}
"""

import csv
import json
import sys
from decimal import Decimal


def number(text):
    for mark in ("€", "EUR", " ", "\u00a0", "\u202f"):
        text = text.replace(mark, "")
    return Decimal(text.replace(",", "."))


def main(path, delimiter, quoting, *columns):
    style = csv.QUOTE_NONE if quoting == "none" else csv.QUOTE_MINIMAL
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.reader(file, delimiter=delimiter, quoting=style) if row][1:]
    values = [[row[int(column) - 1].strip() for row in rows] for column in columns]
    # A word without a figure, such as « F » for closed, is no number.
    filled = [[value for value in column if any(map(str.isdigit, value))] for column in values]
    print(
        json.dumps(
            {
                "records": len(rows),
                "sums": [str(sum(map(number, column), Decimal(0))) for column in filled],
                "filled": [len(column) for column in filled],
            }
        )
    )


if __name__ == "__main__":
    csv.field_size_limit(1 << 24)
    main(*sys.argv[1:])
