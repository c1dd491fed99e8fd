"""Pages that people without mouse or eyes can use, as axe (Deque, MPL-2.0, `axe.min.js`) sees it; and their pictures.

`DONDOC_TEST_PICTURES=docs/img` makes the pictures of the documentation anew.
"""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, Response, expect

from tests.web.serving import Running

AXE = Path(__file__).with_name("axe.min.js")
PICTURES = os.environ.get("DONDOC_TEST_PICTURES")
DAY = "as_of=2025-12-28"

PHONE = 390
HIDDEN_TO_THE_SIDE = """
() => [...document.querySelectorAll(".scroll")].filter((each) => each.scrollWidth > each.clientWidth + 1)
  .map((each) => each.textContent.slice(0, 40))
"""
WITHOUT_PICTURE = {
    "nowhere": "/nowhere",
    "no such unit": "/?unit=don+vi+khong+co",
    "nothing found": "/?search=khongcogi",
}
PAGES = {
    "viec-den-han": f"/?{DAY}",
    "lich-thang": f"/?view=month&month=2025-12&{DAY}",
    "bieu-do-tuan": f"/?view=weeks&{DAY}",
    "cac-van-ban": "/documents",
    "can-xem": "/documents/{document}",
    "van-ban": "/documents/{document}?ref=II/2/(1)",
    "nap-van-ban": "/upload",
    "don-vi": "/units",
    "mot-don-vi": "/unit?name=Công an phường",
    "can-cu": "/citations",
    "thong-ke": "/statistics",
    "ket-noi": "/connections",
}


def faults_of(page: Page) -> list[str]:
    # Evaluated over the debugger and not by the page, whose policy allows no foreign script.
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("async () => (await axe.run()).violations")
    return [
        f"{each['impact']}: {each['id']}: {node['target']} {node['failureSummary']}"
        for each in found
        for node in each["nodes"]
    ]


@pytest.mark.timeout(400)
@pytest.mark.parametrize("width", [1280, PHONE])
def test_no_page_shuts_anybody_out(desk: Running, new_page: Callable[[], Page], width: int) -> None:
    [row] = desk.desk.documents("112/KH-UBND")
    page = new_page()
    page.set_viewport_size({"width": width, "height": 800})
    faults: dict[str, list[str]] = {}
    for name, path in (PAGES | WITHOUT_PICTURE).items():
        page.goto(desk.url + path.format(document=row.id))
        page.wait_for_load_state("networkidle")
        if width != PHONE and name in PAGES:
            _keep(page, name)
        if found := faults_of(page):
            faults[name] = found
    page.goto(f"{desk.url}/documents/{row.id}?ref=II/2/(1)")
    page.keyboard.press("e")
    expect(page.locator("form.editing")).to_be_visible()
    if width != PHONE:
        _keep(page, "sua")
    if found := faults_of(page):
        faults["edit"] = found
    desk.account("lan", "viewer")
    page.goto(f"{desk.url}/login")
    if found := faults_of(page):
        faults["login"] = found
    if width != PHONE:
        _keep(page, "dang-nhap")
    assert faults == {}


@pytest.mark.parametrize("path", [*PAGES.values(), "/nowhere"])
def test_a_phone_shows_everything_without_scrolling_sideways(
    desk: Running, page: Page, path: str
) -> None:
    [row] = desk.desk.documents("112/KH-UBND")
    page.set_viewport_size({"width": PHONE, "height": 844})
    page.goto(desk.url + path.format(document=row.id))
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= PHONE
    # But for the chart and its numbers, no table has to be pushed aside to be read.
    if "view=weeks" not in path:
        assert page.evaluate(HIDDEN_TO_THE_SIDE) == []
    if path == PAGES["viec-den-han"]:
        _keep(page, "dien-thoai")


def test_on_a_phone_the_tasks_come_before_rare_filters(desk: Running, page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{desk.url}/?{DAY}")
    expect(page.locator(".tasks tbody tr").first).to_be_in_viewport()
    expect(page.locator("input[name=issuer]")).not_to_be_visible()
    page.get_by_text("Thêm điều kiện lọc").click()
    page.fill("input[name=issuer]", "minh trach")
    expect(page).to_have_url(re.compile("issuer=minh"))
    expect(page.locator(".tasks tbody tr").first).to_contain_text("88/TB-UBND")


def test_only_the_list_is_printed(desk: Running, page: Page) -> None:
    page.goto(f"{desk.url}/?unit=phong+kinh+te&{DAY}")
    expect(page.locator(".printed")).not_to_be_visible()
    page.emulate_media(media="print")
    # Whose tasks they are, and of what day, is on the paper.
    told = page.locator(".printed")
    expect(told).to_contain_text("28/12/2025")
    expect(told).to_contain_text("phong kinh te")
    for part in (".top", "#filter", ".tools", ".more-filters"):
        expect(page.locator(part)).not_to_be_visible()
    expect(page.locator(".tasks tbody tr").first).to_be_visible()
    _keep(page, "in")


def test_the_first_page_is_small(desk: Running, page: Page) -> None:
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108  # Playwright takes no method of a list
    page.goto(desk.url)
    page.wait_for_load_state("networkidle")
    sizes = [len(answer.body()) for answer in answers]
    assert len(sizes) >= 4
    assert sum(sizes) < 200_000


def test_the_list_is_there_without_scripts(desk: Running, new_page: Callable[[], Page]) -> None:
    page = new_page()
    context = page.context.browser.new_context(java_script_enabled=False)  # type: ignore[union-attr]  # launched
    plain = context.new_page()
    plain.goto(f"{desk.url}/?unit=cong+an&view=weeks&{DAY}")
    expect(plain.locator("table.figures tbody tr").first).to_be_visible()
    plain.fill("input[name=unit]", "phòng kinh tế")
    plain.click("#filter button.primary")
    expect(plain).to_have_url(re.compile("unit=ph"))
    context.close()


def _keep(page: Page, name: str) -> None:
    if PICTURES:
        path = Path(PICTURES) / f"desk-{name}.png"
        page.screenshot(path=path)
        # Few colours make a light file.
        Image.open(path).convert("RGB").quantize(96).save(path, optimize=True)
