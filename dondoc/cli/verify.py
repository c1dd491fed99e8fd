"""``dondoc verify``: whether what is stored still agrees with itself and with the files."""

import click

from dondoc.cli import options
from dondoc.cli.output import printable, say, write

_OK, _FAULTY = 0, 3


@click.command
@options.database
@click.option("--no-files", is_flag=True, help="Không kiểm tra các tệp gốc.")
@click.option(
    "--repair",
    is_flag=True,
    help="Trước hết chữa những gì không làm mất dữ liệu: tệp của tiến trình đã chết, kết quả "
    "nhận dạng bị hỏng.",
)
@options.output_format("table", "json")
def verify(db: str | None, no_files: bool, repair: bool, form: str) -> int:
    """Hold the files, the cache of OCR and the database against each other; list what doesn't agree and how to mend it.

    Without --repair nothing is changed. Ends with 3 if something doesn't agree. Files are read again in full, to
    compare their bytes.
    """
    import json

    from dondoc.cli.stored import stored
    from pipeline.batch import verifying

    settings = options.settings_with(db=db)
    with stored(db) as store:
        if repair:
            say(f"Đã chữa {verifying.repair(store, settings)} chỗ.")
        found = list(verifying.problems(store, settings, files=not no_files))
    mending = {problem.code: verifying.MENDING[problem.code] for problem in found}
    if form == "json":
        listed = [each._asdict() | {"mending": mending[each.code]} for each in found]
        write(json.dumps(listed, ensure_ascii=False, indent=2))
    else:
        for each in found:
            write(f"{each.code}: {printable(each.subject)} – {printable(each.message)}")
        for code, how in mending.items():
            say(f"Cách chữa {code}: {how}")
    say(f"{len(found)} chỗ không khớp." if found else "Mọi thứ khớp nhau.")
    return _FAULTY if found else _OK
