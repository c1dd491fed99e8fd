"""A store of as many tasks as one likes, made fast: the same numbers give the same rows.

Documents, their tasks, units, deadlines, grounds and what became of them are spread as in a province's office over ten
years: few issuers give many tasks, a few groups and departments are in a tenth of them, thousands of communes in a few
each, and of what is older than a year most is done. Rows go in by the bulk ways of each engine; a test compares the
register with the one that the program itself makes of them.
"""

import random
import sqlite3
import time
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import islice
from typing import Any

from sqlalchemy import create_engine, make_url

from models.deadline import Meaning, OnDate, Ongoing, Recurring, Relative
from models.store import numbers
from models.store.columns import Base
from models.store.entering import issuer_words
from models.store.folding import fold as folded
from models.store.folding import sort_key
from models.store.mapping import cited_name
from models.store.named import open_id
from models.store.session import open_store

fold = cache(folded)

Rows = dict[str, list[tuple[Any, ...]]]

TASKS_OF_A_DOCUMENT = 8
TODAY = date(2026, 6, 1)
_FIRST = date(2016, 1, 4)
_BATCH = 2000
_SYLLABLES = [
    "Hoàng",
    "Giàng",
    "Cẩm",
    "Đông",
    "Tân",
    "Phú",
    "Thịnh",
    "Lộc",
    "Xuân",
    "Hòa",
    "Bình",
    "Minh",
    "Sơn",
    "Hà",
    "Yên",
    "Lạc",
    "Kim",
    "Ngọc",
    "Long",
    "Vân",
    "Thanh",
    "Hải",
    "Quang",
    "Trung",
    "Nam",
    "Thắng",
    "Đức",
    "Hưng",
    "Lâm",
    "Thủy",
    "Phong",
    "Mỹ",
    "Thái",
    "Cường",
    "Việt",
    "Khê",
    "Đại",
    "Nghĩa",
]
_DEPARTMENTS = [
    f"Sở {name}"
    for name in [
        "Nội vụ",
        "Tài chính",
        "Y tế",
        "Giáo dục và Đào tạo",
        "Xây dựng",
        "Tư pháp",
        "Công Thương",
        "Khoa học và Công nghệ",
        "Nông nghiệp và Môi trường",
        "Văn hóa, Thể thao và Du lịch",
        "Dân tộc và Tôn giáo",
        "Ngoại vụ",
    ]
]
_GROUPS = ["các sở, ban, ngành", "UBND các xã, phường, thị trấn", "các cơ quan, đơn vị liên quan"]
_VERBS = ["Chủ trì rà soát", "Tham mưu xây dựng", "Báo cáo", "Tổ chức kiểm tra", "Hoàn thiện"]
_MATTERS = [
    f"{what} {where}"
    for what in [
        "kết quả cải cách hành chính",
        "thủ tục hành chính",
        "công tác phòng cháy chữa cháy",
        "chuyển đổi số",
        "giải ngân vốn đầu tư công",
        "an toàn thực phẩm",
        "quy hoạch sử dụng đất",
        "bảo hiểm y tế toàn dân",
    ]
    for where in [
        "trên địa bàn tỉnh",
        "tại các xã, phường",
        "thuộc phạm vi quản lý",
        "theo đúng quy định của pháp luật",
        "gắn với trách nhiệm người đứng đầu",
        "năm nay và những năm tiếp theo",
    ]
]
RARE = "giám định bom mìn"
"""Words of one task in ten thousand."""
_RULES = [f"FREQ=MONTHLY;BYMONTHDAY={day}" for day in range(1, 29)] + [
    f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}" for month in range(1, 13) for day in (5, 15, 25)
]
_CODES = [f"{number}/{year}/NĐ-CP" for year in range(2016, 2026) for number in range(1, 41)]


