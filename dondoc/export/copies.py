"""A whole store as lines of JSON, and back: a line a file with its documents, a line for each thing that people said.

The first line names the form, the last says how many lines there were, so that a file that was cut off is known.
Documents have the form of ``dondoc extract``, as the machine read them.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from dondoc.export.json import SCHEMA as OUTCOME_SCHEMA
from dondoc.export.json import Json, outcome_to_json
from dondoc.export.json_back import outcome_of_json
from models.copy import FileCopy, SaidCopy
from pipeline.errors import DondocError

SCHEMA = "dondoc-store/1"


class BadCopy(DondocError):
    """A file of JSON that can't be taken in."""

    exit_code = 2
    code = "copy"


def copy_lines(files: Iterable[FileCopy], said: Iterable[SaidCopy]) -> Iterator[str]:
    """The file line by line."""
    yield _line({"schema": SCHEMA})
    count = {"files": 0, "said": 0}
    for file in files:
        count["files"] += 1
        line: Json = {"file": outcome_to_json(file.outcome)}
        if file.reading is not None:
            line["reading"] = {"content": b64encode(file.reading).decode(), "made": file.made}
        if file.read_at is not None:
            line["read_at"] = file.read_at
        yield _line(line)
    for each in said:
        count["said"] += 1
        yield _line({"said": each.table, "row": each.row})
    yield _line({"end": count})


def read_copies(path: Path) -> Iterator[FileCopy | SaidCopy]:
    """What is in a file of `copy_lines`, or in one that ``dondoc extract`` printed.

    Raises `BadCopy` where it is neither or was cut off; something may have been given by then.
    """
    try:
        with path.open(encoding="utf-8") as lines:
            if _schema_of(lines.readline()) == SCHEMA:
                yield from _read_lines(lines)
                return
            lines.seek(0)
            envelope = json.load(lines)
        if isinstance(envelope, dict) and envelope.get("schema") == OUTCOME_SCHEMA:
            yield FileCopy(outcome=outcome_of_json(envelope))
            return
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise BadCopy(
            f"“{path}” không đọc được: bị hỏng, bị cắt, hoặc không phải JSON của dondoc"
            f" ({type(error).__name__}).",
            advice="Xuất lại bằng `dondoc export --format store`.",
        ) from error
    raise BadCopy(
        f"“{path}” là JSON nhưng không phải bản sao của một kho.",
        advice="Chỉ nhập được tệp của `dondoc export --format store` và của `dondoc extract`;"
        " danh sách nhiệm vụ thì xuất ra XLSX để sửa rồi nhập lại.",
    )


def _schema_of(line: str) -> object:
    try:
        first = json.loads(line)
    except ValueError:
        return None
    return first.get("schema") if isinstance(first, dict) else None


def _read_lines(lines: Iterable[str]) -> Iterator[FileCopy | SaidCopy]:
    files = said = 0
    end = None
    for line in lines:
        if end is not None:
            raise ValueError("something behind the end")
        found = json.loads(line)
        if "file" in found:
            files += 1
            yield _file(found)
        elif "said" in found:
            said += 1
            yield SaidCopy(table=found["said"], row=found["row"])
        else:
            end = found["end"]
    if end != {"files": files, "said": said}:
        raise ValueError("cut off")


def _file(line: Json) -> FileCopy:
    reading = line.get("reading") or {}
    return FileCopy(
        outcome=outcome_of_json(line["file"]),
        reading=b64decode(reading["content"], validate=True) if reading else None,
        made=reading.get("made"),
        read_at=_moment(line.get("read_at")),
    )


def _moment(written: str | None) -> str | None:
    """A moment as the store has it; raises `ValueError` for what is none."""
    if written is None:
        return None
    moment = datetime.fromisoformat(written)
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def _line(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
