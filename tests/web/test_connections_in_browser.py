"""Keys and webhooks, made and revoked by an admin in the browser."""

import httpx
from playwright.sync_api import Page, expect

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
    keys.get_by_role("button", name="Thu hồi: máy quét").click()
    expect(keys.locator("tbody tr")).to_have_count(0)
    assert httpx.get(f"{desk.url}/api/v1/tasks", headers=headers).status_code == 401


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
    hooks.get_by_role("button", name="Thu hồi: https://example.org/tin").click()
    expect(hooks.locator("tbody tr")).to_have_count(0)
    assert desk.desk.webhooks() == []


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
    assert desk.desk.tokens() == []
