"""What became of a file that somebody sent: its own fate, or that of all files in it where it is an archive."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from models.desk import UploadState
from pipeline.batch import RESULTS, Entry, Report, Result

_WORDS: dict[Result, str] = {
    "stored": "đã lưu",
    "partial": "lưu một phần",
    "unchanged": "đã có từ trước",
    "failed": "không đọc được",
    "skipped": "bỏ qua",
}
_NAMED = 5
"""Files that are named of those that were not read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What became of a file, and whether it stays here."""

    state: UploadState
    code: str | None = None
    message: str | None = None
    advice: str | None = None
    stays: bool = True


def fate_of(path: str, report: Report) -> Fate:
    """The fate of the file at ``path``, of which a batch tells."""
    entries = report.entries
    faults = [entry.fault for entry in report.faults() if entry.fault]
    secret = next((fault for fault in faults if fault.code == "secret"), None)
    # What must not be here, and what is here under another name already, is not kept.
    stays = not secret and not all(_is_elsewhere(path, entry) for entry in entries)
    fault = secret or next(iter(faults), None)
    if not entries:
        return Fate(
            state="failed",
            message="Tệp nén không có tệp nào để đọc.",
            advice="Mở thử tệp nén rồi nén lại các văn bản.",
        )
    if [entry.path for entry in entries] == [path]:
        message, advice = (fault.message, fault.advice) if fault else (None, None)
    else:
        advices = {fault.advice for fault in faults}
        message = _account(path, entries)
        advice = advices.pop() if len(advices) == 1 else None
    return Fate(
        state=_state(entries),
        code=fault.code if fault else None,
        message=message,
        advice=advice,
        stays=stays,
    )


def lies_within(path: str, archive: str) -> bool:
    """Whether a path is that of a file of an archive."""
    return path.startswith(f"{archive}/")


def _is_elsewhere(path: str, entry: Entry) -> bool:
    """Whether the bytes are stored under another path than here."""
    known = entry.same_as
    return entry.result == "unchanged" and known is not None and not lies_within(known, path)


def _state(entries: Sequence[Entry]) -> UploadState:
    results = {entry.result for entry in entries}
    if results <= {"failed", "skipped"}:
        return "failed"
    if results & {"failed", "partial"}:
        return "partial"
    return "stored" if "stored" in results else "unchanged"


def _account(archive: str, entries: Sequence[Entry]) -> str:
    """How many files of an archive came to which end, and what is wrong with the first that have a fault."""
    counts = Counter(entry.result for entry in entries)
    numbers = [f"{counts[result]} tệp {_WORDS[result]}" for result in RESULTS if counts[result]]
    faulty = [entry for entry in entries if entry.fault]
    wrong = [_wrong(archive, entry) for entry in faulty[:_NAMED]]
    rest = len(faulty) - len(wrong)
    return " ".join([f"{', '.join(numbers)}.", *wrong, *([f"Và {rest} tệp khác."] if rest else [])])


def _wrong(archive: str, entry: Entry) -> str:
    message = entry.fault.message if entry.fault else ""
    # Most say the bare name of the file; that of its folder in the archive tells it from others.
    wrong = message.removeprefix(f"Tệp “{Path(entry.path).name}”: ")
    return f"“{entry.path.removeprefix(f'{archive}/')}”: {wrong}"
