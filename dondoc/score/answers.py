"""Both sides of the comparison: what a person says is right, and what was found.

Answers are written by hand and exports may come from other versions, so a field that is left out reads
like one that is empty.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from models.register import ROLES, Role

Json = Mapping[str, Any]
Place = tuple[int, int]
"""Characters of the document's text on which a value rests."""

HEADER_FIELDS = ("type", "number", "symbol", "code", "date", "place", "issuer", "title")
SIGNER_FIELDS = ("name", "title")
HEADER_LISTS = ("addressees", "recipients")


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The header's fields by name (the signer's as ``signer.name``, ``signer.title``) and its lists."""

    fields: Mapping[str, str | None]
    lists: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A deadline's normal form; ``optional`` is said by the expected ones alone."""

    kind: str | None
    due: str | None
    start: str | None
    rrule: str | None
    duration: str | None
    working_days: bool
    optional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A citation, expected or found; ``optional`` is said by the expected ones alone."""

    path: str
    type: str
    code: str
    name: str
    date: str
    optional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedItem:
    """An item by its first and last words."""

    path: str
    starts: str
    ends: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundItem:
    """An item as it was found."""

    path: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedTask:
    """A task by its first words; roles in ``unscored`` are those the document leaves open."""

    path: str
    starts: str
    units: Mapping[Role, tuple[str, ...]]
    unscored: frozenset[str]
    deadlines: tuple[Deadline, ...]
    optional: bool


# Two tasks of the same content are still two, hence compared by identity.
@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class FoundTask:
    """A task as it was found."""

    path: str
    text: str
    units: Mapping[Role, tuple[str, ...]]
    deadlines: tuple[Deadline, ...]
    place: Place | None
    lead_places: tuple[Place, ...]
    """Of its leads, and of the passage that they come from where they are inherited."""
    deadline_places: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFinding:
    """A place that a person is asked to look at."""

    code: str
    path: str | None
    place: Place | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What is right for a document."""

    header: Header
    items: tuple[ExpectedItem, ...]
    tasks: tuple[ExpectedTask, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was found in a document."""

    header: Header
    items: tuple[FoundItem, ...]
    tasks: tuple[FoundTask, ...]
    citations: tuple[Citation, ...]
    findings: tuple[FoundFinding, ...]
    header_places: Mapping[str, Place]
    """Where the header's fields stand, as far as the export says so."""


def read_expected(answers: Json) -> Expected:
    """What a gold file says."""
    return Expected(
        header=_header(answers),
        items=tuple(
            ExpectedItem(path=_path(item), starts=_text(item, "starts"), ends=_text(item, "ends"))
            for item in _entries(answers, "items")
        ),
        tasks=tuple(
            ExpectedTask(
                path=_path(task),
                starts=_text(task, "starts"),
                units=_units(task),
                unscored=frozenset(task.get("unscored") or ()),
                deadlines=_deadlines(task),
                optional=bool(task.get("optional")),
            )
            for task in _entries(answers, "tasks")
        ),
        citations=_citations(answers),
    )


def read_found(document: Json) -> Found:
    """What an exported document says."""
    return Found(
        header=_header(document),
        items=tuple(
            FoundItem(path=_path(item), text=_text(item, "text"))
            for item in _entries(document, "items")
        ),
        tasks=tuple(_found_task(task) for task in _entries(document, "tasks")),
        citations=_citations(document),
        findings=tuple(
            FoundFinding(
                code=_text(finding, "code"),
                path=_value(finding, "path"),
                place=_place(finding.get("evidence")),
            )
            for finding in _entries(document, "findings")
        ),
        header_places={
            name: place
            for name, evidence in (document.get("header_evidence") or {}).items()
            if (place := _place(evidence)) is not None
        },
    )


def _found_task(task: Json) -> FoundTask:
    leads = [*_entries(task, "lead"), task.get("lead_source")]
    return FoundTask(
        path=_path(task),
        text=_text(task, "text"),
        units=_units(task),
        deadlines=_deadlines(task),
        place=_place(task),
        lead_places=_places(leads),
        deadline_places=_places(_entries(task, "deadlines")),
    )


def _places(values: Iterable[object]) -> tuple[Place, ...]:
    places = (_place(value) for value in values)
    return tuple(place for place in places if place is not None)


def _place(value: object) -> Place | None:
    """The ``span`` of a value; None where the export gives none."""
    span = value.get("span") if isinstance(value, Mapping) else None
    return (int(span[0]), int(span[1])) if span else None


def first_document(export: Json) -> Json:
    """The document of an exported file; where it holds several, the first, as answers are its."""
    documents = export.get("documents")
    if isinstance(documents, list):
        return documents[0] if documents else {}
    document = export.get("document")
    if isinstance(document, Mapping):
        return {**export, **document}
    return export


def _header(answers: Json) -> Header:
    header = answers.get("header") or {}
    signer = header.get("signer") or {}
    fields = {name: _value(header, name) for name in HEADER_FIELDS}
    fields |= {f"signer.{name}": _value(signer, name) for name in SIGNER_FIELDS}
    return Header(fields=fields, lists={name: _names(header, name) for name in HEADER_LISTS})


def _units(task: Json) -> dict[Role, tuple[str, ...]]:
    return {role: _names(task, role) for role in ROLES}


def _deadlines(task: Json) -> tuple[Deadline, ...]:
    return tuple(
        Deadline(
            kind=_value(deadline, "kind"),
            due=_value(deadline, "due"),
            start=_value(deadline, "start"),
            rrule=_value(deadline, "rrule"),
            duration=_value(deadline, "duration"),
            working_days=bool(deadline.get("working_days")),
            optional=bool(deadline.get("optional")),
        )
        for deadline in _entries(task, "deadlines")
    )


def _citations(answers: Json) -> tuple[Citation, ...]:
    return tuple(
        Citation(
            path=_text(citation, "path"),
            type=_text(citation, "type"),
            code=_text(citation, "code"),
            name=_text(citation, "name"),
            date=_text(citation, "date"),
            optional=bool(citation.get("optional")),
        )
        for citation in _entries(answers, "citations")
    )


def _entries(record: Json, name: str) -> list[Json]:
    return list(record.get(name) or ())


def _names(record: Json, name: str) -> tuple[str, ...]:
    """A list of names; a unit may be given as an object with its ``text``."""
    return tuple(
        entry if isinstance(entry, str) else _text(entry or {}, "text")
        for entry in record.get(name) or ()
    )


def _path(record: Json) -> str:
    return str(record.get("path"))


def _text(record: Json, name: str) -> str:
    return str(record.get(name) or "")


def _value(record: Json, name: str) -> str | None:
    value = record.get(name)
    return None if value is None else str(value)
