#!/usr/bin/env python3
"""run.py BILAN [--long] [NAME…]: attacks what surrounds the figures; says for each attack what held, and fails on a fault.

An attack is a function of the program and of a number, which says how often or how finely it tries.
"""
import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import calls  # noqa: E402
import canaries  # noqa: E402
import disk  # noqa: E402
import kills  # noqa: E402
import planted  # noqa: E402
import races  # noqa: E402
import sources  # noqa: E402
from ground import Fault  # noqa: E402

#: Name, attack, its number in `make check`, its number in `make torture`.
ATTACKS = [
    ("kills", kills.random_moments, 150, 300),
    ("kill-at-each-call", kills.each_call, 8, 100_000),
    ("each-call-fails", calls.each_fails, 16, 100_000),
    ("full-at-each-write", calls.full_at_each_write, 20, 100_000),
    ("growing-tmpfs", disk.growing_tmpfs, 32, 4),
    ("periods-at-once", races.periods_at_once, 10, 150),
    ("equal-at-once", races.equal_at_once, 10, 50),
    ("one-number-and-name", races.one_number_and_name, 10, 100),
    ("source-changes", sources.changed_in_mid_reading, 30, 100),
    ("outputs-over-sources", sources.outputs_over_sources, 1, 1),
    ("planted", planted.links_and_folders, 1, 1),
    ("canaries", canaries.matrix, 1, 8),
]


def main(words):
    long = "--long" in words
    names = [word for word in words[1:] if not word.startswith("--")]
    unknown = set(names) - {name for name, *_ in ATTACKS}
    if not words or unknown:
        print(f"{__doc__}\nunknown: {sorted(unknown)}", file=sys.stderr)
        return 64
    faults = 0
    for name, attack, short_number, long_number in ATTACKS:
        if names and name not in names:
            continue
        start = time.monotonic()
        try:
            said = attack(os.path.realpath(words[0]), long_number if long else short_number)
        except (Fault, AssertionError) as fault:
            faults += 1
            said = f"FAULT: {fault}"
        print(f"{name}: {said} ({time.monotonic() - start:.0f} s)", flush=True)
    return faults > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
