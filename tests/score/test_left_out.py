"""Leave one issuer out: what is switched off is not found, and all is as before afterwards."""

from pipeline.extract.tokens import split_lines
from pipeline.extract.units.finder import find_units
from tests.left_out import entries_in, switched_off, taught_by_one

TEXT = "Giao Sở Ngoại vụ chủ trì, báo cáo UBND tỉnh trước ngày 15/4/2024."


def units() -> list[str]:
    return [unit.text for line in split_lines(TEXT) for unit in find_units(line)]


def test_entries_are_those_that_read_something() -> None:
    found = entries_in(TEXT)
    assert {"Field: Ngoại vụ", "Department: Sở", "deadline.day.by", "role.order"} <= found
    assert "Field: Y tế" not in found


def test_what_is_switched_off_is_not_found() -> None:
    with switched_off(frozenset({"Field: Ngoại vụ", "deadline.day.by", "role.order"})):
        found = entries_in(TEXT)
        assert units() == ["Sở Ngoại vụ", "UBND tỉnh"]  # by its shape
        assert not {"Field: Ngoại vụ", "deadline.day.by", "role.order"} & found
    assert "deadline.day.by" in entries_in(TEXT)


def test_an_issuer_teaches_alone_what_no_other_mentions() -> None:
    used = {"a1": frozenset("xyz"), "a2": frozenset("xw"), "b": frozenset("y")}
    issuers = {"a1": "A", "a2": "A", "b": "B"}
    assert taught_by_one(used, issuers) == {"a1": {"x", "z"}, "a2": {"x", "w"}, "b": set()}
