"""A clerk signs in, adds a paper, discharges an ask and signs out, and never touches a mouse."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.service import invented
from tests.service.browser.conftest import Opened, Site
from tests.service.browser.looking import tab_to
from tests.service.browser.served import PASSWORD

_READ_MS = 60_000


def _enter(page: Page, name: str) -> None:
    tab_to(page, name)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def _signed_in(opened: Opened, borough: Site) -> Page:
    page = opened(borough)
    page.goto("/staff/desk/")
    tab_to(page, "User name")
    page.keyboard.type("clerk")
    tab_to(page, "Password")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Review desk")).to_have_attribute("aria-current", "page")
    return page


def test_a_paper_is_added(opened: Opened, borough: Site, tmp_path: Path) -> None:
    paper = tmp_path / "harbour-2024-04-02.txt"
    paper.write_text(invented.MARCH.replace("March", "April"), encoding="utf-8")
    page = _signed_in(opened, borough)
    page.goto("/staff/papers/add/")
    tab_to(page, "No files chosen")  # as the button is called until there are some
    # What it opens is the machine's own window, which no page has a say in.
    page.locator("input[type=file]").set_input_files(paper)
    _enter(page, "Add papers")
    page.wait_for_url("**/staff/papers/reading/")
    expect(page.get_by_role("row", name=paper.name)).to_contain_text("Read, ", timeout=_READ_MS)
    _enter(page, "Sign out")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.goto("/staff/desk/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")


def test_an_ask_is_discharged_and_that_is_taken_back(opened: Opened, borough: Site) -> None:
    page = _signed_in(opened, borough)
    page.goto(f"/staff/asks/{borough.known['asks']['reported']}/")
    _enter(page, "Discharge")
    tab_to(page, "Minute that discharges it")
    page.keyboard.type("Minute 9 of 10 December 2024")
    _enter(page, "Discharge")
    expect(page.locator(".govuk-notification-banner")).to_contain_text("The ask is discharged.")
    _enter(page, "Take back")
    expect(page.locator(".govuk-notification-banner")).to_contain_text("The decision is taken back.")
