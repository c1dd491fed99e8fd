"""Units of a directive in the registry: which body `UBND huyện` is here, whom `các xã, thị trấn` means."""

import re
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from models.registry import RegisteredUnit, UnitGroup
from models.task import Task
from models.unit import Unit
from pipeline.lexicon.registry.names import Reading, read_name, read_name_with
from pipeline.lexicon.registry.overlay import load_overlay
from pipeline.resolve.context import Context
from pipeline.resolve.speaker import jurisdiction_of

_EXCEPT = re.compile(r"\s*+[,(]?\s*+(?:ngoại\s++)?trừ\s+(?P<names>[^().;\n]{3,200})", re.I)
# What a group's name is followed by where only some of it are meant; "có trách nhiệm" is said of all.
_NARROWING = re.compile(
    r"\s+(?P<clause>(?:(?:được|bị)\s+(?:đánh\s+giá|xếp\s+loại|công\s+nhận|lựa\s+chọn|chọn)|xếp\s+loại"
    r"|chưa\s+(?:hoàn\s+thành|đạt|thực\s+hiện)|có\s+(?:chỉ\s+số|tỷ\s+lệ|điểm|kết\s+quả)|đạt\s+dưới|xếp\s+hạng)[^.;:\n]{0,60})",
    re.I,
)
_LISTED = re.compile(r"(?:(?<!\s)\s++)?(?:,|;|\bvà\b)\s*+")


def register_units(context: Context, tasks: Iterable[Task]) -> list[Task]:
    """``tasks`` with the identity or the group of every unit that they name."""
    return _Registrar(context).register(tasks)


class _Registrar:
    def __init__(self, context: Context) -> None:
        header = context.outline.header
        self._text = context.text.text
        self._where = jurisdiction_of(header.issuer, header.place, context.issued, self._text)
        self._own = load_overlay()
        self._known: dict[str, Reading] = {}

    def register(self, tasks: Iterable[Task]) -> list[Task]:
        return [
            replace(
                task,
                lead=self._all(task.lead),
                coordinate=self._all(task.coordinate),
                report_to=self._all(task.report_to),
            )
            for task in tasks
        ]

    def _all(self, units: tuple[Unit, ...]) -> tuple[Unit, ...]:
        return tuple(self._one(unit) for unit in units)

    def _one(self, unit: Unit) -> Unit:
        name = unit.unit or unit.text
        if name not in self._known:
            self._known[name] = read_name_with(self._own, name, self._where)
        meant, head = self._known[name]
        if isinstance(meant, UnitGroup):
            meant = self._bounded(meant, unit)
        return replace(unit, meant=meant, head=head)

    def _bounded(self, group: UnitGroup, unit: Unit) -> UnitGroup:
        """``UBND các xã (trừ xã A)``, ``các xã được đánh giá …``: the text goes on where the name ends."""
        found = _EXCEPT.match(self._text, unit.evidence.span.end)
        if found is None:
            clause = _NARROWING.match(self._text, unit.evidence.span.end)
            return _narrowed(group, " ".join(clause["clause"].split())) if clause else group
        body = "UBND " if any("government" in each.kinds for each in group.ranges) else ""
        left_out = []
        for name in _LISTED.split(found["names"]):
            for way in (name, f"{body}{name}"):
                meant = read_name(way.strip(), self._where).meant
                if isinstance(meant, RegisteredUnit) and not meant.id.startswith("~"):
                    left_out.append(meant.id)
                    break
        if not left_out:
            return _narrowed(group, f"trừ {found['names'].strip()}")
        ids = tuple(dict.fromkeys(left_out))
        without = sha256(repr(ids).encode()).hexdigest()[:8]
        return replace(group, id=f"{group.id}-{without}", exceptions=ids)


def _narrowed(group: UnitGroup, clause: str) -> UnitGroup:
    """The group, marked that only some of it are meant (``trừ xã A``); one that is marked already stays as it is."""
    if group.narrowed:
        return group
    return replace(
        group, id=f"{group.id}-{sha256(clause.encode()).hexdigest()[:8]}", narrowed=clause
    )
