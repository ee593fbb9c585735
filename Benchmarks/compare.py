#!/usr/bin/env python3
"""Times whole processes in turn, A B A B…, cold start included.

    compare.py [--runs 7] [--warm-up 1] NAME='command' NAME='command'…

Prints medians of wall time, processor time and peak memory, and the medians of the ratios to the first command, taken
pair by pair, so that a slow moment of the machine weighs on both.
"""
import argparse
import os
import shlex
import statistics
import subprocess
import sys
import time
from collections import namedtuple

Run = namedtuple("Run", "wall processor memory")


def timed(command):
    start = time.perf_counter()
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE) as process:
        complaint = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{shlex.join(command)} ended with {process.returncode}\n{complaint.decode(errors='replace')}")
    return Run(time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def median(runs, field):
    return statistics.median(getattr(run, field) for run in runs)


def ratio(runs, base, field):
    return statistics.median(getattr(run, field) / max(getattr(first, field), 1e-4) for run, first in zip(runs, base))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--warm-up", type=int, default=1)
    parser.add_argument("commands", nargs="+", metavar="NAME=COMMAND")
    options = parser.parse_args()

    commands = [(name, shlex.split(words)) for name, words in (each.split("=", 1) for each in options.commands)]
    runs = {name: [] for name, _ in commands}
    for turn in range(options.warm_up + options.runs):
        for name, command in commands:
            run = timed(command)
            if turn >= options.warm_up:
                runs[name].append(run)

    base = runs[commands[0][0]]
    print("| command | wall (s) | processor (s) | peak memory (MB) | wall, ratio | processor, ratio | memory, ratio |")
    print("|---|---|---|---|---|---|---|")
    for name, _ in commands:
        each = runs[name]
        print(f"| {name} | {median(each, 'wall'):.3f} | {median(each, 'processor'):.3f} | {median(each, 'memory'):.0f} "
              f"| {ratio(each, base, 'wall'):.2f} | {ratio(each, base, 'processor'):.2f} "
              f"| {ratio(each, base, 'memory'):.2f} |")


if __name__ == "__main__":
    main()
