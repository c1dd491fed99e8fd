"""Directives as linked data (JSON-LD 1.1), in the words of schema.org and ELI where these have one.

The context is part of every file, so that it can be read without a network; it is published as
``docs/schema/dondoc-1.context.jsonld``.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from dondoc.export.json import Json
from models.citation import Citation
from models.deadline import Deadline, OnDate, Ongoing, Recurring, Relative, WithinPeriod
from models.directive import Directive
from models.header import Header
from models.outline import Item
from models.status import due_day
from models.task import Task
from models.unit import Unit
from models.validity import UNSAID, Validity
from pipeline.lexicon.documents import name_of_type

_DAY = {"@type": "xsd:date"}
CONTEXT: Json = {
    "@version": 1.1,
    "@language": "vi",
    "schema": "https://schema.org/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "dondoc": "urn:dondoc:term:",
    # kinds
    "Directive": "eli:LegalResource",
    "Legislation": "schema:Legislation",
    "Item": "eli:LegalResourceSubdivision",
    "Task": "dondoc:Task",
    "Action": "schema:Action",
    "Organization": "schema:Organization",
    "Person": "schema:Person",
    "OnDate": "dondoc:OnDate",
    "WithinPeriod": "dondoc:WithinPeriod",
    "Recurring": "dondoc:Recurring",
    "Relative": "dondoc:Relative",
    "Ongoing": "dondoc:Ongoing",
    # a document
    "code": {"@id": "eli:id_local", "@language": None},
    "kind": {"@id": "eli:type_document"},
    "date": {"@id": "eli:date_document"},
    "title": {"@id": "eli:title"},
    "issuer": {"@id": "eli:passed_by"},
    "place": {"@id": "schema:locationCreated"},
    "signer": {"@id": "dondoc:signer"},
    "authority": {"@id": "dondoc:authority"},
    "addressee": {"@id": "dondoc:addressee"},
    "recipient": {"@id": "dondoc:recipient"},
    "based_on": {"@id": "eli:based_on"},
    "cites": {"@id": "eli:cites"},
    "provision": {"@id": "dondoc:provision"},
    "temporal_coverage": {"@id": "schema:temporalCoverage", "@language": None},
    "items": {"@id": "eli:has_part"},
    "tasks": {"@id": "dondoc:task"},
    "file": {"@id": "dondoc:file", "@language": None},
    "sha256": {"@id": "schema:sha256", "@language": None},
    # an item
    "marker": {"@id": "eli:number", "@language": None},
    "part_of": {"@id": "eli:is_part_of", "@type": "@id"},
    "text": {"@id": "schema:text"},
    # a task
    "stated_in": {"@id": "dondoc:stated_in", "@type": "@id"},
    "lead": {"@id": "schema:agent"},
    "coordinate": {"@id": "schema:participant"},
    "report_to": {"@id": "dondoc:report_to"},
    "product": {"@id": "dondoc:product"},
    "deadlines": {"@id": "dondoc:deadline"},
    "start": {"@id": "schema:startDate", **_DAY},
    "due": {"@id": "schema:endTime", **_DAY},
    "rrule": {"@id": "dondoc:rrule", "@language": None},
    "duration": {"@id": "schema:duration", "@type": "xsd:duration"},
    "working_days": {"@id": "dondoc:working_days"},
    "anchor": {"@id": "dondoc:anchor", "@language": None},
    # who says so
    "page": {"@id": "dondoc:page"},
    "confidence": {"@id": "dondoc:confidence"},
    # a unit or a person
    "name": {"@id": "schema:name"},
    "alternate_name": {"@id": "schema:alternateName"},
    "job_title": {"@id": "schema:jobTitle"},
}
_DATES = {10: "xsd:date", 7: "xsd:gYearMonth", 4: "xsd:gYear"}


def graph_in_pieces(directives: Iterable[tuple[str, Directive]]) -> Iterator[str]:
    """The file piece by piece, a document (id, directive) a line."""
    yield f'{{"@context": {json.dumps(CONTEXT, ensure_ascii=False)}, "@graph": ['
    for number, (document_id, directive) in enumerate(directives):
        node = json.dumps(directive_to_jsonld(directive, document_id), ensure_ascii=False)
        yield ("," if number else "") + "\n" + node
    yield "\n]}\n"


def directive_to_jsonld(directive: Directive, document_id: str) -> Json:
    """A document as a node of the graph; what is not known is left out."""
    here = f"urn:dondoc:document:{document_id}"
    addresses = _addresses(here, directive.items)
    # What is said of an item is said of the first that has its path.
    names = {item.path: at for item, at in zip(directive.items[::-1], addresses[::-1], strict=True)}
    grounds = [_cited(each) for each in directive.citations if each.basis]
    others = [_cited(each) for each in directive.citations if not each.basis]
    return _known(
        {
            "@id": here,
            "@type": ["Directive", "Legislation"],
            **_header(directive.header),
            "temporal_coverage": _coverage(directive.validity),
            "file": directive.source.path,
            "sha256": directive.source.sha256,
            "based_on": grounds,
            "cites": others,
            "items": [
                {"@id": at, **_item(item, names)}
                for at, item in zip(addresses, directive.items, strict=True)
            ],
            "tasks": [
                {"@id": f"{here}#task-{number}", **_task(task, names)}
                for number, task in enumerate(directive.tasks, 1)
            ],
        }
    )


def _addresses(document: str, items: Iterable[Item]) -> list[str]:
    """Addresses of items by their paths; a second one of the same path has its number behind it."""
    seen: Counter[str] = Counter()
    found = []
    for item in items:
        seen[item.path] += 1
        again = f"-{seen[item.path]}" if seen[item.path] > 1 else ""
        found.append(f"{document}#{quote(item.path, safe='/')}{again}")
    return found


def _header(header: Header) -> Json:
    signer = {
        "name": header.signer.name,
        "job_title": header.signer.title,
        "authority": header.signer.authority,
    }
    return {
        "code": header.code,
        "kind": header.type and (name_of_type(header.type) or header.type),
        "date": _date(header.date),
        "title": header.title,
        "issuer": _organization(header.issuer),
        "place": header.place,
        "signer": {"@type": "Person", **_known(signer)} if any(signer.values()) else None,
        "addressee": list(header.addressees),
        "recipient": list(header.recipients),
    }


def _coverage(validity: Validity) -> str | None:
    """When it holds, as an interval of ISO 8601; open where it does not say."""
    if validity == UNSAID:
        return None
    bounds = (validity.since, validity.until)
    return "/".join(bound.day if bound else ".." for bound in bounds)


def _item(item: Item, names: dict[str, str]) -> Json:
    return _known(
        {
            "@type": "Item",
            "marker": item.marker,
            "part_of": names.get(item.parent) if item.parent else None,
            "text": item.text,
            "page": item.evidence.page,
            "confidence": item.evidence.confidence,
        }
    )


def _cited(citation: Citation) -> Json:
    return _known(
        {
            "@type": "Legislation",
            "code": citation.code,
            "kind": citation.type and (name_of_type(citation.type) or citation.type),
            "date": _date(citation.date),
            "title": citation.name,
            "issuer": _organization(citation.issuer),
            "provision": citation.provision,
            "text": citation.evidence.quote,
            "page": citation.evidence.page,
        }
    )


def _task(task: Task, names: dict[str, str]) -> Json:
    return _known(
        {
            "@type": ["Task", "Action"],
            "text": task.text,
            "stated_in": names.get(task.path),
            "lead": list(map(_unit, task.lead)),
            "coordinate": list(map(_unit, task.coordinate)),
            "report_to": list(map(_unit, task.report_to)),
            "product": task.product,
            "deadlines": list(map(_deadline, task.deadlines)),
            "page": task.evidence.page,
            "confidence": task.evidence.confidence,
        }
    )


def _unit(unit: Unit) -> Json:
    names = {"name": unit.unit or unit.text, "alternate_name": unit.text if unit.unit else None}
    return {"@type": "Organization", **_known(names)}


def _deadline(deadline: Deadline) -> Json:
    meaning = deadline.meaning
    day = due_day(meaning)
    fields: Json = {"@type": type(meaning).__name__, "text": deadline.text}
    fields["due"] = day and day.isoformat()
    match meaning:
        case WithinPeriod(start=start):
            fields["start"] = start[:10]
        case Recurring(rrule=rrule):
            fields["rrule"] = rrule
        case Relative(duration=duration, working_days=working_days, anchor=anchor):
            fields |= {"duration": duration, "working_days": working_days, "anchor": anchor}
        case OnDate() | Ongoing():
            pass
    return _known({**fields, "page": deadline.evidence.page})


def _organization(name: str | None) -> Json | None:
    return {"@type": "Organization", "name": name} if name else None


def _date(iso: str | None) -> Json | None:
    return {"@value": iso, "@type": _DATES[len(iso)]} if iso and len(iso) in _DATES else None


def _known(fields: dict[str, Any]) -> Json:
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}
