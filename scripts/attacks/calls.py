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
    "size": "?ftruncate,?fallocate,?lseek", "open": "?open,?openat,?openat2", "read": "?read,?pread64,?readv",
    "look": "?stat,?lstat,?fstat,?newfstatat,?fstatat64,?statx,?readlink,?readlinkat,?getdents64",
}
#: Those that change something.
CHANGING = set(TRACED) - {"open", "read", "look"}


def places(ground, most, errors=(None,), kinds=frozenset(TRACED)):
    """Each call that one unharmed run over an existing edition makes, by its kind and its number in its thread, as strace
    counts it, with each of some errors; of a kind at most `most`, evenly spread."""
    trace = ground.path("trace")
    output = ground.path("counted")
    run(ground.command(output))
    run(["strace", "-f", "-qq", "-o", trace, "-e", "trace=" + ",".join(TRACED.values()),
         *ground.command(output, as_of="2025-01-16")])
    names = {name.strip("?"): kind for kind, names in TRACED.items() for name in names.split(",")}
    made = collections.Counter()
    with open(trace, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            call = re.match(r"(\d+) +(\w+)\(", line)
            if call and call[2] in names:
                made[names[call[2]], call[1]] += 1
    longest = {kind: max((count for (of, _), count in made.items() if of == kind), default=0) for kind in TRACED}
    if not all(longest[kind] for kind in ("create", "rename", "write")):
        raise Fault(f"strace saw no publication: {longest}")
    for kind in sorted(kinds):
        every = [(kind, number, error) for number in range(1, longest[kind] + 1) for error in errors]
        yield from every[::max(1, -(-len(every) // most))]


def inject(call, number, what):
    """The words that have strace do something at one call of what comes after them."""
    return ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={TRACED[call]}",
            "-e", f"inject={TRACED[call]}:{what}:when={number}"]


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
        for call, number, code in places(ground, most, numbers, kinds):
            tried += 1
            # Another as-of day each time, so that there is always something to publish.
            as_of, whole = ("2025-01-16", new) if tried % 2 else ("2025-01-15", old)
            status, said = run(
                [*inject(call, number, f"error={errno.errorcode[code]}"), *ground.command(output, as_of=as_of)])
            place = f"{errno.errorcode[code]} at {call} {number}"
            must_say(status, said, place)
            if status < 0 or status >= 128:
                raise Fault(f"{place}: crashed with {status}: {said}")
            try:
                judge(output, [old, new], expected=whole if status in PUBLISHED else None)
            except Fault as fault:
                raise Fault(f"{place}: ended with {status}: {fault}") from fault
            held += status in PUBLISHED
        run(ground.command(output, as_of="2025-01-15"))
        left = litter(output)
        if left:
            raise Fault(f"left over: {left}")
        return f"{tried} {what}: {held} runs went on to a whole edition, {tried - held} said why not"
