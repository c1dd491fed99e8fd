"""The desk as a clerk works at it, in a real browser."""

import io
import re
import subprocess
import time
from collections.abc import Callable
from datetime import date
from difflib import SequenceMatcher
from urllib.parse import quote

import httpx
from PIL import Image
from playwright.sync_api import Page, Route, expect

from models.store.folding import fold
from tests.web.serving import PASSWORD, Running


def words_in(picture: bytes) -> str:
    """What is printed in a picture, read by Tesseract itself, folded."""
    opened = Image.open(io.BytesIO(picture)).convert("L")
    larger = opened.resize((opened.width * 3, opened.height * 3))
    written = io.BytesIO()
    larger.save(written, "PNG")
    done = subprocess.run(
        ["tesseract", "stdin", "stdout", "-l", "vie", "--psm", "6"],
        input=written.getvalue(),
        capture_output=True,
        check=True,
    )
    return fold(done.stdout.decode())


def words_under_the_lit_box(page: Page) -> str:
    """What is printed where the box of the chosen task lies, without the box."""
    page.locator("figure.page:not([hidden]) img").evaluate("image => image.decode()")
    lit = page.locator("rect.mark-task.lit")
    expect(lit).to_be_in_viewport(ratio=1)
    box = page.locator(f"rect[data-for={lit.get_attribute('data-for')}]")
    page.locator("[data-boxes]").uncheck()
    box.evaluate("each => each.classList.remove('lit')")
    place = box.bounding_box()
    assert place is not None
    return words_in(page.screenshot(clip=place))


def log_in(page: Page, url: str, name: str) -> None:
    page.goto(f"{url}/login")
    page.fill("input[name=name]", name)
    page.fill("input[name=password]", PASSWORD)
    page.click("main button")
    page.wait_for_url(f"{url}/")


def test_the_keyboard_alone_keeps_its_place(desk: Running, page: Page) -> None:
    """What is drawn anew has the focus again where it was: a field by its chip, the mark of an item, the header."""
    [row] = desk.desk.documents("112/KH-UBND")
    page.goto(f"{desk.url}/documents/{row.id}?ref=II/2/(1)")
    page.wait_for_load_state("networkidle")
    task = page.locator('.task[data-ref="II/2/(1)"]')
    task.locator(".chip-unit").first.press("Enter")
    expect(page.locator("form.editing [name=lead]")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".entry:focus .task")).to_have_attribute("data-ref", "II/2/(1)")
    mark = page.locator(".accept").nth(3)
    for pressed in ("true", "false"):
        mark.focus()
        page.keyboard.press("Space")
        expect(mark).to_have_attribute("aria-pressed", pressed)
        expect(mark).to_be_focused()
    page.locator("#header button").press("Enter")
    expect(page.locator("#header [name=type]")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("form.editing")).to_have_count(0)
    expect(page.locator("#header button")).to_be_focused()


def test_who_reviews_one_item_is_not_called_back_to_the_form_of_another(
    desk: Running, page: Page
) -> None:
    [row] = desk.desk.documents("112/KH-UBND")
    page.goto(f"{desk.url}/documents/{row.id}?ref=II/2/(1)")
    page.wait_for_load_state("networkidle")
    page.keyboard.press("e")
    expect(page.locator("form.editing [name=due]")).to_be_focused()
    mark = page.locator(".accept").nth(1)
    mark.click()
    expect(mark).to_have_attribute("aria-pressed", "true")
    expect(page.locator("form.editing :focus")).to_have_count(0)


