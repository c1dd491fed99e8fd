"""Documents at the desk: when they were read, and how often the database is asked for one."""

from dataclasses import replace

import pytest
from sqlalchemy import update
from sqlalchemy.event import listen, remove

from models.copy import FileCopy
from models.intake import Arrival
from models.store import opened
from models.store.desk import Desk
from models.store.tables_intake import StoredInput
from tests import builders
from tests.store.test_chains import upper
from tests.store.test_desk import desk, reread

__all__ = ["desk"]


@pytest.mark.parametrize("most", [1, 2, 50])
def test_documents_without_a_date_stand_by_when_they_were_read(desk: Desk, most: int) -> None:
    """The last one first, those of which it isn't known last; behind all that have a date."""
    for number in range(7):
        outcome = builders.outcome(bytes([number]), path=f"{number}.pdf")
        [directive] = outcome.directives
        header = replace(directive.header, date="2023" if number == 6 else None)
        made = replace(outcome, directives=(replace(directive, header=header),))
        at = None if number % 2 else f"2026-01-0{1 + number}T08:00:00+00:00"
        desk.take_file(FileCopy(outcome=made, read_at=at))
    with desk._writer.begin() as connection:
        connection.execute(
            update(StoredInput).where(StoredInput.path.in_(["1.pdf", "3.pdf"])).values(read_at=None)
        )
    every = [(row.file, row.read_at) for row in desk.documents()]
    unknown = sorted((row.id, row.file) for row in desk.documents() if row.read_at is None)
    assert [file for file, _ in every] == [
        "6.pdf",
        "5.pdf",
        "4.pdf",
        "2.pdf",
        "0.pdf",
        *(file for _, file in unknown),
    ]
    assert every[3] == ("2.pdf", "2026-01-03T08:00:00+00:00")
    found, after = [], None
    while True:
        rows, after = desk.ask().documents(after=after, most=most)
        found += [(row.file, row.read_at) for row in rows]
        if after is None:
            break
    assert found == every


def test_what_better_rules_read_anew_is_no_newer_document(desk: Desk) -> None:
    desk.take_file(FileCopy(outcome=builders.outcome(), read_at="2026-01-03T08:00:00+00:00"))
    assert desk.renew(replace(builders.outcome(), directives=(reread(),)))
    [row] = desk.documents()
    assert row.read_at == "2026-01-03T08:00:00+00:00"


def test_a_document_is_laid_out_by_few_questions_however_much_it_holds(desk: Desk) -> None:
    """Not one for each unit, each ground and each document that it rests on."""
    [read] = builders.outcome().directives
    ground = read.citations[0]
    uppers = [f"{number}/2018/NĐ-CP" for number in range(62, 66)]
    for code in ("61/2018/NĐ-CP", *uppers):
        desk.save(upper("2023-05-01", code=code, content=code.encode()))
    more = replace(
        read, citations=(*read.citations, *(replace(ground, code=code) for code in uppers))
    )
    few = replace(read, tasks=read.tasks[:1], citations=())
    desk.save(replace(builders.outcome(), directives=(more,)))
    large = builders.outcome().directives[0]
    small = builders.outcome(b"2", path="hai.pdf")
    source = small.directives[0].source
    desk.save(replace(small, directives=(replace(few, source=source),)))
    ids = {row.file: row.id for row in desk.documents()}
    found = {path: asked(desk, ids[path]) for path in (large.source.path, "hai.pdf")}
    assert found[large.source.path] <= found["hai.pdf"] + 3 <= 25


def asked(desk: Desk, document: str) -> int:
    """Statements that lay a document out."""
    statements: list[str] = []

    def keep(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if statement.startswith("SELECT"):
            statements.append(statement)

    listen(desk._engine, "before_cursor_execute", keep)
    laid = desk.ask().laid(document)
    remove(desk._engine, "before_cursor_execute", keep)
    assert laid is not None
    return len(statements)


def test_it_is_known_when_a_file_was_read(desk: Desk) -> None:
    before = opened.now()
    desk.save(builders.outcome())
    claimed = builders.outcome(b"2", path="hai.pdf")
    key = claimed.sha256 or ""
    desk.intake.see([Arrival(key=key, path="hai.pdf")])
    [claim] = desk.intake.claim([key], "somebody", 60)
    desk.intake.settle(claim, claimed)
    for row in desk.documents():
        assert row.read_at is not None
        assert before <= row.read_at <= opened.now()
