"""Rules by which a deadline comes again (RFC 5545): which days an office reads in them, and how it writes them.

Texts leave open what a rule needs: ``hàng quý trước ngày 03`` names no month, ``hằng tháng`` no day. The day that is
read is the one closest to the end of the period: the 3rd after a quarter is that of its report (3 January, 3 April,
3 July, 3 October), the 25th is still in the quarter (25 March …), and without any day it is the period's last.
"""

import re
from collections.abc import Iterable

_FIRST_HALF = 15
"""Days of a month up to this one are closer to the end of the month before than to that of their own."""
_LAST_MONTHS = {
    1: range(1, 13),
    3: (3, 6, 9, 12),
    6: (6, 12),
    2: (2, 4, 6, 8, 10, 12),
    4: (4, 8, 12),
}
_WEEKDAYS = {
    "MO": "thứ Hai",
    "TU": "thứ Ba",
    "WE": "thứ Tư",
    "TH": "thứ Năm",
    "FR": "thứ Sáu",
    "SA": "thứ Bảy",
    "SU": "Chủ nhật",
}
_COUNTED = _WEEKDAYS | {
    f"{which}{day}": f"{name} tuần {'cuối' if which < 0 else which}"
    for which in (1, 2, 3, 4, -1)
    for day, name in _WEEKDAYS.items()
}
"""With those of one week of the month: ``1SA`` is ``thứ Bảy tuần 1``."""
_WORKING = "MO,TU,WE,TH,FR"
_LAST_WORKING = "ngày làm việc cuối"
_RHYTHMS = {
    ("HOURLY", 1): "hằng giờ",
    ("DAILY", 1): "hằng ngày",
    ("WEEKLY", 1): "hằng tuần",
    ("MONTHLY", 1): "hằng tháng",
    ("MONTHLY", 3): "hằng quý",
    ("MONTHLY", 6): "6 tháng một lần",
    ("YEARLY", 1): "hằng năm",
}
_PERIODS = {"HOURLY": "giờ", "DAILY": "ngày", "WEEKLY": "tuần", "MONTHLY": "tháng", "YEARLY": "năm"}
_EVERY = re.compile(r"(\d{1,3}) (giờ|ngày|tuần|tháng|năm) một lần")
_NUMBER = re.compile(r"-1|\d{1,2}")


def parts_of(rrule: str) -> dict[str, str]:
    """A rule as names and values; what isn't of that form is left out."""
    pairs = (part.partition("=") for part in rrule.upper().split(";"))
    return {name: value for name, equals, value in pairs if equals}


def explicit_rule(rrule: str) -> str | None:
    """The rule with its days named; None where it names no single day (``FREQ=DAILY`` is at all times)."""
    parts = parts_of(rrule)
    interval = _number(parts.get("INTERVAL", "1"))
    match parts.get("FREQ"):
        case "WEEKLY":
            # A week's work ends on Friday.
            return _joined({"BYDAY": "FR"} | parts)
        case "MONTHLY" if "BYMONTH" not in parts and interval in _LAST_MONTHS:
            day = parts.get("BYMONTHDAY") or ("" if "BYDAY" in parts else "-1")
            months = list(_LAST_MONTHS[interval])
            if interval > 1 and _is_after_the_end(day):
                months = sorted(month % 12 + 1 for month in months)
            return _joined(
                _without(parts, "INTERVAL")
                | ({"BYMONTH": _listed(months)} if interval > 1 else {})
                | (_day_or_last(day) if day else {})
            )
        case "YEARLY" if not parts.keys() & {"BYMONTH", "BYYEARDAY", "BYWEEKNO"}:
            day = parts.get("BYMONTHDAY") or ("" if "BYDAY" in parts else "31")
            month = "1" if _is_after_the_end(day) else "12"
            return _joined(parts | {"BYMONTH": month} | ({"BYMONTHDAY": day} if day else {}))
        case "YEARLY" if not parts.keys() & {"BYMONTHDAY", "BYDAY", "BYYEARDAY", "BYWEEKNO"}:
            return _joined(parts | {"BYMONTHDAY": "-1"})
        case "MONTHLY" | "YEARLY":
            return _joined(parts)
        case _:
            return None


