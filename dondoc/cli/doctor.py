"""``dondoc doctor``: whether this machine has what dondoc needs."""

import click

from dondoc.cli import options
from dondoc.cli.output import printable, write

_SAID = {"ok": "tốt", "note": "lưu ý", "fault": "hỏng"}


@click.command
@options.database
@options.output_format("table", "json")
def doctor(db: str | None, form: str) -> int:
    """Check programs, languages, extras, rules, database, disk and memory, and say how to mend what is missing.

    Ends with 0 if everything needed is there, else with the code of the first fault: 5 a program, 6 the database,
    7 a folder.
    """
    import json
    from dataclasses import asdict

    from dondoc.doctor import examine

    checks = list(examine(options.settings_with(db=db)))
    if form == "json":
        found = [asdict(check) for check in checks]
        write(
            json.dumps({"schema": "dondoc-doctor/1", "checks": found}, ensure_ascii=False, indent=2)
        )
    else:
        for check in checks:
            mend = f" → {check.mend}" if check.mend else ""
            write(printable(f"{_SAID[check.level]:6} {check.name}: {check.found}{mend}"))
    return next((check.exit_code for check in checks if check.level == "fault"), 0)
