#!/usr/bin/env python3
"""A small program that publishes as bilan does, with one fault planted: what the attacks must find.

The fault is named by the environment; without one the program is sound, and every attack must pass.
"""
import argparse
import errno
import fcntl
import hashlib
import json
import os
import shutil
import sys
import tempfile
import time

FAULT = os.environ.get("STAND_IN_FAULT", "")
MARK = "mark"


class Refusal(Exception):
    """Why nothing is published: the exit code, and what is said."""


def identity(path):
    status = os.stat(path)
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns


def read(path):
    """The bytes of a source, read slowly, of one state of it unless the program is blind to changes."""
    before = identity(path)
    with open(path, "rb") as file:
        data = file.read(1 << 16)
        time.sleep(0.3 if FAULT == "blind" else 0.02)
        data += file.read()
    if FAULT != "blind" and identity(path) != before:
        raise Refusal(65, f"{path}: changed while it was read")
    if not data:
        raise Refusal(65, f"{path}: no record")
    return data, before


def documents(data, options):
    figures = {"as_of": options.as_of, "year": options.year,
               "sources": [{"sha256": hashlib.sha256(data).hexdigest(), "records": data.count(b"\n") - 1}]}
    text = json.dumps(figures).encode()
    return {f"{options.year}_bilan.json": text, f"{options.year}_bilan.xlsx": hashlib.sha256(text).digest() * 3000}


def write(path, data):
    try:
        with open(path, "wb", buffering=0) as file:
            if FAULT == "in-place":
                file.write(data[:100])
                time.sleep(0.2)
                data = data[100:]
            if file.write(data) != len(data):
                raise OSError(28, "the disk is full")
            os.fsync(file.fileno())
    except OSError:
        if FAULT != "deaf":
            raise


def sweep(period):
    """Takes away what killed runs have left."""
    for name in os.listdir(period):
        path = os.path.join(period, name)
        if not name.startswith(".work-") and not (FAULT == "sweeping" and name != ".lock"):
            continue
        if FAULT == "sweeping" and os.path.isdir(path) and not name.isdigit():
            for part in os.listdir(path):
                os.unlink(os.path.join(path, part))
        elif os.path.exists(os.path.join(path, MARK)) and not os.path.islink(path):
            shutil.rmtree(path)


def report(options):
    data, before = read(options.source)
    period = os.path.join(options.output, options.year)
    if os.path.islink(period) or os.path.isdir(os.path.join(period, "dernier")) and \
            not os.path.islink(os.path.join(period, "dernier")):
        raise Refusal(73, f"{period}: not of this program")
    os.makedirs(period, exist_ok=True)
    if FAULT == "forgetful" and len(os.listdir(options.output)) > 1:
        return
    lock = os.open(os.path.join(period, ".lock"), os.O_RDWR | os.O_CREAT)
    if FAULT != "unlocked":
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Refusal(75, f"{period}: busy") from None
    if FAULT not in ("littering", "unlocked"):
        sweep(period)
    publish(period, documents(data, options), options)
    if FAULT != "blind" and identity(options.source) != before:
        raise Refusal(65, f"{options.source}: changed")


def publish(period, files, options):
    numbers = [int(name) for name in os.listdir(period) if name.isdigit()]
    if FAULT == "in-place":
        work = edition = os.path.join(period, str(max(numbers, default=0) + 1))
        os.mkdir(edition)
    else:
        work = tempfile.mkdtemp(prefix=".work-", dir=period)
        with open(os.path.join(work, MARK), "wb"):
            edition = os.path.join(work, "edition")
        os.mkdir(edition)
    try:
        for name, data in files.items():
            write(os.path.join(edition, name), data)
        if FAULT != "unlocked" and numbers and holds(os.path.join(period, str(max(numbers))), files):
            return
        number = max(numbers, default=0) + 1
        while FAULT != "in-place" and not moved(edition, os.path.join(period, str(number))):
            number += 1
        link = tempfile.mktemp(dir=work if FAULT != "in-place" else period)
        os.symlink(str(number), link)
        os.rename(link, os.path.join(period, "dernier"))
        if options.keep:
            for old in sorted(numbers)[:-options.keep]:
                os.rename(os.path.join(period, str(old)), os.path.join(work, str(old)))
    finally:
        if FAULT not in ("in-place", "littering"):
            shutil.rmtree(work)


def moved(edition, place):
    try:
        os.rename(edition, place)
    except OSError as error:
        if error.errno not in (errno.EEXIST, errno.ENOTEMPTY):
            raise
        return False
    return True


def holds(edition, files):
    def content(name):
        with open(os.path.join(edition, name), "rb") as file:
            return file.read()
    return os.path.isdir(edition) and sorted(os.listdir(edition)) == sorted(files) and \
        all(content(name) == data for name, data in files.items())


def chart(options):
    data, _ = read(options.source)
    if FAULT != "over" and os.path.exists(options.output) and os.path.samefile(options.output, options.source):
        raise Refusal(64, f"{options.output} is read")
    with open(options.output, "wb") as file:
        file.write(hashlib.sha256(data).digest())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("command", choices=("report", "chart"))
    parser.add_argument("source", nargs="+")
    for name in ("--year", "--as-of", "--output"):
        parser.add_argument(name)
    parser.add_argument("--keep", type=int)
    parser.add_argument("--allow-empty", action="store_true")
    options = parser.parse_args()
    options.source = options.source[-1]
    try:
        {"report": report, "chart": chart}[options.command](options)
    except Refusal as refusal:
        print(refusal.args[1], file=sys.stderr)
        return refusal.args[0]
    except OSError as error:
        if FAULT != "silent":
            print(error, file=sys.stderr)
        return 74
    return 0


if __name__ == "__main__":
    sys.exit(main())