def rule_wording(rrule: str | None) -> str:
    """A rule as an office writes it: ``hằng quý, ngày 03``; ``định kỳ`` where no rhythm is given."""
    parts = parts_of(rrule or "")
    frequency, interval = parts.get("FREQ", ""), _number(parts.get("INTERVAL", "1"))
    rhythm = _RHYTHMS.get((frequency, interval))
    if rhythm is None and frequency in _PERIODS:
        rhythm = f"{interval:02} {_PERIODS[frequency]} một lần"
    months, days = parts.get("BYMONTH", ""), parts.get("BYMONTHDAY", "")
    names = [_COUNTED[day] for day in parts.get("BYDAY", "").split(",") if day in _COUNTED]
    when = ", ".join(names)
    if parts.get("BYDAY") == _WORKING and parts.get("BYSETPOS") == "-1":
        when = _LAST_WORKING
    elif days:
        named = ", ".join(_day_wording(day) for day in days.split(","))
        when = f"{named} tháng {_months_wording(months)}" if months else named
    elif months:
        when = f"tháng {_months_wording(months)}"
    return ", ".join(filter(None, (rhythm or "định kỳ", when)))


def rule_of_wording(wording: str) -> str | None:
    """The rule that is so written, as `rule_wording` writes it; None for what is none."""
    words = wording.strip().replace("hàng ", "hằng ").replace("Hàng ", "hằng ")
    rhythm, _, when = words.partition(", ")
    parts = _rhythm_of(rhythm[:1].lower() + rhythm[1:])
    if parts is None:
        return None
    days, _, months = when.partition(" tháng ") if "ngày" in when else ("", "", when)
    months = months.removeprefix("tháng ")
    if when == _LAST_WORKING:
        return _joined(parts | {"BYDAY": _WORKING, "BYSETPOS": "-1"})
    names = {name: day for day, name in _COUNTED.items()}
    if months in names or (", " in months and months.split(", ")[0] in names):
        found = [names.get(name) for name in months.split(", ")]
        return None if None in found else _joined(parts | {"BYDAY": ",".join(filter(None, found))})
    for name, values in (("BYMONTH", months), ("BYMONTHDAY", days.replace("ngày cuối", "-1"))):
        numbers = [each.removeprefix("ngày ") for each in values.split(", ") if values]
        if not all(_NUMBER.fullmatch(each) for each in numbers):
            return None
        if numbers:
            parts[name] = ",".join(str(int(each)) for each in numbers)
    return _joined(parts)


def _rhythm_of(wording: str) -> dict[str, str] | None:
    for (frequency, interval), name in _RHYTHMS.items():
        if name == wording:
            return {"FREQ": frequency} | ({"INTERVAL": str(interval)} if interval > 1 else {})
    found = _EVERY.fullmatch(wording)
    if found is None:
        return None
    [frequency] = [each for each, name in _PERIODS.items() if name == found[2]]
    return {"FREQ": frequency, "INTERVAL": str(int(found[1]))}


def _months_wording(months: str) -> str:
    return ", ".join(month.zfill(2) for month in months.split(","))


def _day_wording(day: str) -> str:
    return "ngày cuối" if day == "-1" else f"ngày {day.zfill(2)}"


def _day_or_last(day: str) -> dict[str, str]:
    """The day, or the month's last where it has none (Civil Code, article 148)."""
    if day not in ("29", "30", "31"):
        return {"BYMONTHDAY": day}
    return {"BYMONTHDAY": _listed(range(28, int(day) + 1)), "BYSETPOS": "-1"}


def _is_after_the_end(day: str) -> bool:
    return day.isdecimal() and 0 < int(day) <= _FIRST_HALF


def _number(value: str) -> int:
    return int(value) if value.isdecimal() and int(value) else 1


def _listed(months: Iterable[int]) -> str:
    return ",".join(map(str, months))


def _without(parts: dict[str, str], name: str) -> dict[str, str]:
    return {each: value for each, value in parts.items() if each != name}


def _joined(parts: dict[str, str]) -> str:
    first = {"FREQ": parts["FREQ"]}
    return ";".join(f"{name}={value}" for name, value in (first | parts).items())
