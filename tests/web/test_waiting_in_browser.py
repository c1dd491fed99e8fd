"""The page's picture while it is on its way: its room is kept, and nothing is drawn over what isn't there."""

from playwright.sync_api import Page, Route, expect

from tests.web.serving import Running

SCAN = "112/KH-UBND"


def test_the_room_of_a_picture_is_kept_until_it_is_there(desk: Running, page: Page) -> None:
    [row] = desk.desk.documents(SCAN)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/pages/*.webp", hold)
    page.goto(f"{desk.url}/documents/{row.id}", wait_until="domcontentloaded")
    figure = page.locator("figure.page:not([hidden])")
    expect(figure.locator(".loading")).to_have_text("đang tải trang 1 …")
    expect(figure.locator(".loading")).to_be_visible()
    expect(figure.locator("svg")).to_be_hidden()
    before = figure.locator(".turning").bounding_box()

    while held:
        held.pop().continue_()
    expect(figure.locator("svg")).to_be_visible()
    expect(figure.locator(".loading")).to_be_hidden()
    after = figure.locator(".turning").bounding_box()
    assert before is not None
    assert after is not None
    assert abs(before["height"] - after["height"]) < 2
    assert before["height"] > before["width"]

    # So it is with a page that nobody looked at yet.
    page.locator("[data-do=next-page]").click()
    expect(page.locator("figure.page:not([hidden]) .loading")).to_have_text("đang tải trang 2 …")
    expect(page.locator("figure.page:not([hidden]) .loading")).to_be_visible()
