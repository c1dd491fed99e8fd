"""What the desk keeps, on both engines."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.event import listen, remove

from models.copy import FileCopy
from models.correction import BadValue, Change
from models.desk import Upload
from models.directive import Directive
from models.intake import Arrival
from models.progress import Event
from models.register import TaskFilter
from models.store import opened, outbox, tables_desk
from models.store.columns import Base
from models.store.desk import Changed, Desk, Saying, now, open_desk
from models.store.errors import UnknownTarget, UnknownUnit
from models.store.tables_intake import StoredInput
from tests import builders
from tests.store.test_chains import upper


@pytest.fixture
def desk(database: str) -> Iterator[Desk]:
    with open_desk(database) as opened:
        with opened._writer.begin() as connection:
            for table in reversed(Base.metadata.sorted_tables):
                if table.name in OF_THE_DESK:
                    connection.execute(table.delete())
        yield opened


OF_THE_DESK = {
    each.__tablename__ for each in vars(tables_desk).values() if hasattr(each, "__tablename__")
}


def stored(desk: Desk) -> str:
    desk.save(builders.outcome())
    [row] = desk.documents()
    return row.id


def texts(desk: Desk, document: str) -> dict[str, str]:
    return {row.ref: row.task.text for row in desk.tasks(document=document)}


def say(desk: Desk, document: str, task: str, *said: str) -> int:
    """Field, value, and what was seen, if anything was."""
    field, value, seen = (*said, "")[:3]
    change = Change(document=document, task=task, field=field, value=value)
    return desk.say([Saying(change, seen)], by="lan")


def test_who_is_late_does_not_overwrite(desk: Desk) -> None:
    document = stored(desk)
    [due] = [row.due for row in desk.tasks(document=document) if row.ref == "1"]
    seen = due.isoformat() if due else ""
    assert say(desk, document, "1", "due", "2023-05-01", seen) == 1
    with pytest.raises(Changed) as refused:
        say(desk, document, "1", "due", "2023-06-01", seen)
    assert (refused.value.now, refused.value.by) == ("2023-05-01", "lan")
    assert [entry.action for entry in desk.audit()] == ["correct"]
    [said] = desk.ask().said_of(document)
    assert desk.take_back(said.number, by="minh")
    assert not desk.take_back(said.number, by="minh")
    assert [entry.by for entry in desk.audit()] == ["minh", "lan"]


def test_a_task_becomes_two_and_one_again(desk: Desk) -> None:
    document = stored(desk)
    before = texts(desk, document)
    say(desk, document, "1", "split", "Rà soát.\nBáo cáo.")
    assert texts(desk, document) == {**before, "1": "Rà soát.", "1~2": "Báo cáo."}
    say(desk, document, "1~2", "product", "báo cáo")
    products = {row.ref: row.task.product for row in desk.tasks(document=document)}
    assert (products["1~2"], products["1"] == "báo cáo") == ("báo cáo", False)
    laid = desk.ask().laid(document)
    assert laid is not None
    assert laid.refs == sorted(
        [*before, "1~2"], key=lambda ref: (list(before).index(ref.partition("~")[0]), ref)
    )
    desk.follow(f"{document}:1~2", Event(act="done", day=date(2023, 4, 1)), by="lan")
    laid = desk.ask().laid(document)
    assert laid is not None
    assert laid.progress.keys() == {"1~2"}
    for field in ("split", "merge"):
        with pytest.raises(BadValue):
            say(desk, document, "1~2", field, "a\nb")
    [split] = [each for each in desk.ask().said_of(document) if each.field == "split"]
    desk.take_back(split.number, by="lan")
    assert texts(desk, document) == before
    # Better rules read it anew; what people said holds.
    say(desk, document, "1", "split", "Rà soát.\nBáo cáo.")
    desk.renew(replace(builders.outcome(), directives=(reread(),)))
    assert texts(desk, document)["1~2"] == "Báo cáo."


def reread() -> Directive:
    [directive] = builders.outcome().directives
    return replace(directive, ledger=())


def test_a_task_takes_in_another(desk: Desk) -> None:
    document = stored(desk)
    before = texts(desk, document)
    first, second = list(before)[:2]
    say(desk, document, second, "text", "Bố trí kinh phí.", before[second])
    say(desk, document, first, "merge", second)
    after = texts(desk, document)
    assert second not in after
    assert after[first] == f"{before[first]} Bố trí kinh phí."
    wanted = TaskFilter(document=document, search="bo tri kinh phi")
    assert [row.ref for row in desk.page(wanted, date(2023, 4, 1)).rows] == [first]
    for wrong in (first, second, "9"):
        with pytest.raises(BadValue):
            say(desk, document, first, "merge", wrong)
    with pytest.raises(UnknownTarget):
        say(desk, document, second, "text", "x")
    [merge] = [each for each in desk.ask().said_of(document) if each.field == "merge"]
    desk.take_back(merge.number, by="lan")
    assert texts(desk, document) == {**before, second: "Bố trí kinh phí."}


def test_a_review_counts_as_long_as_the_text_is_the_same(desk: Desk) -> None:
    document = stored(desk)
    desk.review(document, "3/a", by="lan")
    desk.review(document, "3/a", by="minh")
    assert [(each.path, each.by) for each in desk.reviews(document)] == [("3/a", "minh")]
    with pytest.raises(UnknownTarget):
        desk.review(document, "9/z", by="lan")
    [directive] = builders.outcome().directives
    items = tuple(
        replace(item, text="khác") if item.path == "3/a" else item for item in directive.items
    )
    desk.renew(replace(builders.outcome(), directives=(replace(directive, items=items),)))
    assert desk.reviews(document) == []
    desk.withdraw_review(document, "3/a", by="lan")
    assert desk.ask().statistics().reviewed == 0


def test_sessions_end_and_accounts_are_shut(desk: Desk) -> None:
    assert not desk.any_account()
    desk.save_account("lan", "hash", "reviewer", by="test")
    soon = datetime.now(UTC) + timedelta(hours=1)
    session, over = desk.log_in("lan", soon), desk.log_in("lan", soon - timedelta(hours=2))
    bearer = desk.of_session(session)
    assert bearer is not None
    assert bearer.may("review")
    assert not bearer.may("admin")
    assert desk.of_session(over) is None
    assert desk.of_session("made up") is None
    key = desk.new_token("lan", "", ("read", "admin"), by="test")
    program = desk.of_token(key)
    assert program is not None
    assert program.scopes == {"read"}
    assert desk.disable_account("lan", by="test")
    assert desk.of_session(session) is None
    assert desk.of_token(key) is None


def test_messages_wait_until_they_arrive_or_are_given_up(desk: Desk) -> None:
    desk.new_webhook("http://a.example", ("document.stored",), by="test")
    stored(desk)
    [delivery] = desk.due_deliveries()
    assert delivery.tries == 0
    with desk._session(desk._writer) as session, session.begin():
        moment = datetime.now(UTC)
        waits = []
        for _ in range(7):
            outbox.delivered(session, delivery.number, "HTTP 500", moment)
            [row] = session.scalars(select(tables_desk.StoredDelivery))
            waits.append(row.next_at)
        assert waits[-1] is None
        assert all(each is not None for each in waits[:-1])
    [hook] = desk.webhooks()
    assert desk.revoke_webhook(hook.id, by="test")
    assert desk.webhooks() == []


def test_days_are_announced_once(desk: Desk) -> None:
    document = stored(desk)
    desk.new_webhook("http://a.example", ("task.overdue", "task.due_soon"), by="test")
    today = datetime.now(UTC).date()
    for ref, days in (("1", -1), ("2", 3), ("4", -400)):
        held = {row.ref: row.due for row in desk.tasks(document=document)}[ref]
        seen = held.isoformat() if held else ""
        say(desk, document, ref, "due", (today + timedelta(days=days)).isoformat(), seen)
    assert desk.announce_days(today) == 1
    assert desk.announce_days(today) == 0
    [delivery] = desk.due_deliveries()
    assert delivery.event == "task.overdue"
    assert desk.announce_days(today + timedelta(days=6)) >= 1


def test_an_idempotency_key_belongs_to_who_gave_it(desk: Desk) -> None:
    upload = Upload(
        id="a",
        name="a.pdf",
        path="x/a.pdf",
        size=1,
        by="lan",
        at=now(),
        state="waiting",
        pages_done=0,
        pages=0,
        fault_code=None,
        fault_message=None,
        fault_advice=None,
    )
    desk.add_upload(upload, "d" * 64, "lan:1")
    assert desk.upload_of_key("lan:1") == (upload, "d" * 64)
    assert desk.upload_of_key("minh:1") is None
    assert desk.running_uploads() == [upload]
    desk.change_upload("a", state="failed", fault_code="no-text")
    assert desk.running_uploads() == []
    [kept] = desk.uploads()
    assert kept.fault_code == "no-text"


def test_lists_are_the_same_page_by_page(desk: Desk) -> None:
    for number in range(7):
        outcome = builders.outcome(bytes([number]), path=f"{number}.pdf")
        [directive] = outcome.directives
        day = None if number == 3 else f"2023-04-{10 + number // 2:02}"
        header = replace(directive.header, date=day)
        desk.save(replace(outcome, directives=(replace(directive, header=header),)))
    whole, following = desk.ask().documents(after=None, most=50)
    assert following is None
    assert [row.date for row in whole] == sorted(
        (row.date for row in whole), key=lambda day: day or "", reverse=True
    )
    found, after = [], None
    while True:
        rows, after = desk.ask().documents(after=after, most=2)
        found += rows
        if after is None:
            break
    assert found == whole
    named, _ = desk.ask().documents(after=None, most=5, wording="6 pdf")
    assert [row.file for row in named] == ["6.pdf"]
    for nowhere in ("nowhere|x", "2023-13|x", "2023-04-10"):
        with pytest.raises(ValueError, match=r"isoformat|no place|month"):
            desk.ask().documents(after=nowhere, most=2)


@pytest.mark.parametrize("most", [1, 2, 50])
def test_documents_stand_by_the_date_that_holds(desk: Desk, most: int) -> None:
    """What a person said counts, and of a month that is printed without its day the days come first."""
    printed = ["2023-04-02", "2023-04", "2023", "2023-05-01", None, "2023-03-31", "2023-03"]
    for number, day in enumerate(printed):
        outcome = builders.outcome(bytes([number]), path=f"{number}.pdf")
        [directive] = outcome.directives
        header = replace(directive.header, date=day)
        desk.save(replace(outcome, directives=(replace(directive, header=header),)))
    ids = {row.file: row.id for row in desk.documents()}
    said = {"0.pdf": "2023-06-01", "3.pdf": "", "4.pdf": "2023-03-15"}
    desk.correct(
        [
            Change(document=ids[file], task=None, field="date", value=day)
            for file, day in said.items()
        ],
        by="Lan",
    )
    found, after = [], None
    while True:
        rows, after = desk.ask().documents(after=after, most=most)
        found += [(row.file, row.date) for row in rows]
        if after is None:
            break
    assert found == [
        ("0.pdf", "2023-06-01"),
        ("1.pdf", "2023-04"),
        ("5.pdf", "2023-03-31"),
        ("4.pdf", "2023-03-15"),
        ("6.pdf", "2023-03"),
        ("2.pdf", "2023"),
        ("3.pdf", None),
    ]


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


def test_a_settled_finding_stays_settled_when_the_file_is_read_anew(desk: Desk) -> None:
    document = stored(desk)
    found = desk.directive(document)
    assert found is not None
    assert found.findings
    assert not found.findings[0].settled
    assert desk.settle(document, 0, by="lan")
    assert not desk.settle(document, 0, by="minh")
    [entry] = desk.audit()
    assert (entry.by, entry.action) == ("lan", "settle")

    desk.renew(replace(builders.outcome(), directives=(reread(),)))
    again = desk.directive(document)
    assert again is not None
    assert again.findings[0].settled
    [row] = desk.documents()
    assert row.findings == sum(not each.settled for each in again.findings)

    assert desk.settle(document, 0, by="minh", off=True)
    assert not desk.settle(document, 0, by="minh", off=True)
    opened = desk.directive(document)
    assert opened is not None
    assert not opened.findings[0].settled
    with pytest.raises(UnknownTarget):
        desk.settle(document, 999, by="lan")


def test_documents_with_tasks_of_a_unit(desk: Desk) -> None:
    document = stored(desk)
    names = {unit.text for row in desk.tasks(document=document) for unit in row.task.lead}
    for name in names:
        rows, following = desk.ask().documents(after=None, most=5, unit=name)
        assert ([row.id for row in rows], following) == ([document], None)
    with pytest.raises(UnknownUnit):
        desk.ask().documents(after=None, most=5, unit="Phòng Không Ai Biết")
