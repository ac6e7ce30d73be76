"""A clerk signs in, adds a pack, settles what the machine could not, and discharges what the body closed."""

from __future__ import annotations

import base64
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.service import invented
from tests.service.browser.conftest import NARROW, WIDE, Opened, Site
from tests.service.browser.looking import tab_to, with_alt
from tests.service.browser.served import PAPERS, PASSWORD, TO_CHOOSE, TO_DROP

WAYS = pytest.mark.parametrize(
    ("scripts", "width"), [(True, WIDE), (False, NARROW)], ids=["scripts", "phone-without-scripts"]
)
_DROPPED = """([name, content]) => {
    const bytes = Uint8Array.from(atob(content), each => each.charCodeAt(0)), dropped = new DataTransfer();
    dropped.items.add(new File([bytes], name));
    return dropped;
}"""
_READ_MS = 60_000
"""Reading and following a pack takes seconds; on a machine that is busy with other things, more."""


@WAYS
def test_a_clerk_signs_in_and_sees_what_waits(opened: Opened, borough: Site, scripts: bool, width: int) -> None:
    page = opened(borough, width=width, java_script_enabled=scripts)
    page.goto("/staff/desk/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")
    page.get_by_label("User name").fill("clerk")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("link", name="Review desk")).to_have_attribute("aria-current", "page")
    page.get_by_role("button", name="Sign out").click()
    page.goto("/staff/desk/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")


def test_a_pack_is_chosen_and_read_while_the_page_tells_how_far(opened: Opened, borough: Site) -> None:
    page = opened(borough, "clerk")
    page.goto("/staff/papers/add/")
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name=re.compile("Choose files")).click()
    chooser.value.set_files(PAPERS / TO_CHOOSE)
    expect(page.locator(".govuk-file-upload-button__status")).to_have_text(TO_CHOOSE)
    page.get_by_role("button", name="Add papers").click()
    _is_read(page, TO_CHOOSE)
    page.get_by_role("button", name="Go to the review desk").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def _is_read(page: Page, name: str) -> None:
    page.wait_for_url("**/staff/papers/reading/")
    expect(page.get_by_role("row", name=name)).to_contain_text("Read, ", timeout=_READ_MS)
    expect(page.get_by_role("button", name="Go to the review desk")).to_be_visible(timeout=_READ_MS)


def test_a_paper_is_dropped_on_the_page(opened: Opened, borough: Site) -> None:
    page = opened(borough, "clerk")
    page.goto("/staff/papers/add/")
    content = base64.b64encode((PAPERS / TO_DROP).read_bytes()).decode()
    dropped = page.evaluate_handle(_DROPPED, [TO_DROP, content])
    page.dispatch_event(".govuk-file-upload-button", "drop", {"dataTransfer": dropped})
    expect(page.locator(".govuk-file-upload-button__status")).to_have_text(TO_DROP)
    page.get_by_role("button", name="Add papers").click()
    _is_read(page, TO_DROP)


def test_a_paper_is_added_without_scripts_and_the_page_refreshes_itself(
    opened: Opened, borough: Site, tmp_path: Path
) -> None:
    paper = tmp_path / "harbour-2024-03-05.txt"
    paper.write_text(invented.MARCH, encoding="utf-8")
    page = opened(borough, "clerk", java_script_enabled=False, width=NARROW)
    page.goto("/staff/papers/add/")
    page.get_by_label("Choose the papers").set_input_files(paper)
    page.get_by_role("button", name="Add papers").click()
    _is_read(page, paper.name)


def test_what_is_no_paper_is_named_and_the_focus_is_on_the_fault(opened: Opened, borough: Site, tmp_path: Path) -> None:
    program = tmp_path / "plan.pdf"
    program.write_bytes(b"\x7fELF" + bytes(200))
    page = opened(borough, "clerk")
    page.goto("/staff/papers/add/")
    paper = tmp_path / "harbour-2024-06-04.txt"
    paper.write_text(invented.JUNE, encoding="utf-8")
    page.locator("input[type=file]").set_input_files([program, paper])
    expect(page.get_by_role("list", name="Chosen papers").get_by_role("listitem")).to_have_text(
        [re.compile(r"plan\.pdf, 1 KB"), re.compile(r"harbour-2024-06-04\.txt, 1 KB")]
    )
    page.get_by_role("button", name="Add papers").click()
    expect(page.locator(".govuk-error-summary")).to_be_focused()
    expect(page.locator(".govuk-error-summary")).to_contain_text("plan.pdf: The file is a program")
    expect(page.get_by_text("The other 1 file was taken.")).to_be_visible()
    # The page was not loaded anew, and its parts work all the same.
    expect(page.get_by_role("button", name=re.compile("Choose files"))).to_be_visible()
    page.get_by_role("link", name="See how far the reading is").click()
    _is_read(page, paper.name)


