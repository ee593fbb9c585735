"""A disk that is full: a tmpfs of growing size, which every step of a run may find full."""
import os

from ground import PUBLISHED, Fault, Ground, judge, must_say, run


def growing_tmpfs(bilan, step_kib):
    """An edition onto disks of growing size: nothing, or a whole edition; the old edition stays."""
    if os.geteuid() != 0:
        return "skipped: only root mounts a tmpfs"
    with Ground(bilan, "tmpfs") as ground:
        whole, new = ground.reference(), ground.reference(as_of="2025-01-16")
        place, published, refused = ground.path("disk"), 0, 0
        os.mkdir(place)
        size = 16
        while published < 3:
            status, said = run(["mount", "-t", "tmpfs", "-o", f"size={size}k", "attack", place])
            if status:
                return f"skipped: no tmpfs can be mounted here ({said.strip()})"
            try:
                for as_of, expected in (("2025-01-15", whole), ("2025-01-16", new)):
                    status, said = run(ground.command(os.path.join(place, "out"), as_of=as_of),
                                       env={**os.environ, "TMPDIR": place})
                    must_say(status, said, f"{size} KiB")
                    judge(os.path.join(place, "out"), [whole, new], expected if status in PUBLISHED else None)
                    published += status in PUBLISHED
                    refused += status not in PUBLISHED
            finally:
                run(["umount", place])
            size += step_kib
            if size > 1 << 20:
                raise Fault("no disk was large enough")
        return f"{refused} disks too small said so, {published} held a whole edition"
