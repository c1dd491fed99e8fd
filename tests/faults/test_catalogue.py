"""Bad files among good ones: each becomes what the catalogue says, and the good ones never notice."""

import os
from dataclasses import dataclass, field
from multiprocessing import active_children
from pathlib import Path
from unicodedata import normalize

import pytest

from dondoc.export.json import directive_to_json
from models.store.session import Store, open_store
from pipeline.batch import Entry, Report, ingest
from pipeline.settings import Settings
from tests.batch.directives import write_directive
from tests.faults.catalogue import FOOT_PAGE, SLOW, Fault, faults, heavy_faults
from tests.faults.other_faults import word_file
from tests.read.files import BODY, HEAD, pdf_of

SETTINGS = Settings(jobs=2)
TIGHT = Settings(jobs=2, memory_mb=700)


@dataclass
class Silent:
    """Progress that nobody looks at."""

    seen: list[Entry] = field(default_factory=list)

    def started(self, total: int) -> None: ...

    def page_read(self, path: str, done: int, total: int) -> None: ...

    def finished(self, entry: Entry) -> None:
        self.seen.append(entry)

    def waited(self) -> None: ...


def write(folder: Path, files: list[Fault]) -> Path:
    folder.mkdir(parents=True)
    for name, content, _ in files:
        (folder / name).write_bytes(content)
    return folder


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Good documents, whose names put them between the bad ones."""
    folder = tmp_path_factory.mktemp("good")
    for number in (1, 2, 3):
        write_directive(folder / f"{number}.txt", number)
    (folder / "4.docx").write_bytes(word_file(40))
    (folder / "5.pdf").write_bytes(pdf_of((*HEAD, *BODY, *FOOT_PAGE)))
    return folder


def rows(store: Store, folder: Path) -> dict[str, object]:
    """Everything that is stored of the files of a folder."""
    found: dict[str, object] = {}
    for row in store.documents():
        directive = store.directive(row.id)
        assert directive is not None
        if directive.source.path.startswith(str(folder)):
            found[row.id] = directive_to_json(directive)
    return found


@pytest.fixture(scope="module")
def undisturbed(good: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """What the good documents become by themselves."""
    with open_store(f"sqlite:///{tmp_path_factory.mktemp('alone')}/a.sqlite3") as store:
        ingest([good], SETTINGS, store, progress=Silent())
        found = rows(store, good)
    assert len(found) == 5
    return found


def ingested(
    good: Path, bad: Path, settings: Settings, database: str
) -> tuple[Report, dict[str, object]]:
    """The report on good and bad files together, and the rows of the good ones."""
    with open_store(database) as store:
        report = ingest([good, bad], settings, store, progress=Silent())
        return report, rows(store, good)


def became(report: Report, folder: Path) -> dict[str, str]:
    """Codes, or what else became of them, by names."""
    return {
        Path(entry.path).name: entry.fault.code if entry.fault else entry.result
        for entry in report.entries
        if entry.path.startswith(str(folder))
    }


def explained(report: Report) -> None:
    """Every fault says what is wrong, what to do and where it was met; nothing is running any more."""
    for entry in report.faults():
        assert entry.fault is not None
        assert entry.fault.message, entry
        assert entry.fault.advice, entry
        assert entry.fault.stage, entry
    assert active_children() == []


def test_bad_files_become_what_they_should_and_disturb_none(
    good: Path, undisturbed: dict[str, object], tmp_path: Path
) -> None:
    bad = write(tmp_path / "bad", faults())
    report, found = ingested(good, bad, SETTINGS, f"sqlite:///{tmp_path}/a.sqlite3")
    assert became(report, bad) == {fault.name: fault.becomes for fault in faults()}
    assert found == undisturbed
    explained(report)


def test_files_that_take_all_memory_are_stopped(
    good: Path, undisturbed: dict[str, object], tmp_path: Path
) -> None:
    bad = write(tmp_path / "bad", heavy_faults())
    report, found = ingested(good, bad, TIGHT, f"sqlite:///{tmp_path}/a.sqlite3")
    assert became(report, bad) == {fault.name: fault.becomes for fault in heavy_faults()}
    assert {entry.fault.stage for entry in report.faults() if entry.fault} == {"read"}
    assert found == undisturbed
    explained(report)


def test_a_file_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    bad = write(tmp_path / "bad", [SLOW])
    with open_store(f"sqlite:///{tmp_path}/a.sqlite3") as store:
        limited = Settings(jobs=1, document_seconds=1, page_seconds=1)
        report = ingest([bad], limited, store, progress=Silent())
        assert store.documents() == []
    assert became(report, bad) == {SLOW.name: "timeout"}
    [entry] = report.entries
    assert entry.fault is not None
    assert entry.fault.stage != "batch"
    explained(report)


@pytest.fixture
def odd_names(tmp_path: Path) -> Path:
    """Good documents under every name that a disk takes, and what only looks like a file."""
    folder = tmp_path / "odd"
    names = (
        b"-rf.txt", b"two\nlines.txt", b"it's \"quoted\".txt", b"=cmd|' 'A1.txt", b"<img onerror=x>.txt",
        b"a" * 251 + b".txt", b"latin \xe9\xff.txt", "Kế hoạch.txt".encode(), normalize("NFD", "Kế hoạch.txt").encode(),
        b"[red]x[/red].txt", b" .txt", b"$(reboot);.txt", b"%s %n.txt", b"\x1b[31m.txt",
    )  # fmt: skip
    for number, name in enumerate(names, 70):
        write_directive(folder / os.fsdecode(name), number)
    (folder / "folder.pdf").mkdir()
    os.mkfifo(folder / "pipe.txt")
    (folder / "itself.txt").symlink_to("itself.txt")
    (folder / "gone.txt").symlink_to("nowhere.txt")
    (folder / "up").symlink_to("..")
    (folder / "device.txt").symlink_to("/dev/zero")
    return folder


def test_odd_names_are_names_and_what_is_no_file_is_never_opened(
    odd_names: Path, tmp_path: Path
) -> None:
    with open_store(f"sqlite:///{tmp_path}/a.sqlite3") as store:
        report = ingest([odd_names], SETTINGS, store, progress=Silent())
        assert len(store.documents()) == 14
    found = became(report, odd_names)
    assert {name for name, became in found.items() if became == "unreadable"} == {
        "itself.txt",
        "gone.txt",
    }
    assert {name for name, became in found.items() if became == "skipped"} == {
        "pipe.txt",
        "device.txt",
    }
    assert len(found) == report.total == 18
    explained(report)
