"""What a neighbour plants where a run works: links, folders of another owner, things with the names of editions."""
import os
import pwd
import shutil

from ground import PUBLISHED, Fault, Ground, contents, judge, latest, must_say, run, snapshot


def links_and_folders(bilan, _):
    """Nothing that a run did not make is moved, changed or removed, whatever it is called."""
    with Ground(bilan, "planted") as ground:
        whole, done = ground.reference(), 0
        first = ground.path("learn")
        run(ground.command(first))
        period = os.path.basename(os.path.dirname(latest(first)))
        for name, plant in PLANTS.items():
            place, home = ground.path(name), ground.path(name + "-home")
            os.makedirs(os.path.join(place, "out", period))
            os.mkdir(home)
            for part in ("note.docx", ".profile"):
                with open(os.path.join(home, part), "w", encoding="utf-8") as file:
                    file.write("precious")
            plant(os.path.join(place, "out"), os.path.join(place, "out", period), home)
            before, kept = snapshot(home), planted_in(place)
            for as_of in ("2025-01-15", "2025-01-16"):
                status, said = run(ground.command(os.path.join(place, "out"), as_of=as_of))
                must_say(status, said, name)
                if status in PUBLISHED and latest(os.path.join(place, "out")) is None:
                    raise Fault(f"{name}: published, yet nothing is the latest")
            if snapshot(home) != before:
                raise Fault(f"{name}: what the link leads to was changed")
            now = planted_in(place)
            lost = [path for path in kept if now.get(path) != kept[path]]
            if lost:
                raise Fault(f"{name}: changed or gone: {lost}")
            done += 1
        judge(first, [whole], whole)
        return f"{done} kinds of planted things untouched"


def planted_in(place):
    """What was there before the first run, folders without their times."""
    return {path: value for path, value in snapshot(place).items()}


def working_names(place, home):
    """Links under names that a run of today or of earlier versions gives to what it works on."""
    host = os.uname().nodename
    for name in (f".x.bilan-{host}-4194303", ".bilan-0123456789abcdef", ".edition.bilan-x-1"):
        os.symlink(home, os.path.join(place, name))


def as_user(path):
    """Gives something to another owner, where this one may."""
    if os.geteuid() == 0:
        os.chown(path, pwd.getpwnam("nobody").pw_uid, -1)


def other_owner(output, period, home):
    folder = os.path.join(period, ".bilan-00112233445566778899aabbccddeeff")
    shutil.copytree(home, folder)
    for name in [folder, *(os.path.join(folder, name) for name in os.listdir(folder))]:
        as_user(name)


def archive(output, period, home):
    shutil.copytree(home, os.path.join(output, "archives"))
    shutil.copytree(home, os.path.join(period, "archives"))


def latest_is_folder(output, period, home):
    shutil.copytree(home, os.path.join(period, "dernier"))


def number_taken(output, period, home):
    shutil.copytree(home, os.path.join(period, "1"))
    os.symlink(home, os.path.join(period, "2"))
    with open(os.path.join(period, "3"), "w", encoding="utf-8") as file:
        file.write("precious")


PLANTS = {
    "names-beside": lambda output, period, home: working_names(output, home),
    "names-inside": lambda output, period, home: working_names(period, home),
    "folder-of-another": other_owner, "archives": archive, "latest-is-a-folder": latest_is_folder,
    "numbers-taken": number_taken,
    "period-is-a-link": lambda output, period, home: (os.rmdir(period), os.symlink(home, period)),
}
