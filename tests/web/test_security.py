"""Who may do what, and what the browser may not."""

import io
import re
import sys
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Page, expect

from dondoc.cli import main
from dondoc.web.login import Guard, hash_of, is_right
from dondoc.web.sending import is_public, url_fault
from models.desk import Role
from models.store.desk import open_desk
from tests import builders
from tests.web.conftest import NewDesk
from tests.web.serving import PASSWORD, Running

SCRIPT = "<script>document.title='chạy'</script><img src=x onerror=\"document.title='chạy'\">"


@pytest.fixture
def locked(new_desk: NewDesk) -> Running:
    """A desk with an account of each role."""
    desk = new_desk()
    for role in ("viewer", "reviewer", "admin"):
        desk.account(role, role)
    return desk


def client_of(desk: Running, name: str) -> httpx.Client:
    """A browser without eyes in which somebody is logged in."""
    client = httpx.Client(base_url=desk.url, follow_redirects=True, timeout=60)
    page = client.get("/login").text
    token = re.search(r'name="csrf" content="(\w+)"', page)
    assert token is not None
    client.headers["x-csrf-token"] = token[1]
    sent = {"name": name, "password": PASSWORD, "csrf": token[1], "back": "/"}
    assert client.post("/login", data=sent).status_code == 200
    return client


def test_whoever_has_to_log_in_comes_to_what_they_asked_for(locked: Running, page: Page) -> None:
    page.goto(f"{locked.url}/?unit=công+an&view=month&month=2025-12")
    expect(page).to_have_url(re.compile("/login"))
    asked = re.compile("/\\?unit=c%C3%B4ng\\+an&view=month&month=2025-12$")
    page.fill("input[name=name]", "viewer")
    page.fill("input[name=password]", PASSWORD)
    page.click("main button")
    expect(page).to_have_url(asked)
    # So it is where the session ends while a part of a page is asked for.
    page.context.clear_cookies()
    page.fill("input[name=search]", "rừng")
    expect(page).to_have_url(re.compile("/login\\?back="))
    page.fill("input[name=name]", "viewer")
    page.fill("input[name=password]", PASSWORD)
    page.click("main button")
    expect(page).to_have_url(asked)


def test_a_script_in_a_document_does_not_run(new_desk: NewDesk, page: Page) -> None:
    desk = new_desk(empty=True)
    outcome = builders.outcome()
    [directive] = outcome.directives
    tasks = tuple(replace(task, text=SCRIPT + task.text) for task in directive.tasks)
    items = tuple(replace(item, text=SCRIPT + item.text) for item in directive.items)
    header = replace(directive.header, title=SCRIPT, code=f"1/{SCRIPT}", issuer=SCRIPT)
    evil = replace(directive, tasks=tasks, items=items, header=header)
    desk.desk.save(replace(outcome, path=f"{SCRIPT}.pdf", directives=(evil,)))
    [row] = desk.desk.documents()
    for path in ("/", "/?view=month&month=2023-04", "/documents", f"/documents/{row.id}", "/units"):
        page.goto(f"{desk.url}{path}")
        assert page.title() != "chạy"
        assert page.locator("main script, main img[src=x]").count() == 0
    page.goto(f"{desk.url}/documents/{row.id}")
    expect(page.locator("main")).to_contain_text("<script>")


def test_the_policy_forbids_scripts_that_are_not_ours(desk: Running) -> None:
    for path in ("/", "/documents", "/api/v1/tasks", "/nowhere"):
        headers = httpx.get(f"{desk.url}{path}").headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cache-control"] == "no-store"


def test_without_an_account_nobody_gets_in(locked: Running) -> None:
    for path in ("/", "/documents", "/units", "/export?format=csv", "/upload"):
        answer = httpx.get(f"{locked.url}{path}")
        assert (answer.status_code, answer.headers["location"].partition("?")[0]) == (303, "/login")
    answer = httpx.get(f"{locked.url}/api/v1/tasks")
    assert answer.status_code == 401
    assert answer.headers["content-type"] == "application/problem+json"


def test_cookies_are_out_of_reach_of_scripts(locked: Running) -> None:
    client = client_of(locked, "viewer")
    cookies = [cookie for cookie in client.cookies.jar if cookie.name.startswith("dondoc_")]
    assert {cookie.name for cookie in cookies} == {"dondoc_seed", "dondoc_session"}
    for cookie in cookies:
        assert cookie.has_nonstandard_attr("HttpOnly")
        assert cookie.get_nonstandard_attr("SameSite") in ("lax", "strict")


@pytest.mark.parametrize(
    ("role", "statuses"),
    [("viewer", (200, 403, 403)), ("reviewer", (200, 204, 403)), ("admin", (200, 204, 201))],
)
def test_roles(locked: Running, role: Role, statuses: tuple[int, ...]) -> None:
    client = client_of(locked, role)
    [row] = locked.desk.documents("112/KH-UBND")
    review = client.post(f"/api/v1/documents/{row.id}/reviews", json={"path": "II/1"})
    feed = client.post("/api/v1/feeds", json={"unit": "Công an phường"})
    found = (client.get("/").status_code, review.status_code, feed.status_code)
    assert found == statuses


def test_changes_need_the_token_of_our_own_page(locked: Running) -> None:
    client = client_of(locked, "reviewer")
    [row] = locked.desk.documents("112/KH-UBND")
    address, body = f"/api/v1/documents/{row.id}/reviews", {"path": "II/1"}
    token = client.headers.pop("x-csrf-token")
    assert client.post(address, json=body).status_code == 403
    other = {"x-csrf-token": token, "origin": "http://elsewhere.example"}
    assert client.post(address, json=body, headers=other).status_code == 403
    assert client.post("/logout", data={"csrf": "0" * 64}).status_code == 403
    assert locked.desk.reviews(row.id) == []
    assert client.post(address, json=body, headers={"x-csrf-token": token}).status_code == 204


