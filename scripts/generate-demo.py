#!/usr/bin/env python3
"""Writes the demonstration's registers: invented activities and the plans that they follow or not; in the folder
registres the other registers, which stand in no count of activities unless they are read beside them.

    generate-demo.py [--output DIR] [--rows 3000] [--first-year 2020] [--last-year 2024] [--seed 7]

The same arguments give the same bytes with every version of Python. Every record says « Données fictives » in its
source, which bilan repeats on every page and sheet.
"""
import argparse
import csv
import os

from demo.other_registers import other_registers
from demo.registers import ACTIVITY_HEADER, PLAN_HEADER, registers


def write(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output", default=os.path.join(os.path.dirname(__file__), "..", "fixtures", "demo"))
    parser.add_argument("--rows", type=int, default=3000)
    parser.add_argument("--first-year", type=int, default=2020)
    parser.add_argument("--last-year", type=int, default=2024)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    plans, activities = registers(options.seed, options.first_year, options.last_year, options.rows)
    os.makedirs(options.output, exist_ok=True)
    write(os.path.join(options.output, "plans.csv"), PLAN_HEADER, plans)
    write(os.path.join(options.output, "activites.csv"), ACTIVITY_HEADER, activities)
    others = os.path.join(options.output, "registres")
    os.makedirs(others, exist_ok=True)
    for name, header, rows in other_registers(options.seed):
        write(os.path.join(others, name), header.split(";"), rows)


if __name__ == "__main__":
    main()
