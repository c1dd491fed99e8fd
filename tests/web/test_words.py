"""What the desk says: every sentence is there, in both languages, and nothing is said that nobody hears."""

import re
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
from fastapi.routing import APIRoute

from dondoc.web import api, pages
from dondoc.web.calendar import month_of
from dondoc.web.charts import chart_of
from dondoc.web.filters import BadQuery, asked_of, iso_of
from dondoc.web.intake import plain_name
from dondoc.web.kept import Kept
from dondoc.web.language import LANGUAGES, Speaker, rules_read, words
from dondoc.web.pages.entrance import own_path
from models.correction import HEADER_FIELDS, TASK_FIELDS
from models.desk import EVENTS, ROLES, SCOPES, UploadState
from models.status import STATUSES
from models.store.errors import StoreError
from models.store.stamps import Stamp

WEB = Path(__file__).parents[2] / "dondoc" / "web"
SAID = re.compile(r"""(?:\bt|\bsay|speaker_of\(request\))\(\s*["']([a-z_]+\.[a-z_-]+)["']""")
MADE_OF_PARTS = (
    "document.keys_",
    "document.box_",
    "tasks.through_",
    "connections.revoke_",
    "connections.effect_",
)
TEXTS = {
    path: path.read_text(encoding="utf-8") for path in [*WEB.rglob("*.py"), *WEB.rglob("*.html")]
}


def test_every_sentence_that_is_said_is_there() -> None:
    said = {key for text in TEXTS.values() for key in SAID.findall(text)}
    assert len(said) > 80
    whole = {key for key in said if not key.endswith("_")}
    assert whole - words().keys() == set()


def test_words_made_of_names_are_there() -> None:
    needed = [f"status.{name}" for name in STATUSES]
    needed += [f"field.{name}" for name in (*HEADER_FIELDS, *TASK_FIELDS)]
    needed += [f"upload_state.{name}" for name in get_args(UploadState)]
    needed += [f"scope.{name}" for name in SCOPES]
    needed += [f"event.{name}" for name in EVENTS]
    listed = (WEB.parents[1] / "docs" / "findings.md").read_text(encoding="utf-8")
    needed += [f"finding.{code}" for code in re.findall(r"^\| `([a-z-]+)`", listed, re.M)]
    needed += [f"role_of_account.{name}" for name in ROLES]
    assert [key for key in needed if key not in words()] == []


def test_both_languages_fill_in_the_same() -> None:
    for key, sentences in words().items():
        gaps = [sorted(re.findall(r"\{(\w+)\}", sentences[language])) for language in LANGUAGES]
        assert gaps[0] == gaps[1], key
        assert all(sentences.values()), key


def test_nothing_is_there_that_nobody_says() -> None:
    everything = "\n".join(TEXTS.values())
    sections = {
        "status",
        "field",
        "role",
        "severity",
        "upload_state",
        "obtained",
        "file_status",
        "finding",
        "action",
        "act",
        "scope",
        "event",
        "role_of_account",
        "input_state",
    }
    idle = [
        key
        for key in words()
        if key.partition(".")[0] not in sections
        and key not in everything
        and f'"{key.partition(".")[2]}"' not in everything
        and not key.startswith(MADE_OF_PARTS)
    ]
    assert idle == []


def test_every_call_of_the_interface_asks_who_it_is() -> None:
    open_to_all = [
        route.path
        for route in api.api.routes
        if isinstance(route, APIRoute)
        and not any(
            getattr(each.call, "__qualname__", "").startswith("needs.")
            for each in route.dependant.dependencies
        )
    ]
    assert open_to_all == []
    assert len(pages.pages) == 10


def test_a_speaker() -> None:
    assert Speaker("vi").day("2022-03") == "03/2022"
    assert Speaker("en").day(date(2023, 4, 10)) == "10/04/2023"
    assert Speaker("vi").moment("2026-01-01T20:00:00+00:00") == "02/01/2026 03:00"
    assert (Speaker("vi").number(1234567), Speaker("vi").number(66.66, 1)) == ("1.234.567", "66,7")
    assert Speaker("en").number(1234.5, 1) == "1,234.5"
    assert Speaker("vi").item("II/1/-1") == "mục II.1, gạch đầu dòng 1"
    assert Speaker("en").item("PL/row 3") == "Annex, row 3"
    assert Speaker("vi").named("finding", "not-known-yet") == "not-known-yet"


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("văn bản.pdf", "văn bản.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\vb\\a.pdf", "a.pdf"),
        ("..", "van-ban"),
        ("", "van-ban"),
        ("a\x00b\n.pdf", "a_b_.pdf"),
        ("<b>.pdf", "_b_.pdf"),
    ],
)
def test_names_of_files_that_are_sent(sent: str, kept: str) -> None:
    assert plain_name(sent) == kept
    assert len(plain_name("dài " * 200 + ".pdf").encode()) <= 120


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        ("/units?q=a", "/units?q=a"),
        ("//elsewhere.example", "/"),
        ("/\\elsewhere.example", "/"),
        ("https://elsewhere.example", "/"),
        ("/a\nb", "/"),
    ],
)
def test_nobody_is_led_elsewhere(path: str, kept: str) -> None:
    assert own_path(path) == kept