def test_another_site_cannot_use_a_desk_without_accounts(desk: Running) -> None:
    address = f"{desk.url}/api/v1/feeds"
    cross = {"origin": "http://elsewhere.example", "sec-fetch-site": "cross-site"}
    assert httpx.post(address, json={"unit": "x"}, headers=cross).status_code == 403
    assert httpx.get(desk.url, headers={"host": "elsewhere.example"}).status_code == 421
    # A program of this machine, which sends what no browser does without.
    assert httpx.post(address, json={"unit": "x"}).status_code == 201


def test_a_program_may_do_what_its_key_and_its_account_allow(locked: Running) -> None:
    key = locked.desk.new_token("reviewer", "nightly", ("read",), by="test")
    headers = {"authorization": f"Bearer {key}"}
    assert httpx.get(f"{locked.url}/api/v1/tasks", headers=headers).status_code == 200
    sent = httpx.post(f"{locked.url}/api/v1/documents?name=a.txt", content=b"x", headers=headers)
    assert sent.status_code == 403
    [token] = locked.desk.tokens()
    assert locked.desk.revoke_token(token.id, by="test")
    assert httpx.get(f"{locked.url}/api/v1/tasks", headers=headers).status_code == 401


def test_guessing_is_slowed_down(locked: Running) -> None:
    with httpx.Client(base_url=locked.url) as client:
        page = client.get("/login").text
        token = re.search(r'name="csrf" content="(\w+)"', page)
        assert token is not None
        sent = {"name": "admin", "password": "sai", "csrf": token[1]}
        statuses = [client.post("/login", data=sent).status_code for _ in range(6)]
        assert statuses == [403] * 5 + [429]
        # The right password has to wait too: else one could go on guessing.
        right = client.post("/login", data={**sent, "password": PASSWORD})
        assert right.status_code == 429


def test_the_guard_forgets_with_time() -> None:
    now = [0.0]
    guard = Guard(lambda: now[0])
    for _ in range(8):
        guard.failed("lan")
    assert guard.wait("lan", "from") == 8.0
    assert guard.wait("minh") == 0
    now[0] = 9.0
    assert guard.wait("lan") == 0


def test_passwords_are_kept_as_argon2() -> None:
    kept = hash_of(PASSWORD)
    assert kept.startswith("$argon2id$")
    assert is_right(PASSWORD, kept)
    assert not is_right("another", kept)
    assert not is_right(PASSWORD, None)


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("https://example.org/hook", None),
        ("ftp://example.org", "webhooks.no-url"),
        ("https://user:secret@example.org", "webhooks.no-url"),
        ("http://127.0.0.1/", "webhooks.private"),
        ("http://[::1]/", "webhooks.private"),
        ("http://10.0.0.7/", "webhooks.private"),
        ("http://169.254.169.254/", "webhooks.private"),
        ("http://localhost/", "webhooks.private"),
    ],
)
def test_webhooks_stay_out_of_the_own_network(url: str, fault: str | None) -> None:
    assert url_fault(url, private=False) == fault


@pytest.mark.parametrize("number", ["::ffff:10.0.0.1", "0.0.0.0", "100.64.0.1", "224.0.0.1"])
def test_numbers_that_are_not_public(number: str) -> None:
    assert not is_public(number)


def test_other_addresses_need_accounts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--db", str(tmp_path / "a.sqlite3"), "--host", "0.0.0.0"]) == 2
    assert "dondoc user add" in capsys.readouterr().err


def test_accounts_on_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    database = str(tmp_path / "a.sqlite3")

    def command(*arguments: str, given: str = "") -> tuple[int, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO(given))
        capsys.readouterr()
        code = main(["user", *arguments, "--db", database])
        return code, capsys.readouterr().out

    assert command("add", "lan", "--role", "admin", given="ngắn\n")[0] == 2
    assert command("add", "lan", "--role", "admin", given=f"{PASSWORD}\n")[0] == 0
    code, key = command("token", "lan", "--label", "x", "--scope", "read")
    assert code == 0
    with open_desk(database) as desk:
        bearer = desk.of_token(key.strip())
        assert bearer is not None
        assert bearer.scopes == {"read"}
        assert PASSWORD not in str(desk.password_of("lan"))
        [token] = desk.tokens()
        listed = command("list")[1]
        assert token.id in listed
        assert key.strip() not in listed
        assert command("revoke", token.id)[0] == 0
        assert command("disable", "lan")[0] == 0
        assert desk.password_of("lan") is None
        assert next(entry.action for entry in desk.audit()) == "disable-account"


def test_nothing_of_a_document_is_in_the_audit_trail(desk: Running) -> None:
    [row] = desk.desk.documents("112/KH-UBND")
    words = "Điều bí mật của người sửa"
    task = desk.desk.tasks(document=row.id)[0]
    body = {
        "document": row.id,
        "task": task.ref,
        "field": "text",
        "value": words,
        "seen": task.task.text,
    }
    answer = httpx.post(f"{desk.url}/api/v1/corrections", json=body)
    assert answer.status_code == 201
    trail = desk.desk.audit()
    assert (trail[0].action, trail[0].detail) == ("correct", "text")
    assert all(words not in str(entry) and task.task.text not in str(entry) for entry in trail)
