"""What the desk says, in Vietnamese and in English: words as data, one entry a sentence (``words.toml``)."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from models.recurrence import rule_of_wording, rule_wording
from models.status import in_vietnam

Language = Literal["vi", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
DEFAULT: Language = "vi"
_COMMAS = str.maketrans(",.", ".,")
_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")


@cache
def words() -> Mapping[str, Mapping[Language, str]]:
    """Every sentence by its key (``tasks.title``), in each language."""
    sections = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
    return {
        f"{section}.{key}": dict(zip(LANGUAGES, sentence, strict=True))
        for section, entries in sections.items()
        for key, sentence in entries.items()
    }


def chosen(wish: str | None) -> Language:
    """The language that somebody wishes, if there is one of that name."""
    return wish if wish in LANGUAGES else DEFAULT


def rules_written(rules: str) -> str:
    """Rules by which something comes again, one a line, in words; one that no words say just so stays as it is."""
    return "\n".join(
        wording if rule_of_wording(wording := rule_wording(rule)) == rule else rule
        for rule in rules.splitlines()
    )


def rules_read(wordings: str) -> str:
    """The rules that somebody wrote, in words or as rules; what is neither as it is."""
    return "\n".join(rule_of_wording(line) or line for line in wordings.splitlines())


class Speaker:
    """Says sentences in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, key: str, **values: object) -> str:
        """The sentence of this key; raises `KeyError` for none."""
        sentence = words()[key][self.language]
        return sentence.format(**values) if values else sentence

    def named(self, section: str, name: str) -> str:
        """The word for one of many names; the name itself where there is none, as for what is newer than the words."""
        return words().get(f"{section}.{name}", {}).get(self.language, name)

    def day(self, day: date | str | None) -> str:
        """A day as offices write it; of reduced precision where no more is known."""
        if day is None or day == "":
            return "–"
        if isinstance(day, date):
            day = day.isoformat()
        return "/".join(reversed(day[:10].split("-")))

    def typed(self, day: date | str | None) -> str:
        """A day as it stands in a field to type in; nothing for none, and what is no day as it was typed."""
        if isinstance(day, str) and not _DAY.fullmatch(day):
            return day
        return self.day(day) if day else ""

    def written(self, field: str, value: str) -> str:
        """The value of a field as it stands there to be read and changed: days and rules as offices write them."""
        if field in ("due", "date"):
            return self.typed(value)
        return rules_written(value) if field == "rrule" else value

    def moment(self, moment: str) -> str:
        """A moment in the time of Vietnam."""
        return f"{in_vietnam(moment):%d/%m/%Y %H:%M}"

    def number(self, number: float, places: int = 0) -> str:
        """A number as it is written: ``1.234,5`` in Vietnamese, ``1,234.5`` in English."""
        written = f"{number:,.{places}f}"
        return written.translate(_COMMAS) if self.language == "vi" else written

    def size(self, size: int) -> str:
        """Bytes in MB, or in KB where they are few."""
        if size < 1_000_000:
            return f"{self.number(-(-size // 1000))} KB"
        return f"{self.number(size / 1_000_000, 1)} MB"

    def item(self, path: str) -> str:
        """The place of an item: numbered ones by their numbers, others by a word."""
        if path in ("opening", "closing"):
            return self(f"site.{path}")
        return self("site.item", item=path.replace("row ", self("site.row")))