def test_an_address_and_what_it_asks_for() -> None:
    asked = asked_of(
        {"unit": " Sở Y tế ", "due_to": "10/4/2023", "status": "overdue", "view": "month"}
    )
    assert asked.filter.unit == "Sở Y tế"
    assert asked.filter.due_to == date(2023, 4, 10)
    assert "status" not in asked.query(status=None)
    assert asked.without_status().filter.status is None
    for wrong in ({"status": "x"}, {"role": "x"}, {"due_to": "31/2/2023"}, {"as_of": "0001-01-01"}):
        with pytest.raises(BadQuery):
            asked_of(wrong)


@pytest.mark.parametrize(
    ("written", "iso"),
    [("10/4/2023", "2023-04-10"), ("2023-04-10", "2023-04-10"), ("4/2023", "2023-04"), ("", "")],
)
def test_a_day_that_is_typed(written: str, iso: str) -> None:
    assert iso_of(written) == iso


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        ("2023-04-10", "10/04/2023"),
        (date(2023, 4, 10), "10/04/2023"),
        ("2023-04", "04/2023"),
        ("ngày mai", "ngày mai"),
        ("", ""),
        (None, ""),
    ],
)
def test_a_day_in_a_field(day: date | str | None, shown: str) -> None:
    assert Speaker("vi").typed(day) == shown


@pytest.mark.parametrize(
    ("size", "shown"),
    [(1, "1 KB"), (12_300, "13 KB"), (1_000_000, "1,0 MB"), (2_345_000, "2,3 MB")],
)
def test_a_size(size: int, shown: str) -> None:
    assert Speaker("vi").size(size) == shown


@pytest.mark.parametrize(
    ("rules", "written"),
    [
        ("FREQ=WEEKLY;BYDAY=SA", "hằng tuần, thứ Bảy"),
        ("FREQ=MONTHLY;BYMONTHDAY=15\nFREQ=DAILY", "hằng tháng, ngày 15\nhằng ngày"),
        # No words say just that.
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1"),
        ("", ""),
    ],
)
def test_rules_in_words_and_back(rules: str, written: str) -> None:
    assert Speaker("vi").written("rrule", rules) == written
    assert rules_read(written) == rules


def test_a_month_has_whole_weeks() -> None:
    month = month_of(date(2025, 12, 1))
    assert (month.name, month.previous, month.next) == ("12/2025", "2025-11", "2026-01")
    assert [len(week) for week in month.weeks] == [7] * 5
    assert (month.first, month.last) == (date(2025, 12, 1), date(2026, 1, 4))


def test_a_chart_of_nothing() -> None:
    assert chart_of([], date(2025, 12, 1), Speaker("vi")).weeks == []


class Clock:
    """A store and a clock that move when they are told to."""

    def __init__(self) -> None:
        self.moment, self.database, self.own, self.asked = 0.0, 0, 0, 0

    def now(self) -> float:
        return self.moment

    def stamp(self) -> Stamp:
        return Stamp(self.database, self.own)

    def answer(self, takes: float) -> int:
        self.moment += takes
        self.asked += 1
        return self.asked


def test_answers_are_kept_until_the_store_changes() -> None:
    clock = Clock()
    kept = Kept(clock.stamp, clock.now)
    assert [kept.get("how many", lambda: clock.answer(0.5)) for _ in range(2)] == [1, 1]
    # While others write it is found anew now and then; what we write ourselves shows at once.
    clock.database = 1
    assert kept.get("how many", lambda: clock.answer(0.5)) == 1
    clock.moment += 11
    assert kept.get("how many", lambda: clock.answer(0.5)) == 2
    clock.own = 1
    assert kept.get("how many", lambda: clock.answer(0.5)) == 3
    assert kept.get("how few", lambda: clock.answer(0.5)) == 4


def test_nobody_waits_twice_for_what_takes_long() -> None:
    clock = Clock()
    kept, renewed = Kept(clock.stamp, clock.now), threading.Event()

    def answer() -> int:
        found = clock.answer(2.0)
        if found > 1:
            renewed.set()
        return found

    assert kept.get("everything", answer) == 1
    clock.own = 1
    assert kept.get("everything", answer) == 1
    assert renewed.wait(10)
    for _ in range(1000):
        if (found := kept.get("everything", answer)) == 2:
            break
        time.sleep(0.01)
    assert found == 2


def test_an_answer_of_yesterday_is_found_anew() -> None:
    clock = Clock()
    kept = Kept(clock.stamp, clock.now)
    assert [kept.get("due", lambda: clock.answer(0.5), day=day) for day in (1, 1, 2)] == [1, 1, 2]


def test_what_is_prepared_is_there_for_who_asks_first() -> None:
    clock, prepared = Clock(), threading.Event()
    kept = Kept(clock.stamp, clock.now)

    def away() -> int:
        raise StoreError("away")

    def answer() -> int:
        return kept.get("everything", lambda: clock.answer(2.0))

    kept.prepare(away, answer, prepared.set)
    assert prepared.wait(10)
    assert [answer(), answer()] == [1, 1]


def test_of_many_who_ask_at_once_one_finds_the_answer() -> None:
    clock = Clock()
    kept = Kept(clock.stamp, clock.now)

    def answer() -> int:
        time.sleep(0.05)
        return clock.answer(0.5)

    with ThreadPoolExecutor(8) as people:
        assert set(people.map(lambda _: kept.get("how many", answer), range(8))) == {1}
    assert clock.asked == 1


def test_an_answer_that_fails_is_asked_for_again() -> None:
    clock = Clock()
    kept = Kept(clock.stamp, clock.now)

    def wrong() -> int:
        raise LookupError

    with pytest.raises(LookupError):
        kept.get("how many", wrong)
    assert kept.get("how many", lambda: clock.answer(0.1)) == 1
