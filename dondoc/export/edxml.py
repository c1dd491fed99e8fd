"""The header of a directive under the names of QCVN 102:2016/BTTTT (edXML), by which offices send documents.

It is the part of the packet that describes the document. Codes of bodies (OrganId) and of kinds are the sender's to
know: what isn't printed on the document is left out, and nothing of it is a packet that may be sent as it is.
"""

from collections.abc import Iterable

from lxml import etree

from dondoc.export.xml import add, written
from models.directive import Directive
from pipeline.lexicon.documents import name_of_type

NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016"


def directive_to_edxml(directive: Directive, _document_id: str) -> bytes:
    """The file of one directive."""
    header, signer = directive.header, directive.header.signer
    root = etree.Element(etree.QName(NAMESPACE, "edXML"), nsmap={None: NAMESPACE})
    message = add(add(add(root, "edXMLEnvelope"), "edXMLHeader"), "MessageHeader")
    _group(message, "From", [("OrganName", header.issuer)])
    for addressee in header.addressees:
        _group(message, "To", [("OrganName", addressee)])
    _group(message, "Code", [("CodeNumber", header.number), ("CodeNotation", header.symbol)])
    day = header.date.replace("-", "/") if header.date and len(header.date) == 10 else None
    _group(message, "PromulgationInfo", [("Place", header.place), ("PromulgationDate", day)])
    kind = name_of_type(header.type) or header.type if header.type else None
    _group(message, "DocumentType", [("TypeName", kind)])
    if header.title:
        add(message, "Subject", header.title)
    said = [("Competence", signer.authority), ("Position", signer.title), ("FullName", signer.name)]
    _group(message, "SignerInfo", said)
    _group(message, "ToPlaces", [("Place", place) for place in header.recipients])
    _group(message, "OtherInfo", [("PageAmount", str(directive.source.pages))])
    return written(root)


def _group(parent: etree._Element, name: str, fields: Iterable[tuple[str, str | None]]) -> None:
    """An element with the fields that are known; none where nothing is."""
    known = [(field, text) for field, text in fields if text]
    if known:
        group = add(parent, name)
        for field, text in known:
            add(group, field, text)
