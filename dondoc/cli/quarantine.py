"""``dondoc quarantine``: the files that could not be read, and another try."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from dondoc.cli import options
from dondoc.cli.output import printable, say, write

if TYPE_CHECKING:
    from models.intake import Input

_OK, _FAULTY, _NOTHING = 0, 3, 4
_SHORT = 16
"""Digits of a key that name a file."""


@click.group
def quarantine() -> None:
    """Look after the files that could not be read.

    Each stays where it is, with what is wrong with it, and is not read again until somebody says so, or its bytes
    change.
    """


@quarantine.command("list")
@options.database
@options.output_format("table", "json")
def list_(db: str | None, form: str) -> int:
    """Print what is in quarantine: name, fault, page and path of each file."""
    found = _quarantined(db)
    if form == "json":
        _write_json(found)
        return _OK
    for each in found:
        write(f"{_name(each)}  {_code(each)}{_page(each)}  {printable(each.path)}")
        if each.fault is not None:
            write(f"{'':{_SHORT}}  {printable(each.fault.message)}")
    say(f"{len(found)} tệp bị cách ly.")
    if found:
        say("Cách xử lý từng tệp: dondoc quarantine show TÊN; đọc lại: dondoc quarantine retry TÊN")
    return _OK


@quarantine.command
@click.argument("name")
@options.database
def show(name: str, db: str | None) -> int:
    """Print what is wrong with a file, named by its key, its path or the end of it."""
    for each in _chosen(_quarantined(db), (name,)):
        write(printable(each.path))
        if (digest := _sha256(each)) is not None:
            write(f"  SHA-256  {digest}")
        if each.fault is not None:
            write(f"  lỗi      {each.fault.code}\n  bước     {each.fault.stage}")
            if each.fault.page is not None:
                write(f"  trang    {each.fault.page}")
            write(f"  {printable(each.fault.message)}\n  {printable(each.fault.advice)}")
    return _OK


@quarantine.command
@click.argument("names", metavar="[NAME...]", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="Mọi tệp đang bị cách ly.")
@click.option("--code", help="Mọi tệp có mã lỗi này.")
@options.database
@click.option("--jobs", metavar="N", type=click.IntRange(min=0), help="Như ở lệnh ingest.")
@options.caching
@options.secrecy
def retry(
    names: tuple[str, ...],
    *,
    everything: bool,
    code: str | None,
    db: str | None,
    jobs: int | None,
    cache: str | None,
    allow_secret: bool,
) -> int:
    """Read files again that were in quarantine; ends as ingest does."""
    from dondoc.cli.ingest import closing_words, result_code
    from dondoc.cli.progress import chosen_progress
    from dondoc.cli.stored import stored
    from pipeline import batch

    found = _quarantined(db)
    if names:
        found = _chosen(found, names)
    elif code is not None:
        found = [each for each in found if _code(each) == code]
    elif not everything:
        raise click.UsageError(
            "Hãy nêu tên tệp, hoặc --code MÃ_LỖI, hoặc --all.", click.get_current_context()
        )
    paths = [each.path for each in found if batch.lies_in(each.path)]
    if len(paths) < len(found):
        say(f"{len(found) - len(paths)} tệp không còn ở chỗ cũ.")
    if not paths:
        return _NOTHING
    settings = options.settings_with(db=db, jobs=jobs, cache=cache, allow_secret=allow_secret)
    with chosen_progress() as progress, stored(db, patient=True) as store:
        report = batch.retry(paths, settings, store, progress=progress)
    say(closing_words(report))
    return result_code(report)


@quarantine.command
@click.option(
    "--out", metavar="DIR", required=True, type=click.Path(file_okay=False, path_type=Path)
)
@options.database
def export(out: Path, db: str | None) -> int:
    """Copy the files to a folder, with a list of what is wrong with each: to be looked at, or sent to us.

    Documents with a secrecy mark are listed and not copied.
    """
    import json

    from models.reasons import reason_of
    from pipeline.errors import OutputError

    found = _quarantined(db)
    copies: list[str | None] = []
    try:
        out.mkdir(parents=True, exist_ok=True)
        for number, each in enumerate(found, 1):
            # Secret documents are not spread any further.
            copies.append(None if _code(each) == "secret" else _copied(each, out, number))
        listed = [_as_json(each) | {"copy": copy} for each, copy in zip(found, copies, strict=True)]
        text = json.dumps(listed, ensure_ascii=False, indent=2)
        (out / "quarantine.json").write_text(f"{text}\n", encoding="utf-8")
    except OSError as error:
        raise OutputError(
            f"Không ghi được vào {out}: {reason_of(error)}.",
            advice="Kiểm tra dung lượng và quyền ghi.",
        ) from error
    secret = sum(_code(each) == "secret" for each in found)
    gone = copies.count(None) - secret
    words = [f"{len(found) - gone - secret} tệp đã chép vào {out}"]
    if secret:
        words.append(f"{secret} tệp có dấu mật không được chép")
    if gone:
        words.append(f"{gone} tệp không còn ở chỗ cũ hoặc không mở được")
    say(f"{'; '.join(words)}.")
    return _OK if found else _NOTHING


def _copied(each: "Input", out: Path, number: int) -> str | None:
    """The name under which a file now lies in ``out``; None where it is gone. Raises `OSError`."""
    import shutil
    from tempfile import TemporaryDirectory

    from pipeline.batch.archives import member_at, unpack
    from pipeline.batch.discovery import lies_in, on_disk

    path = Path(each.path)
    name = f"{number:03}-{printable(path.name)[-60:]}"
    at = lies_in(each.path)
    if at is None or at == on_disk(each.path):
        if at is None or not at.is_file():
            return None
        shutil.copyfile(at, out / name)
        return name
    with TemporaryDirectory(prefix="dondoc-") as folder:
        member = member_at(path, at)
        copy = unpack(member, Path(folder)) if member else None
        if not isinstance(copy, Path):
            return None
        shutil.copyfile(copy, out / name)
    return name


def _quarantined(db: str | None) -> "list[Input]":
    from dondoc.cli.stored import stored

    with stored(db) as store:
        return store.intake.inputs("quarantined")


def _chosen(found: "list[Input]", names: tuple[str, ...]) -> "list[Input]":
    chosen = []
    for name in names:
        meant = [e for e in found if e.path == name or e.key.startswith(name.lower())]
        meant = meant or [each for each in found if each.path.endswith(f"/{name}")]
        if not meant:
            raise click.UsageError(
                f"Không có tệp nào tên “{printable(name)}” đang bị cách ly; xem: dondoc quarantine list",
                click.get_current_context(),
            )
        chosen += meant
    return chosen


def _name(each: "Input") -> str:
    return (_sha256(each) or "-" * _SHORT)[:_SHORT]


def _sha256(each: "Input") -> str | None:
    """The key of its bytes; None where it is known by its path alone."""
    return None if each.key.startswith("path:") else each.key


def _code(each: "Input") -> str:
    return each.fault.code if each.fault else "?"


def _write_json(found: "list[Input]") -> None:
    import json

    write(json.dumps([_as_json(each) for each in found], ensure_ascii=False, indent=2))


def _page(each: "Input") -> str:
    return f", trang {each.fault.page}" if each.fault and each.fault.page else ""


def _as_json(each: "Input") -> dict[str, object]:
    fault = each.fault
    return {
        "path": each.path,
        "sha256": _sha256(each),
        "code": fault and fault.code,
        "stage": fault and fault.stage,
        "page": fault and fault.page,
        "message": fault and fault.message,
        "advice": fault and fault.advice,
    }
