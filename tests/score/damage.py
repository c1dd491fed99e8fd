"""Exports as they might come from a better or worse extraction than ours: right answers, damaged at random."""

from collections.abc import Callable, Mapping
from copy import deepcopy
from random import Random
from typing import Any

Export = dict[str, Any]
Damage = Callable[[Export, Random], None]

ROLES = ("lead", "coordinate", "report_to")
FILLER = "bảo đảm đúng tiến độ, chất lượng và hiệu quả theo chức năng, nhiệm vụ được giao"
OTHER_UNITS = (
    "Sở Nội vụ",
    "UBND các xã, thị trấn",
    "Văn phòng HĐND và UBND huyện",
    "đơn vị này",
    "",
)
DEADLINES: tuple[Export, ...] = (
    {"kind": "date", "due": "2025-12-31"},
    {"kind": "date", "due": "2025-12-31T17:00"},
    {"kind": "period", "start": "2025-01-01", "due": "2025-12-31"},
    {"kind": "recurring", "rrule": "FREQ=MONTHLY;INTERVAL=3"},
    {"kind": "recurring", "rrule": "RRULE:BYMONTHDAY=15;FREQ=MONTHLY;INTERVAL=1"},
    {"kind": "recurring", "rrule": None},
    {"kind": "relative", "duration": "P5D", "working_days": True},
    {"kind": "relative", "duration": "P5D", "working_days": False},
    {"kind": "ongoing"},
)


def perfect_export(gold: Mapping[str, Any]) -> Export:
    """What an extraction would give that makes no mistake, as far as the answers tell its text."""
    return {
        "header": deepcopy(gold["header"]),
        "items": [
            {"path": item["path"], "text": f"{item['starts']} {FILLER} {item['ends']}"}
            for item in gold["items"]
        ],
        "tasks": [
            {
                "path": task["path"],
                "text": f"{task['starts']} {FILLER}",
                **{role: [{"text": unit} for unit in task[role]] for role in ROLES},
                "deadlines": deepcopy(task["deadlines"]),
            }
            for task in gold["tasks"]
        ],
        "citations": deepcopy(gold["citations"]),
    }


def damaged(export: Export, random: Random) -> Export:
    """A copy with a few kinds of damage, each done a few times."""
    copy = deepcopy(export)
    for damage in random.sample(DAMAGES, k=random.randint(1, len(DAMAGES))):
        for _ in range(random.randint(1, 6)):
            damage(copy, random)
    return copy


def respelled(text: str, random: Random) -> str:
    """The same words as another clerk or an OCR engine may write them."""
    return random.choice(
        (
            text.upper(),
            text.replace("òa", "oà").replace("ủy", "uỷ").replace("Ủy", "Uỷ"),
            text.replace("Ủy ban nhân dân", "UBND").replace("hàng", "hằng"),
            text.replace(" ", "  ").replace(",", ";"),
            text.replace("ộ", "ô", 1),
            f"Về việc {text}",
            " ".join(random.sample(text.split(), k=len(text.split()))),
            text[random.randint(0, len(text)) :],
            text[: random.randint(0, len(text))],
            "",
        )
    )


def respell_header(export: Export, random: Random) -> None:
    header = export["header"]
    name = random.choice([n for n in header if n not in {"signer", "addressees", "recipients"}])
    header[name] = random.choice((None, "", respelled(str(header[name]), random)))


def respell_signer(export: Export, random: Random) -> None:
    signer = export["header"].get("signer") or {}
    name = random.choice(("name", "title"))
    signer[name] = random.choice((None, respelled(str(signer.get(name)), random)))
    export["header"]["signer"] = random.choice((signer, signer, signer, None))


def damage_list(export: Export, random: Random) -> None:
    names = export["header"][random.choice(("addressees", "recipients"))]
    if names and random.random() < 0.7:
        at = random.randrange(len(names))
        names[at : at + 1] = random.choice(([], [respelled(names[at], random)], [names[at]] * 2))
    else:
        names.append(random.choice(OTHER_UNITS))


def lose_entry(export: Export, random: Random) -> None:
    entries = export[random.choice(("items", "tasks", "citations"))]
    if entries:
        entries.pop(random.randrange(len(entries)))


def repeat_entry(export: Export, random: Random) -> None:
    entries = export[random.choice(("items", "tasks", "citations"))]
    if entries:
        entries.insert(random.randint(0, len(entries)), deepcopy(random.choice(entries)))


def move_entry(export: Export, random: Random) -> None:
    entries = export[random.choice(("items", "tasks", "citations"))]
    if entries:
        entry, other = random.choice(entries), random.choice(entries)
        branch = str(entry["path"]).partition("/")[0]
        entry["path"] = random.choice((other["path"], f"{branch}/9", branch, "opening", "PL", None))


def respell_text(export: Export, random: Random) -> None:
    entries = export[random.choice(("items", "tasks"))]
    if entries:
        entry = random.choice(entries)
        entry["text"] = respelled(entry["text"], random)


def join_tasks(export: Export, random: Random) -> None:
    """Two sentences of an item are taken for one task."""
    tasks = export["tasks"]
    if len(tasks) > 1:
        at = random.randrange(len(tasks) - 1)
        tasks[at]["text"] += f" {tasks[at + 1]['text']}"
        if random.random() < 0.8:
            tasks[at]["path"] = tasks.pop(at + 1)["path"]


def shuffle_tasks(export: Export, random: Random) -> None:
    random.shuffle(export["tasks"])


def damage_units(export: Export, random: Random) -> None:
    if not export["tasks"]:
        return
    task, role = random.choice(export["tasks"]), random.choice(ROLES)
    units = task[role]
    if units and random.random() < 0.7:
        at = random.randrange(len(units))
        text = units[at] if isinstance(units[at], str) else units[at]["text"]
        units[at : at + 1] = random.choice(([], [respelled(text, random)], [text, text]))
    else:
        units.append({"text": random.choice(OTHER_UNITS), "unit": None, "inherited": False})


def damage_deadlines(export: Export, random: Random) -> None:
    if not export["tasks"]:
        return
    deadlines = random.choice(export["tasks"])["deadlines"]
    if deadlines and random.random() < 0.5:
        deadlines.pop(random.randrange(len(deadlines)))
    else:
        deadlines.append(dict(random.choice(DEADLINES)))


def damage_citation(export: Export, random: Random) -> None:
    if export["citations"]:
        citation = random.choice(export["citations"])
        name = random.choice(("type", "code", "name", "date"))
        citation[name] = random.choice((None, respelled(str(citation.get(name) or ""), random)))


def lose_section(export: Export, random: Random) -> None:
    if random.random() < 0.1:
        name = random.choice(("items", "tasks", "citations"))
        export[name] = []


DAMAGES: tuple[Damage, ...] = (
    respell_header,
    respell_signer,
    damage_list,
    lose_entry,
    repeat_entry,
    move_entry,
    respell_text,
    join_tasks,
    shuffle_tasks,
    damage_units,
    damage_deadlines,
    damage_citation,
    lose_section,
)
