"""What is asked for wrongly: the page says what is wrong where it stands, and keeps the rest."""

import re
from urllib.parse import urlencode

from playwright.sync_api import Page, expect

from tests.web.serving import Running


def test_the_nearest_unit_is_a_link_even_for_who_writes_without_marks(
    desk: Running, page: Page
) -> None:
    page.goto(f"{desk.url}/?{urlencode({'unit': 'So Ytee', 'role': 'lead'})}")
    page.locator("#results").get_by_role("link", name="Sở Y tế", exact=True).click()
    expect(page.locator("input[name=unit]")).to_have_value("Sở Y tế")
    expect(page).to_have_url(re.compile("role=lead"))


def test_a_day_that_there_is_not_is_said_at_its_field(desk: Running, page: Page) -> None:
    asked = {"due_from": "99/99/2020", "due_to": "31/12/2035", "search": "xa", "role": "lead"}
    answer = page.goto(f"{desk.url}/?{urlencode(asked)}")
    assert answer is not None
    assert answer.status == 422
    field = page.locator("input[name=due_from]")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_value("99/99/2020")
    expect(field).to_have_accessible_description(re.compile("Không có ngày “99/99/2020”"))
    expect(page.locator("input[name=due_to]")).to_have_value("31/12/2035")
    expect(page.locator("input[name=search]")).to_have_value("xa")
    expect(page.locator("select[name=role]")).to_have_value("lead")
    # It is corrected on the spot, and nothing has to be asked for again.
    field.fill("01/01/2020")
    expect(page.locator(".wrong")).to_have_count(0)
    expect(page.locator("tbody tr").first).to_be_visible()
    expect(page).to_have_url(re.compile("due_to=31%2F12%2F2035.*search=xa"))