def test_a_rhythm_is_shown_and_changed_in_words(desk: Running, page: Page) -> None:
    [row] = desk.desk.documents("112/KH-UBND")
    [ref] = [
        each.ref
        for each in desk.desk.tasks(document=row.id)
        if each.task.text.startswith("Xử lý xe dừng")
    ]
    page.goto(f"{desk.url}/documents/{row.id}?ref={quote(ref)}")
    page.wait_for_load_state("networkidle")
    chip = page.locator(f'.task[data-ref="{ref}"] .chip-deadline')
    expect(chip).to_contain_text("hằng tuần, thứ Bảy")
    page.keyboard.press("e")
    field = page.locator("form.editing [name=rrule]")
    expect(field).to_have_value("hằng tuần, thứ Bảy")
    # What is left as it is is no correction.
    page.locator("form.editing [name=product]").fill("biên bản")
    page.keyboard.press("Enter")
    expect(page.locator("form.editing")).to_have_count(0)
    assert [said.field for said in desk.desk.ask().said_of(row.id)] == ["product"]
    page.keyboard.press("e")
    field.fill("hằng tháng, ngày 15")
    page.locator("form.editing .primary").click()
    expect(page.locator(".said-by", has_text="máy đọc: hằng tuần, thứ Bảy")).to_be_visible()
    said = {each.field: each.value for each in desk.desk.ask().said_of(row.id)}
    assert said["rrule"] == "FREQ=MONTHLY;BYMONTHDAY=15"


def test_how_many_are_found_is_told_while_somebody_types(desk: Running, page: Page) -> None:
    page.goto(desk.url)
    told = page.locator("#found")
    expect(told).to_have_text("")
    page.fill("input[name=unit]", "phong kinh te")
    expect(told).to_have_text(re.compile(r"^\d+ nhiệm vụ$"))
    first = told.inner_text()
    page.select_option("select[name=status]", "overdue")
    expect(told).not_to_have_text(first)


def test_from_the_list_to_the_scan_and_back(desk: Running, page: Page) -> None:
    page.goto(desk.url)
    page.fill("input[name=unit]", "phong kinh te")
    expect(page.locator("tbody tr").first).to_contain_text("Phòng Kinh tế")
    expect(page).to_have_url(re.compile("unit=phong"))
    rows = page.locator("tbody tr")
    row = rows.filter(has_text="trong tháng 12/2025").first
    task = row.locator(".c-task a").inner_text()
    row.locator(".c-task a").click()

    expect(page.locator(".task.lit")).to_contain_text(task)
    read = words_under_the_lit_box(page)
    assert SequenceMatcher(None, read, fold(task)).ratio() > 0.75, (read, task)

    # A deadline corrected by keyboard alone.
    page.keyboard.press("e")
    expect(page.locator("form.editing input[name=due]")).to_be_focused()
    # As offices write it, whatever the language of the browser.
    page.fill("form.editing input[name=due]", "09/01/2026")
    page.keyboard.press("Enter")
    expect(page.locator("form.editing")).to_have_count(0)
    expect(page.locator(".said-by").first).to_contain_text("máy đọc: 31/12/2025")

    # List, interface and export show it.
    wanted = {"due_from": "2026-01-09", "due_to": "2026-01-09"}
    page.goto(f"{desk.url}/?due_from=2026-01-09&due_to=2026-01-09")
    expect(page.locator("tbody tr")).to_contain_text(["đã đính chính"])
    found = httpx.get(f"{desk.url}/api/v1/tasks", params=wanted).json()["items"]
    assert [each["text"] for each in found] == [task]
    exported = httpx.get(f"{desk.url}/export", params={**wanted, "format": "csv"}).text
    assert "2026-01-09" in exported
    assert "true" in exported

    # Taken back with one key.
    page.goto(f"{desk.url}/documents/{found[0]['document']['id']}?ref=" + found[0]["path"])
    expect(page.locator(".entry:focus")).to_have_count(1)
    page.keyboard.press("u")
    expect(page.locator(".said-by")).to_have_count(0)
    assert httpx.get(f"{desk.url}/api/v1/tasks", params=wanted).json()["items"] == []