@WAYS
def test_the_desk_is_settled_one_thing_after_another_and_taken_back(
    opened: Opened, borough: Site, scripts: bool, width: int
) -> None:
    page = opened(borough, "clerk", java_script_enabled=scripts, width=width)
    page.goto("/staff/desk/?question=link")
    for button, told in (
        ("Yes, they belong together", "You confirmed the link."),
        ("No, they do not", "You rejected the link."),
    ):
        words = page.locator(".app-quote").first.inner_text()
        page.get_by_role("button", name=button).click()
        expect(page.get_by_role("status")).to_contain_text(told)
        page.get_by_role("button", name="Undo", exact=True).click()
        expect(page.locator(".govuk-notification-banner")).to_contain_text("Taken back")
        expect(page.locator(".app-quote").first).to_have_text(words)
    page.goto("/staff/desk/?question=owner")
    page.get_by_label("Who owes it").fill("Director of Housing")
    page.get_by_role("button", name="Save the owner").click()
    _said_and_undone(page, "You settled the owner.")
    page.goto("/staff/desk/?question=due")
    for label, typed in (("Day", "30"), ("Month", "9"), ("Year", "2024")):
        page.get_by_label(label, exact=True).fill(typed)
    page.get_by_role("button", name="Save the day").click()
    _said_and_undone(page, "You settled the date.")
    page.goto("/staff/desk/?question=doubt")
    page.get_by_label("What you found").fill("A slip of the pen.")
    page.get_by_role("button", name="I have looked at it").click()
    _said_and_undone(page, "You settled the doubt.")


def _said_and_undone(page: Page, told: str) -> None:
    expect(page.get_by_role("status")).to_contain_text(told)
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(page.locator(".govuk-notification-banner")).to_contain_text("Taken back")


def test_the_desk_is_settled_by_keyboard_alone(opened: Opened, borough: Site) -> None:
    page = opened(borough, "clerk")
    page.goto("/staff/")
    tab_to(page, "Review desk")
    page.keyboard.press("Enter")
    page.wait_for_url("**/staff/desk/")
    tab_to(page, "Links to confirm")
    page.keyboard.press("Enter")
    page.wait_for_url("**question=link")
    tab_to(page, "Yes, they belong together")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("You confirmed the link.")
    tab_to(page, "Undo")
    page.keyboard.press("Enter")
    expect(page.locator(".govuk-notification-banner")).to_contain_text("Taken back")
    # One key with Alt for each button, as the page says.
    with_alt(page, "n")
    expect(page.get_by_role("status")).to_contain_text("You rejected the link.")
    with_alt(page, "u")
    expect(page.locator(".govuk-notification-banner")).to_contain_text("Taken back")


@WAYS
def test_an_ask_is_discharged_with_its_minute_and_the_public_sees_it(
    opened: Opened, borough: Site, scripts: bool, width: int
) -> None:
    ask = borough.known["asks"]["reported"]
    page = opened(borough, "clerk", java_script_enabled=scripts, width=width)
    page.goto(f"/staff/asks/{ask}/")
    page.get_by_role("button", name="Discharge").click()
    page.get_by_label("Minute that discharges it").fill("Minute 9 of 10 December 2024")
    page.get_by_role("button", name="Discharge").click()
    expect(page.locator(".govuk-notification-banner")).to_contain_text("The ask is discharged.")
    resident = opened(borough)
    resident.goto(f"/asks/{ask}/")
    expect(resident.locator(".app-verdict")).to_contain_text("Closed")
    expect(resident.locator(".app-timeline")).to_contain_text("Minute 9 of 10 December 2024")
    page.get_by_role("button", name=re.compile("Take back")).first.click()
    expect(page.locator(".govuk-notification-banner")).to_contain_text("The decision is taken back.")
    resident.reload()
    expect(resident.locator(".app-verdict")).not_to_contain_text("Closed")