class Names:
    """Who takes part, and whom they report to."""

    def __init__(self) -> None:
        first, second = _SYLLABLES, _SYLLABLES
        self.communes = [f"UBND xã {a} {b}" for a in first for b in second if a != b]
        self.districts = [f"UBND huyện {a} {b}" for a, b in zip(first, second[1:], strict=False)]
        self.issuers = ["Ủy ban nhân dân tỉnh Bắc Hà", *_DEPARTMENTS, *self.districts]
        self.all = [*self.communes, *self.districts, *_DEPARTMENTS, *_GROUPS, "UBND tỉnh"]
        self.keys = {name: open_id(name) for name in self.all}
        self.numbers = {name: numbers.name_number(key) for name, key in self.keys.items()}
        self.folded = {name: fold(name) for name in [*self.all, *self.issuers]}
        self.sorts = {name: sort_key(name) for name in [*self.all, *self.issuers]}

    def some(self, dice: random.Random) -> str:
        """A department or group in every second case, else any unit."""
        if dice.random() < 0.5:
            return dice.choice(_DEPARTMENTS + _GROUPS)
        return dice.choice(self.communes if dice.random() < 0.8 else self.districts)

    def rows(self) -> Rows:
        """Rows that all documents share."""
        every = {name: self.numbers[name] for name in self.all}
        named = [(n, False, name, self.folded[name], self.sorts[name]) for name, n in every.items()]
        for name in self.issuers:
            number = numbers.name_number(name, issuer=True)
            named.append((number, True, name, self.folded[name], self.sorts[name]))
        issuers = [{"id": row[0], "issuer": row[1], "key": row[3]} for row in named]
        return {
            "units": [(self.keys[name], "open", name, None, None) for name in self.all],
            "unit_aliases": [(self.keys[name], self.folded[name]) for name in self.all],
            "unit_names": named,
            "issuer_words": [(row["word"], row["name_id"]) for row in issuer_words(issuers)],
            "rules": [(numbers.rule_number(rule), rule) for rule in _RULES],
        }


