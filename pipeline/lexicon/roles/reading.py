"""A sentence while the roles of its units are read: what stands where, and what was said so far; `finder` asks."""

from bisect import bisect_left
from dataclasses import replace

from models.mention import UnitMention
from models.text import Span
from pipeline.lexicon.roles import signs
from pipeline.lexicon.roles.brackets import stands_alone
from pipeline.lexicon.roles.words import Assigned, Role

IN_BRACKETS = "role.in-brackets"
LONGEST = 4000
"""Characters in front of a unit that are looked at, more than any sentence of a directive has."""
REACH = 320
"""Characters in front of a unit that its governing words may take."""
LOOK_AHEAD = 140
"""Characters behind a unit in which the verb of its sentence stands."""


class Reading:
    """A sentence while the roles of its units are read, from left to right."""

    def __init__(self, text: str, sentence: Span, units: list[UnitMention]) -> None:
        self.text, self.span, self.units = text, sentence, units
        self.start, self.end = sentence
        self.clause = sentence.start
        self.promised: int | None = None
        """The clause in which the issuer says what he himself will do."""
        self.assigned: list[Assigned] = []

    @property
    def unit(self) -> UnitMention:
        """The unit whose role is being read."""
        return self.units[len(self.assigned)]

    def previous(self) -> Assigned | None:
        """The unit before, those passed over that only say in brackets to whom a unit belongs."""
        return next((a for a in reversed(self.assigned) if a.rule != IN_BRACKETS), None)

    def gap(self, unit: UnitMention) -> str:
        """The words between ``unit`` and the unit before it, or the sentence's start."""
        previous = self.previous()
        start = max(previous.mention.span.end, self.start) if previous else self.start
        return self.text[start : max(unit.span.start, start)]

    def list_end(self, index: int) -> int:
        """End of the list of units that begins with the unit at ``index``."""
        last = self.units[index].span.end
        for following in range(index + 1, len(self.units)):
            unit = self.units[following]
            if stands_alone(self.text, self.span, unit):
                continue
            if not signs.LIST.match(self.text[last : unit.span.start]):
                break
            last = unit.span.end
        return min(last, self.end)

    def next_start(self, position: int) -> int:
        """Where the next unit behind ``position`` begins, or the sentence ends."""
        first = bisect_left(self.units, position, key=lambda unit: unit.span.start)
        return self.units[first].span.start if first < len(self.units) else self.end

    def before(self, unit: UnitMention) -> str:
        """The sentence up to ``unit``; of a runaway one as much as can matter, so that time grows with the text."""
        return self.text[max(self.start, unit.span.start - LONGEST) : unit.span.start]

    def in_open_brackets(self, unit: UnitMention) -> bool:
        """Whether ``unit`` stands inside brackets."""
        before = self.before(unit)
        return before.count("(") > before.count(")")

    def behind(self, position: int) -> str:
        """What follows ``position``, up to the verb of its sentence."""
        return self.text[position : min(position + LOOK_AHEAD, self.end)]

    def led(self, apart: int = 0) -> bool:
        """Whether this clause has named who leads, more than ``apart`` characters ahead."""
        clause = (a for a in self.assigned if a.clause == self.clause and a.role is Role.LEAD)
        last = max((a.mention.span.end for a in clause), default=self.end)
        return last + apart < self.unit.span.start

    def means(self) -> list[Assigned]:
        """Those in front of the subject; who works along (``Cùng với Công an tỉnh, Sở A …``) stays."""
        return [entry for entry in self.assigned if entry.role is not Role.COORDINATE]

    def concerned(self) -> list[Assigned]:
        """The units that this clause is about so far, where nothing else was said of them."""
        clause = [a for a in self.assigned if a.clause == self.clause]
        if not clause or any(a.rule != "role.subject" for a in clause if a.role is not Role.NONE):
            return []
        about = self.text[self.clause : clause[0].mention.span.start]
        return clause if signs.CONCERNS.match(about) else []

    def take_back(self, concerned: list[Assigned]) -> None:
        """Takes back what was read as a subject and is only what the sentence is about."""
        only = {id(a) for a in concerned if a.role is not Role.NONE}
        self.assigned = [
            replace(a, role=Role.NONE, rule="role.mentioned") if id(a) in only else a
            for a in self.assigned
        ]

    def only_told(self, orderer: Assigned) -> None:
        """``Báo A đăng bài …, Thủ tướng giao Bộ B``: who stands in front of the one that orders, is only told of."""
        for index, entry in enumerate(self.assigned):
            told = entry.rule == "role.subject" and entry.clause == self.clause
            if told and entry is not orderer and orderer.role is Role.NONE:
                self.assigned[index] = replace(entry, role=Role.NONE, rule="role.mentioned")
