"""Where one name of a body ends and the next begins, on the lines of a header and within one line."""

import re
from itertools import pairwise

from pipeline.segment.abbreviations import opened
from pipeline.segment.bare import bare

_CO_ISSUER = re.compile(
    r"\s?[-–]\s?(?=(?:SO|UBND|UY BAN|HDND|HOI DONG|CONG DOAN|LIEN DOAN|HOI|BAN|DANG UY|CONG AN|BO|CUC"
    r"|BAO HIEM|TOA AN|VIEN KIEM SAT|TINH DOAN|HUYEN DOAN|DOAN)\s)"
)
# First words of the names of bodies, without marks; OCR and flattened columns break a name anywhere else.
_HEADS = re.compile(
    r"SO|BAN|PHONG|CUC|VU|VAN|TRUNG|THANH|BENH|HOI|TRUONG|VIEN|DANG|CONG|LIEN|CHI|TONG|KHO|BAO|TIEU|DOAN"
    r"|UBND.*|UY|HDND.*|BO|TINH|THANH|HUYEN|MAT|BTT.*|BCD"
)
_LONGER_HEADS = re.compile(
    r"(?:DOI (?:QUAN|CANH|THANH|THI|KIEM)|HAT KIEM|TRAM (?:Y|KHUYEN|CHAN|THU|TRONG|BAO)|TO CONG TAC"
    r"|HOC VIEN|NHA (?:MAY|HAT|XUAT BAN|VAN HOA|TRUONG)|THU VIEN|DAI (?:PHAT|TRUYEN|TIENG|KHI)"
    r"|NGAN HANG|TAP DOAN|XI NGHIEP|BUU DIEN|DIEN LUC|VIEN THONG|QUY (?:DAU|BAO|PHAT|TIN)"
    r"|TOA AN|QUAN (?:KHU|CHUNG|DOAN)|DON BIEN|LU DOAN|SU DOAN)\s"
)
"""The same where the first word alone is a syllable of places and names too."""
_GOES_ON = re.compile(
    r"(?:TINH|THANH PHO|HUYEN|XA|PHUONG|THI XA|QUAN)\s(?!UY\b|DOAN\b|HOI\b|SU\b|LY\b|TRI\b|DOI\b)"
    r"|PHONG (?:CHONG|CHAY|THU|NGUA) |TRUNG HOC |VAN HOA\b|CONG (?:NGHE|TAC|THUONG|NGHIEP) |BAO (?:VE|TON|DAM) "
    r"|THANH NIEN\b|DANG KY |VIEN CHUC\b|HOI NHAP |CHI TIEU "
)
"""What opens a line and no name: a place, what a board is set up against, a field that begins as some heads do."""
_SPLIT = re.compile(
    r"(?<!VAN)(?<!CHI)(?<!TRUONG)(?<!TONG)(?<!DANG UY)(?<!DANG BO)(?<!CHI BO)(?<!CONG DOAN)(?<!\s)"
    r"\s++(?=(?:SO|PHONG(?! (?:CHONG|CHAY|THU|NGUA) )"
    r"|TONG CUC|CHI CUC|CUC|THANH TRA|BENH VIEN|VAN PHONG|TRUNG TAM"
    r"|HUYEN UY|DANG UY(?= (?:XA|PHUONG|THI TRAN|DAC KHU) )"
    r"|TRUONG (?:DAI HOC|CAO DANG|TRUNG CAP|TRUNG HOC|TIEU HOC|MAM NON|CHINH TRI|THPT|THCS)|HOC VIEN"
    r"|BAN (?:CHI DAO|QUAN LY|TO CHUC|DAN TOC|THUONG TRUC)|TIEU BAN)\s|BAN CHAP HANH TRUNG UONG$|VAN PHONG$)"
)
_SPLIT_BAN = re.compile(
    r"(?:.*\s)?(?:TINH|HUYEN|THANH PHO|THANH|THI XA|XA|PHUONG|QUAN|DANG)(?: UY)?"
    r"(?: (?!BAN )\w+){1,5} (?=BAN (?!NHAN DAN))"
)
_OFFICES = ("VAN PHONG", "VAN PHONG THUONG TRUC", "CO QUAN THUONG TRUC")
"""Offices over the board that they serve: the whole name takes two lines."""


def parts(name: str) -> list[str]:
    """The names on one line: ``UBND TỈNH X SỞ Y TẾ`` holds two."""
    key = bare(name)
    ban = _SPLIT_BAN.match(key)  # a ban under a committee or a body with a place
    cuts = sorted(
        {0, *(m.end() for m in _SPLIT.finditer(key)), *([ban.end()] if ban else []), len(name)}
    )
    return [name[start:end].strip() for start, end in pairwise(cuts) if name[start:end].strip()]


def ends_place(key: str, place: str) -> bool:
    """Whether a bare line is the place of the date, or its last words."""
    return bool(key) and f" {place}".endswith(f" {key}")


def joined(lines: list[str], place: str) -> list[str]:
    """Whole names: a line that opens with no head of a body's name, or is a place, goes on from the line before."""
    names: list[str] = []
    for line in lines:
        key = bare(opened(line))
        headed = _HEADS.fullmatch(key.split(" ")[0]) or _LONGER_HEADS.match(key)
        served = names and bare(names[-1]) in _OFFICES and key.startswith("BAN CHI ")
        whole = (
            " " in key.strip()
        )  # "BỘ NÔNG NGHIỆP VÀ MÔI / TRƯỜNG": no body is called by its head alone
        told = ends_place(key.strip(), place)
        fresh = headed and whole and not (served or told) and not _GOES_ON.match(key)
        if names and (not fresh or names[-1].endswith(("-", "–"))):
            names[-1] = f"{names[-1]} {line}"
        else:
            names.append(line)
    return names


def bodies(name: str) -> list[str]:
    """The bodies that issue together: ``SỞ Y TẾ - CÔNG ĐOÀN NGÀNH``; the dash inside a name parts nothing."""
    key = bare(name)
    if len(key) != len(name):
        return [name]
    cuts = list(_CO_ISSUER.finditer(key))
    bounds = [0, *(place for cut in cuts for place in (cut.start(), cut.end())), len(name)]
    return [name[start:end] for start, end in zip(bounds[::2], bounds[1::2], strict=True)]