def test_items_are_reviewed_by_keyboard(desk: Running, page: Page) -> None:
    [row] = desk.desk.documents("112/KH-UBND")
    page.goto(f"{desk.url}/documents/{row.id}")
    for _ in range(2):
        page.keyboard.press("j")
    page.keyboard.press("k")
    # Nobody waits for the server between two items.
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.locator("#ledger")).to_contain_text(re.compile(r"^ ?2 / \d+ mục đã soát"))
    assert len(desk.desk.reviews(row.id)) == 2
    page.keyboard.press("u")
    expect(page.locator("#ledger")).to_contain_text(re.compile(r"^ ?1 / \d+ mục đã soát"))
    page.keyboard.press("?")
    expect(page.locator("#help")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#help")).not_to_be_visible()


def test_the_page_turns_and_grows(desk: Running, page: Page) -> None:
    [row] = desk.desk.documents("112/KH-UBND")
    page.goto(f"{desk.url}/documents/{row.id}")
    expect(page.locator(".where")).to_have_text("trang 1 / 2")
    page.keyboard.press("n")
    expect(page.locator(".where")).to_have_text("trang 2 / 2")
    before = page.locator("figure.page:not([hidden]) .turning").bounding_box()
    page.keyboard.press("+")
    expect(page.locator(".pages")).to_have_attribute("data-zoom", "2")
    after = page.locator("figure.page:not([hidden]) .turning").bounding_box()
    assert before is not None
    assert after is not None
    assert after["width"] > before["width"] * 1.2
    page.keyboard.press("r")
    expect(page.locator(".pages")).to_have_attribute("data-turn", "1")
    box = page.locator("figure.page:not([hidden]) rect.mark-deadline").first
    box.dispatch_event("click")
    expect(page.locator(".chip.lit")).to_have_count(1)


def test_days_are_typed_as_offices_write_them(desk: Running, page: Page) -> None:
    page.goto(desk.url)
    rows, field = page.locator("tbody tr"), page.locator("input[name=due_to]")
    expect(rows.first).to_be_visible()
    every = rows.count()
    field.press_sequentially("31/12/202")
    field.press_sequentially("5")
    expect(page).to_have_url(re.compile("due_to=31%2F12%2F2025"))
    expect(rows).not_to_have_count(every)
    # A day that isn't there is said where the tasks were, and the page stays.
    field.fill("31/2/2025")
    expect(page.locator("#results [role=alert]")).to_contain_text("Không có ngày “31/2/2025”")
    expect(page.locator("main")).to_have_count(1)
    field.fill("31/12/2025")
    expect(rows.first).to_be_visible()
    page.reload()
    expect(field).to_have_value("31/12/2025")


def test_a_unit_tells_how_many_tasks_it_has(desk: Running, page: Page) -> None:
    [unit, *_] = desk.desk.ask().units(date(2025, 12, 1))
    page.goto(f"{desk.url}/unit?name={unit.name}")
    jump = page.locator(".jump a").first
    every = len(desk.desk.tasks(unit=unit.name, role="lead"))
    expect(jump.locator("b")).to_have_text(str(every))
    expect(page.locator("#obligations .count")).to_have_text(str(every))


def test_two_reviewers_at_once(desk: Running, new_page: Callable[[], Page]) -> None:
    desk.account("lan", "reviewer")
    desk.account("minh", "reviewer")
    [row] = desk.desk.documents("112/KH-UBND")
    address = f"{desk.url}/documents/{row.id}?ref=II/2/(1)"
    lan, minh = new_page(), new_page()
    for page, name in ((lan, "lan"), (minh, "minh")):
        log_in(page, desk.url, name)
        page.goto(address)
        expect(page.locator(".entry:focus")).to_have_count(1)
        page.keyboard.press("e")
        expect(page.locator("form.editing input[name=due]")).to_be_focused()
    lan.fill("input[name=due]", "2026-01-05")
    lan.keyboard.press("Enter")
    expect(lan.locator("form.editing")).to_have_count(0)
    minh.fill("input[name=due]", "2026-01-06")
    minh.fill(
        "textarea[name=product]"
        if minh.locator("textarea[name=product]").count()
        else "input[name=product]",
        "báo cáo",
    )
    minh.click("form.editing button.primary")
    clash = minh.locator(".clash")
    expect(clash).to_contain_text("lan vừa sửa")
    expect(clash).to_contain_text("05/01/2026")
    expect(clash).to_contain_text("06/01/2026")
    [said] = desk.desk.ask().said_of(row.id)
    assert (said.by, said.value) == ("lan", "2026-01-05")
    # Who has seen both may decide.
    minh.click("form.editing button.primary")
    expect(minh.locator("form.editing")).to_have_count(0)
    values = {(each.by, each.field, each.value) for each in desk.desk.ask().said_of(row.id)}
    assert ("minh", "due", "2026-01-06") in values
    assert ("minh", "product", "báo cáo") in values


def test_english_at_a_click(desk: Running, page: Page) -> None:
    page.goto(f"{desk.url}/units?q=phong")
    page.click("text=English")
    expect(page.locator("h1")).to_have_text("Units")
    expect(page).to_have_url(f"{desk.url}/units?q=phong")
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_a_task_is_split_and_merged_by_keyboard(desk: Running, page: Page) -> None:
    [row] = desk.desk.documents("112/KH-UBND")
    before = [each.task.text for each in desk.desk.tasks(document=row.id)]
    page.goto(f"{desk.url}/documents/{row.id}?ref=II/2/(1)")
    expect(page.locator(".entry:focus")).to_have_count(1)
    page.keyboard.press("s")
    field = page.locator("textarea[name=split]")
    expect(field).to_be_focused()
    page.click("form.editing button.primary")
    expect(page.locator("form.editing .fault")).to_contain_text("ít nhất hai dòng")
    field.fill("Ký hợp đồng thu gom rác.\nBảo đảm không để rác tồn đọng.")
    page.click("form.editing button.primary")
    expect(page.locator('.task[data-ref="II/2/(1)~2"]')).to_contain_text("Bảo đảm không để rác")
    texts = {each.ref: each.task.text for each in desk.desk.tasks(document=row.id)}
    assert texts["II/2/(1)"] == "Ký hợp đồng thu gom rác."
    assert len(texts) == len(before) + 1

    # A part is corrected by itself.
    page.locator('.task[data-ref="II/2/(1)~2"] [data-edit]').click()
    page.fill("form.editing textarea[name=lead]", "Công an phường")
    page.click("form.editing button.primary")
    expect(page.locator('.task[data-ref="II/2/(1)~2"] .chip-unit')).to_have_text("Công an phường")
    expect(page.locator('.task[data-ref="II/2/(1)"] .chip-unit').first).not_to_have_text(
        "Công an phường"
    )
    for left in (1, 0):
        page.keyboard.press("u")
        expect(page.locator(".said-by")).to_have_count(left)
    assert [each.task.text for each in desk.desk.tasks(document=row.id)] == before

    page.locator(".entry", has=page.locator('.task[data-ref="II/2/(1)"]')).focus()
    page.keyboard.press("m")
    expect(page.locator('.task[data-ref="II/2/(2)"]')).to_have_count(0)
    expect(page.locator('.task[data-ref="II/2/(1)"]')).to_contain_text("Sửa chữa 46 bóng đèn")
    page.keyboard.press("u")
    expect(page.locator('.task[data-ref="II/2/(2)"]')).to_have_count(1)


def test_a_task_is_extended_done_and_opened_again(desk: Running, page: Page) -> None:
    [row] = desk.desk.documents("112/KH-UBND")
    page.goto(f"{desk.url}/documents/{row.id}?ref=II/2/(1)")
    task = page.locator('.task[data-ref="II/2/(1)"]')
    task.get_by_text("Gia hạn").click()
    page.fill("form.editing input[name=day]", "2025-12-30")
    page.fill("form.editing input[name=reason]", "chờ kinh phí")
    page.click("form.editing button.primary")
    expect(page.locator("form.editing .fault")).to_contain_text("phải sau hạn")
    expect(page.locator("form.editing input[name=reason]")).to_have_value("chờ kinh phí")
    page.fill("form.editing input[name=day]", "2026-02-10")
    page.click("form.editing button.primary")
    expect(task).to_contain_text("Gia hạn đến: 10/02/2026 (hạn cũ 31/12/2025) – chờ kinh phí")
    task.get_by_text("Hoàn thành").click()
    expect(task).to_contain_text("✔ xong")
    page.goto(f"{desk.url}/?status=done-late")
    expect(page.locator("tbody tr")).to_have_count(1)
    page.goto(f"{desk.url}/documents/{row.id}?ref=II/2/(1)")
    task.get_by_text("Mở lại", exact=True).click()
    expect(task.get_by_text("Gia hạn", exact=True)).to_be_visible()
    [found] = [each for each in desk.desk.tasks(document=row.id) if each.ref == "II/2/(1)"]
    assert [event.act for event in found.progress.events] == ["extended", "done", "reopened"]


def test_no_key_is_lost_while_the_server_thinks(desk: Running, page: Page) -> None:
    [row] = desk.desk.documents("112/KH-UBND")

    def slowly(route: Route) -> None:
        time.sleep(0.3)
        route.continue_()

    page.route("**/documents/*/*", slowly)
    page.goto(f"{desk.url}/documents/{row.id}")
    page.keyboard.press("j")
    for key in ("Enter", "Enter", "Enter", "u", "u"):
        page.keyboard.press(key)
    expect(page.locator("#said")).to_have_text("Đã rút lại việc bạn làm gần nhất.")
    expect(page.locator("#ledger")).to_contain_text(re.compile(r"^ ?1 / \d+ mục đã soát"))
    assert len(desk.desk.reviews(row.id)) == 1
    # The keys go on where they were.
    expect(page.locator(".entry:focus")).to_have_count(1)


def test_keys_that_are_pressed_early_wait_for_the_page(desk: Running, page: Page) -> None:
    [row] = desk.desk.documents("112/KH-UBND")

    def held(route: Route) -> None:
        # The script that makes buttons work comes late, behind the one that hears keys.
        time.sleep(1)
        page.keyboard.press("j")
        page.keyboard.press("Enter")
        route.continue_()

    page.route("**/htmx.min.js", held)
    page.goto(f"{desk.url}/documents/{row.id}", wait_until="domcontentloaded")
    expect(page.locator("#ledger")).to_contain_text(re.compile(r"^ ?1 / \d+ mục đã soát"))


def test_who_has_changed_nothing_is_told_so(desk: Running, page: Page) -> None:
    [row] = desk.desk.documents("112/KH-UBND")
    page.goto(f"{desk.url}/documents/{row.id}")
    page.keyboard.press("u")
    expect(page.locator("#said")).to_have_text("Bạn chưa sửa gì trong văn bản này.")


def test_a_finding_is_settled_and_opened_again(desk: Running, page: Page) -> None:
    [row] = desk.desk.documents("112/KH-UBND")
    directive = desk.desk.directive(row.id)
    assert directive is not None
    before = len(directive.findings)
    assert before > 0
    page.goto(f"{desk.url}/documents/{row.id}")
    page.keyboard.press("f")
    message = page.locator("#findings .look a:focus")
    words = message.inner_text()
    page.keyboard.press("x")
    settled = page.locator("#findings .settled .look")
    expect(settled).to_have_count(1)
    page.locator("#findings .settled summary").click()
    expect(settled.locator("a")).to_have_text(words, use_inner_text=True)
    [row] = desk.desk.documents("112/KH-UBND")
    assert row.findings == before - 1
    listed = httpx.get(f"{desk.url}/api/v1/findings", params={"settled": True}).json()["items"]
    assert [each["document"] for each in listed] == [row.id]

    page.keyboard.press("u")
    expect(settled).to_have_count(0)
    page.locator("#findings [data-settle]").first.click()
    expect(settled).to_have_count(1)
    page.locator("#findings .settled summary").click()
    settled.locator("button").click()
    expect(settled).to_have_count(0)
    assert desk.desk.settlements(row.id) == []
