"""A member opens the brief of a meeting and prints it."""

from __future__ import annotations

import pypdfium2
import pytest
from playwright.sync_api import expect

from tests.service.browser.conftest import NARROW, WIDE, Opened, Site
from tests.service.browser.looking import tab_to


@pytest.mark.parametrize(
    ("scripts", "width"), [(True, WIDE), (False, NARROW)], ids=["scripts", "phone-without-scripts"]
)
def test_the_brief_is_laid_out_for_paper(opened: Opened, borough: Site, scripts: bool, width: int) -> None:
    page = opened(borough, "member", java_script_enabled=scripts, width=width)
    page.goto("/staff/")
    page.get_by_role("link", name="8 October 2024").first.click()
    heading = page.get_by_role("heading", level=1).inner_text()
    questions = page.get_by_role("heading", name="Questions to put").locator("..").locator("li").all_inner_texts()
    assert questions
    page.emulate_media(media="print")
    for gone in (".app-header", ".app-staff-nav", "footer", ".app-brief .app-no-print"):
        expect(page.locator(gone).first).to_be_hidden()
    page.emulate_media(media="null")
    document = pypdfium2.PdfDocument(page.pdf(format="A4"))
    printed = " ".join(" ".join(leaf.get_textpage().get_text_range() for leaf in document).split())
    assert heading in printed
    assert " ".join(questions[-1].split()) in printed
    assert "Sign out" not in printed
    assert len(document) < 8
    document.close()


def test_the_brief_is_reached_and_taken_as_a_word_document_by_keyboard_alone(opened: Opened, borough: Site) -> None:
    page = opened(borough, "member")
    page.goto("/staff/")
    tab_to(page, "Children and Young People Scrutiny Commission, 8 October 2024")
    page.keyboard.press("Enter")
    page.wait_for_url("**/staff/briefs/**")
    tab_to(page, "Download as a Word document")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename.endswith(".docx")


def test_any_page_prints_without_what_is_only_for_the_screen(opened: Opened, borough: Site) -> None:
    page = opened(borough)
    for path in ("/", f"/asks/{borough.known['name']}/", f"/meetings/{borough.known['slug']}/2023-12-12/"):
        page.goto(path)
        page.emulate_media(media="print")
        for gone in (".app-header", "footer", "nav", "form"):
            assert not any(each.is_visible() for each in page.locator(gone).all()), (path, gone)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        page.emulate_media(media="null")
