"""Keys and webhooks, made and revoked by an admin in the browser."""

import re

import httpx
from playwright.sync_api import Browser, Page, expect

from tests.web.conftest import NewDesk
from tests.web.serving import Running
from tests.web.test_desk_in_browser import log_in


def test_a_key_is_made_used_and_revoked(desk: Running, page: Page) -> None:
    desk.account("hoa", "admin")
    desk.account("máy", "reviewer")
    log_in(page, desk.url, "hoa")
    page.click("nav >> text=Kết nối")
    expect(page.locator("h1")).to_have_text("Kết nối")
    keys = page.locator("section", has=page.locator("#tokens"))
    keys.locator("input[name=label]").fill("máy quét")
    keys.locator("select").select_option("máy")
    keys.get_by_text("Tạo khóa").click()
    key = keys.locator(".secret code").inner_text()
    headers = {"authorization": f"Bearer {key}"}
    assert httpx.get(f"{desk.url}/api/v1/tasks", headers=headers).status_code == 200
    # It may read, and no more.
    assert httpx.get(f"{desk.url}/api/v1/webhooks", headers=headers).status_code == 403

    page.goto(f"{desk.url}/connections")
    expect(keys.locator("tbody tr")).to_contain_text(["máy quét"])
    assert key not in page.content()
    # It asks first, and whoever changes their mind has lost nothing.
    revoke = keys.get_by_role("link", name="Thu hồi: máy quét")
    revoke.click()
    expect(page.locator("h1")).to_have_text("Thu hồi khóa này?")
    expect(page.locator("main")).to_contain_text("máy quét (máy)")
    page.get_by_role("link", name="Giữ lại").click()
    assert httpx.get(f"{desk.url}/api/v1/tasks", headers=headers).status_code == 200
    revoke.click()
    asking = page.url
    page.get_by_role("button", name="Thu hồi").click()
    expect(page.get_by_role("status").filter(has_text="Đã thu hồi")).to_be_visible()
    expect(keys.locator("tbody tr")).to_have_count(0)
    assert httpx.get(f"{desk.url}/api/v1/tasks", headers=headers).status_code == 401
    # What is gone is not asked about again.
    page.goto(asking)
    expect(page.locator("h1")).to_have_text("Kết nối")


def test_a_webhook_is_added_and_removed(new_desk: NewDesk, page: Page) -> None:
    desk = new_desk()
    page.goto(f"{desk.url}/connections")
    hooks = page.locator("section", has=page.locator("#webhooks"))
    hooks.locator("input[name=url]").fill("http://127.0.0.1:9/tin")
    hooks.get_by_text("Thêm địa chỉ").click()
    expect(page.locator(".fault")).to_contain_text("mạng nội bộ")
    hooks.locator("input[name=url]").fill("https://example.org/tin")
    hooks.get_by_text("có văn bản mới").click()
    hooks.get_by_text("Thêm địa chỉ").click()
    expect(hooks.locator(".secret code")).not_to_be_empty()
    [hook] = desk.desk.webhooks()
    assert (hook.url, hook.events) == (
        "https://example.org/tin",
        ("task.due_soon", "task.overdue"),
    )
    hooks.get_by_role("link", name="Thu hồi: https://example.org/tin").click()
    expect(page.locator("main")).to_contain_text("https://example.org/tin")
    page.get_by_role("button", name="Thu hồi").click()
    expect(page).to_have_url(re.compile("/connections"))
    expect(hooks.locator("tbody tr")).to_have_count(0)
    assert desk.desk.webhooks() == []


def test_the_address_of_a_calendar_is_revoked_without_scripts(
    desk: Running, browser: Browser
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{desk.url}/unit?name=Công an phường")
    page.click("text=Tạo địa chỉ lịch")
    address = page.locator(".secret code").inner_text()
    page.goto(f"{desk.url}/unit?name=Công an phường")
    page.get_by_role("link", name="Thu hồi").click()
    expect(page.locator("main")).to_contain_text("Công an phường, ")
    assert httpx.get(address).status_code == 200
    page.get_by_role("button", name="Thu hồi").click()
    expect(page.locator("h1")).to_have_text("Công an phường")
    expect(page.get_by_role("status").filter(has_text="Đã thu hồi")).to_be_visible()
    expect(page.get_by_role("link", name="Thu hồi")).to_have_count(0)
    assert httpx.get(address).status_code == 404
    context.close()


def test_they_are_for_admins(desk: Running, page: Page) -> None:
    desk.account("lan", "reviewer")
    log_in(page, desk.url, "lan")
    expect(page.locator("nav >> text=Kết nối")).to_have_count(0)
    page.goto(f"{desk.url}/connections")
    expect(page.locator("h1")).to_contain_text("không")
    client = httpx.Client(base_url=desk.url, timeout=60)
    client.get("/login")
    form = {"account": "lan", "label": "x", "scopes": "read"}
    assert client.post("/connections/tokens", data=form).status_code == 403
    for path in ("/connections/tokens/revoke?key=x", "/unit/feeds/revoke?name=x&feed=x"):
        page.goto(f"{desk.url}{path}")
        expect(page.locator("h1")).to_contain_text("không có quyền")
    assert desk.desk.tokens() == []
