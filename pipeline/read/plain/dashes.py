"""Dashes that a text lost on its way: ``Số: 86/QĐ UBND``, ``92/2017/NĐCP``, ``giai đoạn 2011 2015``.

Some programs drop every sign of PDF that is no letter, or keep a blank for it. The tiêu ngữ shows it, which is
printed with dashes in every document (NĐ 30/2020, Phụ lục I, mục II.1): where it has none, codes and ranges of years
get theirs back. Which dashes opened lines, nothing tells any more.
"""

import re
from collections.abc import Sequence

_MOTTO = re.compile(r"Độc\s{1,3}lập\s{1,3}Tự\s{1,3}do\s{1,3}Hạnh\s{1,3}phúc\b", re.I)
_TOP = 60
"""Lines among which the head stands."""
_CODE = re.compile(
    r"(?<=\d/)(?P<kind>QĐ|NĐ|NQ|TTLT|TTr|TT|CTr|CT|KH|TB|CĐ|HD|BC|KL|CV|UBND|HĐND|VPCP)\s?"
    r"(?P<body>(?!LT\b|r\b)[A-ZĐ][A-Za-zĐ&]{1,12}+(?:\s[A-ZĐ]{3,10}+\b)*+)(?![\w/-])"
)
_SEVERAL = "TTLT"
"""Several bodies issue it; behind any other kind stands one."""
_PARTY = re.compile(
    r"(?<![\w/.,-])(?P<number>\d{1,4}) ?(?P<kind>CT|NQ|KL|QĐ|TB|HD|CTr|KH)(?=/(?:TW|TU|HU|ĐU|ThU|TƯ)\b)"
)
_YEARS = re.compile(r"(?<=\b[Gg]iai đoạn )(?P<first>(?:19|20)\d\d) ?(?P<last>20\d\d)\b")


def with_dashes(lines: Sequence[str]) -> list[str]:
    """``lines`` with dashes in codes and ranges, where the tiêu ngữ shows that they were lost."""
    if not any(_MOTTO.search(line) for line in lines[:_TOP]):
        return list(lines)
    return [_restored(line) for line in lines]


def _restored(line: str) -> str:
    line = _CODE.sub(_with_dash, line)
    line = _PARTY.sub(r"\g<number>-\g<kind>", line)
    return _YEARS.sub(r"\g<first> - \g<last>", line)


def _with_dash(code: re.Match[str]) -> str:
    first, *others = code["body"].split(" ")
    between = "-" if code["kind"] == _SEVERAL else " "
    return between.join([f"{code['kind']}-{first}", *others])
