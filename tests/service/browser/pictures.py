"""Takes the pictures of the guides and the sheet of all pages: ``python -m tests.service.browser.pictures``.

They are taken of the example borough, as it is served for the tests, and written to ``docs``.
"""

from __future__ import annotations

import base64
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from arising_service.web.drawing import draw
from tests.service.browser.conftest import FLAGS, NARROW, WIDE, Site, served_at
from tests.service.browser.served import PAPERS, PASSWORD, TO_CHOOSE
from tests.surroundings import ROOT

GUIDES = ROOT / "docs" / "guides" / "pictures"
SHEET = ROOT / "docs" / "pages.png"
_GUIDE_WIDTH, _GUIDE_HEIGHT = 960, 720
_SHEET = """<style>body {{ margin: 0; padding: 12px; background: #e8eaed; font: 13px Arial; width: 1976px }}
main {{ display: grid; grid-template-columns: repeat(6, 1fr); gap: 14px }} p {{ margin: 0 0 3px; font-weight: bold }}
div {{ display: flex; gap: 4px; height: 245px; overflow: hidden }} img {{ display: block; align-self: flex-start }}
</style><main>{}</main>"""
_TILE = """<section><p>{}</p><div><img width="238" src="data:image/png;base64,{}">
<img width="76" src="data:image/png;base64,{}"></div></section>"""


def _page(browser: Browser, site: Site, who: str, width: int, height: int) -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": height}, locale="en-GB", base_url=site.url, reduced_motion="reduce"
    )
    if who:
        context.add_cookies([{"name": "sessionid", "value": site.known["cookies"][who], "url": site.url}])
    return context.new_page()


def resident(page: Page, site: Site, take: Callable[[str], None]) -> None:
    """Searching, an ask, and the page that proves it."""
    page.goto("/")
    page.get_by_label("Search minutes, papers and asks").fill("short break map")
    take("resident-search")
    page.get_by_role("button", name="Search").click()
    page.goto("/search/?words=short+break+map&kind=asks")
    take("resident-found")
    page.get_by_role("link", name="map of short-break provision").first.click()
    take("resident-ask")
    page.get_by_role("link", name="pack.pdf").first.click()
    page.get_by_text("All pages at a glance").click()
    page.wait_for_load_state("networkidle")
    page.locator(".app-turn").evaluate("each => each.scrollIntoView()")
    take("resident-page")


def clerk(page: Page, site: Site, take: Callable[[str], None]) -> None:
    """A pack is added and read; the desk; a discharge; an exempt item."""
    page.goto("/staff/papers/add/")
    page.locator("input[type=file]").set_input_files(PAPERS / TO_CHOOSE)
    take("clerk-add")
    page.get_by_role("button", name="Add papers").click()
    page.get_by_role("button", name="Go to the review desk").wait_for(timeout=60_000)
    take("clerk-read")
    page.goto("/staff/desk/?question=link")
    take("clerk-desk")
    page.get_by_role("button", name="Yes, they belong together").click()
    take("clerk-undo")
    page.goto(f"/staff/asks/{site.known['name']}/")
    take("clerk-ask")
    page.goto(f"/staff/asks/{site.known['name']}/discharge/")
    page.get_by_label("Minute that discharges it").fill("Minute 9 of 10 December 2024")
    take("clerk-discharge")
    page.goto(f"/staff/exempt/papers/{site.known['papers']['scrutiny-2023-12-12-pack.pdf']}/")
    take("clerk-exempt")


def officer(page: Page, site: Site, take: Callable[[str], None]) -> None:
    """Own asks, and the answer to one."""
    page.goto("/staff/")
    take("officer-asks")
    page.get_by_role("link", name="Propose an answer").first.click()
    page.get_by_label("Yes").check()
    page.get_by_label("What was done, and when").fill(
        "The guide was sent to all schools on 2 December and is on the council’s site."
    )
    page.evaluate("document.activeElement.blur()")
    take("officer-answer")
    page.get_by_role("button", name="Send to the clerk").click()
    take("officer-sent")


def member(page: Page, site: Site, take: Callable[[str], None]) -> None:
    """The briefs, one of them, and how it is printed."""
    page.goto("/staff/")
    take("member-start")
    page.get_by_role("link", name="8 October 2024").first.click()
    take("member-brief")
    printed = draw(page.pdf(format="A4"), "brief", {"page": 1, "width": 760})
    (GUIDES / "member-print.png").write_bytes(base64.b64decode(printed["png"]))