def documents(tasks: int) -> Iterator[Rows]:
    """The rows of each document; together they have that many tasks."""
    dice, names = random.Random(4), Names()
    events = 0
    for number in range(-(-tasks // TASKS_OF_A_DOCUMENT)):
        rows = _document(number, dice, names)
        for _ in range(min(TASKS_OF_A_DOCUMENT, tasks - number * TASKS_OF_A_DOCUMENT)):
            events = _task(rows, dice, names, events)
        yield rows


def _document(number: int, dice: random.Random, names: Names) -> Rows:
    digest = f"{random.Random(number).getrandbits(64):016x}"
    file_id, document = digest * 4, f"{digest}-1"
    issuer = names.issuers[0] if dice.random() < 0.3 else dice.choice(names.issuers[1:])
    issued = _FIRST + timedelta(days=dice.randrange((TODAY - _FIRST).days))
    code = f"{number % 4000 + 1}/KH-UBND"
    title = dice.choice(_MATTERS)
    path = f"vao/{issued.year}/{number}.pdf"
    ground = dice.choice(_CODES)
    header = [None, "KH", str(number % 4000 + 1), "KH-UBND", code, fold(code), issued.isoformat()]
    rest = [issued, None, issuer, names.folded[issuer], title, fold(title), None, None, None, ""]
    return {
        "files": [(file_id, file_id, path, folded(path), "ok", *[None] * 5)],
        "documents": [(document, file_id, 1, 3, *header[1:], *rest, None, None)],
        "document_words": [
            (numbers.first_number(document), document, f"{fold(code)} {folded(path)}")
        ],
        "citations": [
            (
                document,
                0,
                "opening",
                "NĐ",
                ground,
                fold(ground),
                None,
                None,
                None,
                None,
                True,
                cited_name(ground, None, None),
                *_located(ground),
            )
        ],
        **{name: [] for name in _OF_TASKS},
    }


_OF_TASKS = (
    "tasks",
    "assignments",
    "deadlines",
    "task_words",
    "register",
    "progress",
    "task_events",
)


def _task(rows: Rows, dice: random.Random, names: Names, events: int) -> int:
    [document_row] = rows["documents"]
    document, issued, issuer = document_row[0], document_row[10], document_row[12]
    position = len(rows["tasks"])
    text = f"{dice.choice(_VERBS)} {dice.choice(_MATTERS)}."
    if dice.random() < 0.0001:
        text = f"{text} {RARE}."
    number, key = numbers.task_number(document, position), fold(text)
    rows["tasks"].append(
        (
            document,
            position,
            str(position + 1),
            None,
            False,
            str(position + 1),
            text,
            key,
            False,
            None,
            *_located(text),
        )
    )
    parts = [("lead", 0, names.some(dice))]
    if dice.random() < 0.6:
        parts.append(("coordinate", 0, names.some(dice)))
    if dice.random() < 0.4:
        parts.append(("report_to", 0, dice.choice(["UBND tỉnh", *_DEPARTMENTS, *names.districts])))
    rows["assignments"] += [
        (
            document,
            position,
            role,
            n,
            name,
            names.folded[name],
            None,
            None,
            names.sorts[name],
            False,
            names.keys[name],
            None,
            *_located(name),
        )
        for role, n, name in parts
    ]
    meaning, wording = _meaning(dice, issued)
    if meaning is not None:
        rows["deadlines"].append(
            _deadline(document, position, meaning, wording) + _located(wording)
        )
    words = [key, *(names.folded[name] for _, _, name in parts), folded(wording)]
    words += [document_row[8], document_row[15], document_row[13]]
    rows["task_words"].append((number, document, position, " ".join(filter(None, words))))
    standing, urgency = _place(meaning)
    if standing == numbers.OPEN and issued.year < TODAY.year and dice.random() < 0.85:
        events += 1
        due = date.fromordinal(urgency) if urgency <= numbers.LAST_DAY else issued
        finished = min(due + timedelta(days=dice.randrange(-30, 4)), TODAY)
        late = urgency <= numbers.LAST_DAY and finished > due
        standing = numbers.DONE_LATE if late else numbers.DONE
        said = ("", "Lan", f"{finished}T01:00:00+00:00", "cli")
        rows["progress"].append(
            (events, document, str(position + 1), key, "done", finished, None, None, *said)
        )
        rows["task_events"].append((number, events))
    under = {(numbers.EVERYBODY, 0), (numbers.name_number(issuer, issuer=True), numbers.ISSUER)}
    under |= {(names.numbers[name], numbers.ROLES[role]) for role, _, name in parts}  # type: ignore[index]
    rows["register"] += [(name, standing, urgency, number, role, 0) for name, role in under]
    return events


def _meaning(dice: random.Random, issued: date) -> tuple[Meaning | None, str]:
    kind = dice.random()
    if kind < 0.55:
        day = issued + timedelta(days=dice.randrange(10, 400))
        return OnDate(day.isoformat()), f"trước ngày {day:%d/%m/%Y}"
    if kind < 0.63:
        return Recurring(dice.choice(_RULES)), "định kỳ báo cáo"
    if kind < 0.68:
        return Relative("P5D", True, "receipt"), "trong 05 ngày làm việc kể từ ngày nhận được"
    return (Ongoing(), "thường xuyên") if kind < 0.72 else (None, "")


def _place(meaning: Meaning | None) -> tuple[int, int]:
    match meaning:
        case OnDate(due=due):
            return numbers.OPEN, date.fromisoformat(due).toordinal()
        case Recurring(rrule=rrule):
            return numbers.OPEN, numbers.RECURRING + numbers.rule_number(rrule or "")
        case Relative():
            return numbers.OPEN, numbers.WAITING
        case Ongoing():
            return numbers.OPEN, numbers.ONGOING
        case _:
            return numbers.OPEN, numbers.NO_DATE


def _deadline(document: str, task: int, meaning: Meaning, wording: str) -> tuple[Any, ...]:
    head = (document, task, 0)
    match meaning:
        case OnDate(due=due):
            day = date.fromisoformat(due)
            return (*head, "date", wording, False, due, day, None, None, None, None, None)
        case Recurring(rrule=rrule):
            return (*head, "recurring", wording, False, None, None, None, rrule, None, None, None)
        case Relative(duration=term):
            rest = (None, None, term, True, "receipt")
            return (*head, "relative", wording, False, None, None, *rest)
        case _:
            return (*head, "ongoing", wording, False, *[None] * 7)


def _located(quote: str) -> tuple[Any, ...]:
    """Evidence as `models.store.columns.Located` has it."""
    return (1, quote, "made", None, None, None, None, None, None, 0, len(quote))


# --- into the database ---------------------------------------------------------

COLUMNS = {
    table.name: [column.name for column in table.columns] for table in Base.metadata.sorted_tables
}


def fill(url: str, tasks: int) -> float:
    """Make a store of that many tasks in an empty database; returns the seconds it took."""
    began = time.perf_counter()
    open_store(url).close()
    if make_url(url).get_backend_name() == "sqlite":
        _fill_sqlite(str(make_url(url).database), tasks)
    else:
        _fill_postgresql(url, tasks)
    return time.perf_counter() - began


def _batches(tasks: int) -> Iterator[Rows]:
    yield Names().rows()
    every = documents(tasks)
    while some := list(islice(every, _BATCH)):
        yield {name: [row for rows in some for row in rows[name]] for name in some[0]}


def _fill_sqlite(path: str, tasks: int) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    run = connection.execute
    for pragma in ("synchronous = OFF", "journal_mode = OFF", "cache_size = -200000"):
        run(f"PRAGMA {pragma}")
    later = run(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"
        " AND (type = 'trigger' OR type = 'index' AND tbl_name NOT LIKE '%_words_index%')"
    ).fetchall()
    run("CREATE TEMP TABLE unsorted AS SELECT * FROM register")
    run("BEGIN")
    for kind, name, _ in later:
        run(f"DROP {kind} {name}")
    for batch in _batches(tasks):
        for name, rows in batch.items():
            if rows:
                bound = ", ".join("?" * len(rows[0]))
                into = "temp.unsorted" if name == "register" else name
                into = f"{into} ({', '.join(COLUMNS[name])})"
                connection.executemany(f"INSERT INTO {into} VALUES ({bound})", _plain(rows))
    run(f"INSERT INTO register SELECT * FROM temp.unsorted ORDER BY {_ORDER}")
    run("DROP TABLE temp.unsorted")
    for index in ("task_words_index", "document_words_index"):
        run(f"INSERT INTO {index}({index}) VALUES ('rebuild')")
    for _, _, sql in later:
        run(sql)
    run("COMMIT")
    run("ANALYZE")
    connection.close()


_ORDER = "name_id, standing, urgency, task_id, role, later"


def _plain(rows: list[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    return (
        tuple(each.isoformat() if isinstance(each, date) else each for each in row) for row in rows
    )


def _fill_postgresql(url: str, tasks: int) -> None:
    engine = create_engine(url)
    raw = engine.raw_connection()
    cursor: Any = raw.cursor()
    # Rows that fit together by their making need not be looked up one by one.
    cursor.execute("SET session_replication_role = replica")
    cursor.execute("SET maintenance_work_mem = '256MB'")
    cursor.execute(
        "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND indexname LIKE 'ix_%'"
    )
    later = cursor.fetchall()
    for name, _ in later:
        cursor.execute(f"DROP INDEX {name}")
    cursor.execute("ALTER TABLE register DROP CONSTRAINT pk_register")
    for batch in _batches(tasks):
        for name, rows in batch.items():
            columns = ", ".join(COLUMNS[name])
            with cursor.copy(f"COPY {name} ({columns}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
    cursor.execute(f"ALTER TABLE register ADD CONSTRAINT pk_register PRIMARY KEY ({_ORDER})")
    for _, sql in later:
        cursor.execute(sql)
    # What people say from now on is counted on.
    cursor.execute(
        "SELECT setval(pg_get_serial_sequence('progress', 'number'), max(number)) FROM progress"
    )
    raw.commit()
    raw.driver_connection.autocommit = True  # type: ignore[union-attr]
    cursor.execute("VACUUM ANALYZE")
    raw.close()
    engine.dispose()
