"""An officer answers an ask of their own, and the clerk accepts the answer, or takes that back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.service.browser.conftest import NARROW, WIDE, Opened, Site
from tests.service.browser.looking import tab_to

ANSWER = "The guide was sent to all schools on 2 December and is on the council’s site."


def _by_mouse(page: Page, paper: Path) -> None:
    page.get_by_role("link", name="Propose an answer").first.click()
    page.get_by_label("Yes").check()
    page.get_by_label("What was done, and when").fill(ANSWER)
    page.locator("input[type=file]").set_input_files(paper)
    page.get_by_role("button", name="Send to the clerk").click()


def _by_keyboard(page: Page, paper: Path) -> None:
    """All but the choosing of a file, which the system's own window does."""
    tab_to(page, "Propose an answer")
    page.keyboard.press("Enter")
    page.wait_for_url("**/answer/")
    tab_to(page, "Yes")
    page.keyboard.press("Space")
    tab_to(page, "What was done, and when")
    page.keyboard.type(ANSWER)
    tab_to(page, "Send to the clerk")
    page.keyboard.press("Enter")


@pytest.mark.parametrize(
    ("answer", "scripts", "width"),
    [(_by_mouse, True, WIDE), (_by_mouse, False, NARROW), (_by_keyboard, True, WIDE)],
    ids=["scripts", "phone-without-scripts", "keyboard"],
)
def test_an_officer_answers_and_the_clerk_accepts(
    opened: Opened, borough: Site, tmp_path: Path, answer: Callable[[Page, Path], None], scripts: bool, width: int
) -> None:
    paper = tmp_path / f"guide-{answer.__name__}-{scripts}.txt"
    paper.write_text(f"An easy guide for parents. {paper.name}\n", encoding="utf-8")
    officer = opened(borough, "officer", java_script_enabled=scripts, width=width)
    officer.goto("/staff/")
    expect(officer.get_by_role("heading", level=1)).to_have_text("Your open asks")
    answer(officer, paper)
    expect(officer.locator(".govuk-notification-banner")).to_contain_text("Your answer is with the clerk.")

    clerk = opened(borough, "clerk", java_script_enabled=scripts, width=width)
    clerk.goto("/staff/desk/?question=answer")
    expect(clerk.locator(".app-quote").last).to_contain_text(ANSWER)
    clerk.get_by_role("button", name="Accept the answer").click()
    expect(clerk.get_by_role("status")).to_contain_text("You accepted the answer.")

    resident = opened(borough)
    resident.goto(f"/asks/{borough.known['name']}/")
    expect(resident.locator(".app-verdict")).to_contain_text("Done")
    clerk.get_by_role("button", name="Undo", exact=True).click()
    expect(clerk.locator(".govuk-notification-banner")).to_contain_text("Taken back")
    resident.reload()
    expect(resident.locator(".app-verdict")).not_to_contain_text("Done")

    # Declined, with the reason that the officer sees: the ask is open again for the next who answers.
    clerk.get_by_label("Reason, if you decline it").fill("Say where on the site.")
    clerk.get_by_role("button", name="Decline it").click()
    officer.goto(f"/staff/asks/{borough.known['name']}/")
    expect(officer.get_by_text("The clerk says: Say where on the site.").first).to_be_visible()