def administrator(page: Page, site: Site, take: Callable[[str], None]) -> None:
    """The people, and two steps."""
    page.goto("/staff/users/")
    take("administrator-users")
    page.goto("/staff/account/two-step/on/")
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/on/")
    take("administrator-two-step")


def asked_again(page: Page, site: Site, take: Callable[[str], None]) -> None:
    """For the README: an ask that came back late and incomplete."""
    page.set_viewport_size({"width": _GUIDE_WIDTH, "height": 1060})
    page.goto("/search/?words=therapy+waiting+times&kind=asks")
    page.get_by_role("link", name="to include waits by area").first.click()
    take("ask")


def _pages(site: Site) -> list[tuple[str, str, str]]:
    """What is on the sheet: name, who looks, address."""
    known: dict[str, Any] = site.known
    papers, asks, slug = known["papers"], known["asks"], known["slug"]
    pack, docx = papers["scrutiny-2023-12-12-pack.pdf"], papers["scrutiny-2023-09-19-minutes.docx"]
    ask = f"/staff/asks/{known['name']}"
    return [
        ("home", "", "/"), ("bodies", "", "/bodies/"), ("body", "", f"/bodies/{slug}/"),
        ("meeting", "", f"/meetings/{slug}/2023-12-12/"), ("minute", "", f"/minutes/{known['item']}/"),
        ("asks", "", "/asks/"), ("ask, done", "", f"/asks/{asks['done']}/"),
        ("ask, overdue", "", f"/asks/{asks['overdue']}/"), ("search", "", "/search/?words=foster+carers"),
        ("papers", "", "/papers/"), ("page of a PDF", "", f"/papers/{pack}/pages/3/"),
        ("page of a document", "", f"/papers/{docx}/pages/1/"), ("all pages", "", f"/papers/{pack}/pages/"),
        ("people", "", "/people/"), ("person", "", "/people/gledhill/"), ("how we work it out", "", "/statuses/"),
        ("open data", "", "/open-data/"), ("not found", "", "/nothing-here/"), ("sign in", "", "/sign-in/"),
        ("clerk’s start", "clerk", "/staff/"), ("desk", "clerk", "/staff/desk/"),
        ("an owner to settle", "clerk", "/staff/desk/?question=owner"), ("ask, for staff", "clerk", f"{ask}/"),
        ("discharge", "clerk", f"{ask}/discharge/"), ("add papers", "clerk", "/staff/papers/add/"),
        ("exempt", "clerk", f"/staff/exempt/papers/{pack}/"), ("audit trail", "clerk", "/staff/audit/"),
        ("officer’s asks", "officer", "/staff/"), ("answer", "officer", f"{ask}/answer/"),
        ("member’s start", "member", "/staff/"), ("brief", "member", f"/staff/briefs/{slug}/2024-10-08/"),
        ("users", "admin", "/staff/users/"), ("account", "clerk", "/staff/account/"),
    ]  # fmt: skip


def sheet(browser: Browser, site: Site) -> None:
    """All pages on one sheet, at a desk and on a phone."""
    tiles = []
    for name, who, path in _pages(site):
        taken = []
        for width, height in ((WIDE, 1320), (NARROW, 1230)):
            page = _page(browser, site, who, width, height)
            page.goto(path, wait_until="networkidle")
            taken.append(base64.b64encode(page.screenshot()).decode())
            page.context.close()
        tiles.append(_TILE.format(name, *taken))
    page = browser.new_page(viewport={"width": 2000, "height": 900})
    page.set_content(_SHEET.format("".join(tiles)))
    page.screenshot(path=SHEET, full_page=True)
    page.context.close()


def main() -> int:
    """Take them all."""
    GUIDES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, served_at(Path(folder)) as started, sync_playwright() as playwright:
        site = started()
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        sheet(browser, site)
        told = (("", resident), ("clerk", clerk), ("officer", officer), ("member", member), ("admin", administrator),
                ("", asked_again))  # fmt: skip
        for who, scenes in told:
            page = _page(browser, site, who, _GUIDE_WIDTH, _GUIDE_HEIGHT)
            scenes(page, site, lambda name, page=page: page.screenshot(path=GUIDES / f"{name}.png"))  # type: ignore[misc]
            page.context.close()
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
