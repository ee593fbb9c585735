"""The calls of a run that touch files, each made to fail once."""
import collections
import errno
import re

from ground import PUBLISHED, Fault, Ground, judge, litter, must_say, run

#: A kind of call: the names that it has on the processors that Linux runs on, each only where strace knows it.
TRACED = {
    "create": "?mkdir,?mkdirat", "rename": "?rename,?renameat,?renameat2", "link": "?symlink,?symlinkat,?link,?linkat",
    "mode": "?chmod,?fchmod,?fchmodat,?chown,?fchown,?fchownat", "sync": "?fsync,?fdatasync,?syncfs",
    "write": "?write,?pwrite64,?writev,?pwritev", "remove": "?unlink,?unlinkat,?rmdir", "lock": "?flock,?fcntl",
    "size": "?ftruncate,?fallocate,?lseek",
    "open": "?open,?openat,?openat2",
}
#: Calls that the loader makes before the first line of the program, so that a failure is not the program's to say.
SILENT = {"open"}


def counts(ground, most):
    """Each call that one unharmed run over an existing edition makes: its kind and its number, at most `most` a kind."""
    trace = ground.path("trace")
    output = ground.path("counted")
    run(ground.command(output))
    run(["strace", "-f", "-qq", "-o", trace, "-e", "trace=" + ",".join(TRACED.values()),
         *ground.command(output, as_of="2025-01-16")])
    kinds = {name.strip("?"): kind for kind, names in TRACED.items() for name in names.split(",")}
    made = collections.Counter()
    with open(trace, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            name = re.match(r"\d+ +(\w+)\(", line)
            if name and name[1] in kinds:
                made[kinds[name[1]]] += 1
    if not {"create", "rename", "write"} <= set(made):
        raise Fault(f"strace saw no publication: {dict(made)}")
    for kind, count in sorted(made.items()):
        step = max(1, -(-count // most))
        yield from ((kind, number) for number in range(1, count + 1, step))


def each_fails(bilan, most):
    """Each call fails once: the run ends well with a whole edition, or says that it failed and has published nothing
    broken."""
    return fail(bilan, most, [errno.EIO, errno.EACCES], "failing calls")


def full_at_each_write(bilan, most):
    """The disk is full at one write: as above, and what ends with 0 is the edition to the byte."""
    return fail(bilan, most, [errno.ENOSPC], "full disks", kinds={"write", "create", "sync", "size"})


def fail(bilan, most, numbers, what, kinds=frozenset(TRACED)):
    with Ground(bilan, "fail") as ground:
        old, new = ground.reference(), ground.reference(as_of="2025-01-16")
        output = ground.path("out")
        tried, held = 0, 0
        for call, number in counts(ground, most):
            if call not in kinds:
                continue
            for code in numbers:
                tried += 1
                # Another as-of day each time, so that there is always something to publish.
                status, said = run(
                    ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={TRACED[call]}",
                     "-e", f"inject={TRACED[call]}:error={errno.errorcode[code]}:when={number}",
                     *ground.command(output, as_of="2025-01-16" if tried % 2 else "2025-01-15")])
                place = f"{errno.errorcode[code]} at {call} {number}"
                if call not in SILENT:
                    must_say(status, said, place)
                if status < 0 or status in (132, 133, 134, 135, 136, 139):
                    raise Fault(f"{place}: crashed with {status}: {said}")
                try:
                    judge(output, [old, new], expected=(new if tried % 2 else old) if status in PUBLISHED else None)
                except Fault as fault:
                    raise Fault(f"{place}: ended with {status}: {fault}") from fault
                held += status in PUBLISHED
        run(ground.command(output, as_of="2025-01-15"))
        left = litter(output)
        if left:
            raise Fault(f"left over: {left}")
        return f"{tried} {what}: {held} runs went on to a whole edition, {tried - held} said why not"
