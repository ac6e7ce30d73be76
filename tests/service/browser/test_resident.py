"""A resident finds a promise and opens the page that proves it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.service.browser.conftest import NARROW, WIDE, Opened, Site
from tests.service.browser.looking import tab_to

PROMISE = "map of short-break provision"


@pytest.mark.parametrize(("width", "scripts"), [(WIDE, True), (NARROW, False)], ids=["desk", "phone-without-scripts"])
def test_a_promise_is_found_and_the_page_that_proves_it_is_opened(
    opened: Opened, borough: Site, width: int, scripts: bool
) -> None:
    page = opened(borough, width=width, java_script_enabled=scripts)
    page.goto("/")
    page.get_by_label("Search minutes, papers and asks").fill("short break map")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("navigation", name="Kinds of result").get_by_role("link", name=re.compile("^Asks")).click()
    page.get_by_role("link", name=re.compile(PROMISE)).first.click()
    expect(page.locator(".app-verdict")).to_contain_text("Done")
    proof = page.locator(".app-timeline__done .app-quote")
    said = proof.locator("p").first.inner_text()
    proof.get_by_role("link").click()
    _sees_marked(page, said)


def _sees_marked(page: Page, said: str) -> None:
    """The page of the paper is open, with the words that were quoted marked, and in sight."""
    mark = page.locator("mark").first
    expect(mark).to_be_visible()
    words = " ".join(page.locator("mark").all_inner_texts())
    assert words.split()[:6] == said.split()[:6]
    expect(mark).to_be_in_viewport()


def test_the_same_by_keyboard_alone(opened: Opened, borough: Site) -> None:
    page = opened(borough)
    page.goto("/")
    tab_to(page, "Search minutes, papers and asks")
    page.keyboard.type("short break map")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/**")
    tab_to(page, "Asks (")
    page.keyboard.press("Enter")
    page.wait_for_url("**kind=asks**")
    tab_to(page, "That the Head of Inclusion ensure")
    page.keyboard.press("Enter")
    page.wait_for_url("**/asks/**")
    tab_to(page, "How we worked this out")
    page.keyboard.press("Enter")
    expect(page.locator("details[open] .govuk-details__text")).to_contain_text("A machine reads the papers")
    tab_to(page, "Open page")
    page.keyboard.press("Enter")
    page.wait_for_url("**/papers/**")
    expect(page.locator("mark").first).to_be_in_viewport()


def test_pages_of_a_paper_are_turned_and_found_at_a_glance(opened: Opened, borough: Site) -> None:
    page = opened(borough)
    sha256 = borough.known["papers"]["scrutiny-2023-12-12-pack.pdf"]
    page.goto(f"/papers/{sha256}/pages/3/")
    expect(page.get_by_role("img", name=re.compile("Picture of page 3"))).to_be_visible()
    page.get_by_text("All pages at a glance").click()
    tiles = page.locator(".app-tiles img")
    for tile in tiles.all():
        tile.scroll_into_view_if_needed()
        expect(tile).to_have_js_property("naturalWidth", 180)
    # The first page holds an exempt item: nothing of it is here, not even its picture.
    assert tiles.count() == 5
    page.get_by_role("link", name="Page 5").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("page 5 of 6")


def test_a_paper_without_pictures_shows_how_its_pages_begin(opened: Opened, borough: Site) -> None:
    page = opened(borough, java_script_enabled=False)
    sha256 = borough.known["papers"]["scrutiny-2023-09-19-minutes.docx"]
    page.goto(f"/papers/{sha256}/pages/1/")
    page.get_by_text("All pages at a glance").click()
    page.get_by_role("link", name="Page 2").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("page 2 of 2")
