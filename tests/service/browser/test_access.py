"""Every page, at a desk and on a phone: no fault that axe-core knows of, nothing cut off, whoever looks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from arising_service.accounts.permissions import OPEN_TO_ALL, declared
from tests.service.browser.conftest import NARROW, WIDE, Opened, Site
from tests.service.browser.looking import cut_off, focused, violations
from tests.service.routes import address, routes

ZOOMED = 320
"""A window 1,280 dots wide that is zoomed to 400%."""
_MAY_LACK = ("/nothing-here/", "/sign-in/directory/", "/staff/account/two-step/")
"""What may not be there: no directory is set up, and nobody signs in with two steps."""


def _addresses(known: dict[str, object], *, staff: bool) -> list[str]:
    """Every address that a link may lead to, with what it asks for filled in."""
    found = []
    for route, pattern in routes().items():
        is_open = declared(pattern.callback) == OPEN_TO_ALL
        if pattern.name != "sign-out" and is_open is not staff:
            found.append(address(route, known))
    return found


def _more(site: Site) -> list[str]:
    """Pages that look otherwise when there is more, or less, on them."""
    papers, asks = site.known["papers"], site.known["asks"]
    pack, docx = papers["scrutiny-2023-12-12-pack.pdf"], papers["scrutiny-2023-09-19-minutes.docx"]
    return [
        "/search/?words=foster+carers", "/search/?words=report&kind=asks", "/search/?words=zzyzx", "/nothing-here/",
        "/asks/?status=overdue&page=1", "/asks/?owner=nobody+of+that+name", f"/papers/{pack}/pages/3/",
        f"/papers/{docx}/pages/1/", *(f"/asks/{name}/" for name in asks.values()), "/people/?name=xyzzy",
    ]  # fmt: skip


def _more_of_staff(site: Site) -> list[str]:
    ask, papers = site.known["name"], site.known["papers"]
    desk = [f"/staff/desk/?question={each}" for each in ("link", "owner", "due", "doubt", "unread")]
    changes = [f"/staff/asks/{ask}/change/{what}/" for what in ("due", "standing")]
    exempt = [f"/staff/exempt/papers/{papers[name]}/" for name in ("panel-2024-01-23-minutes.html",
              "scrutiny-2023-12-12-pack.pdf")]  # fmt: skip
    return [
        *desk,
        *changes,
        *exempt,
        "/staff/exempt/?exempt",
        f"/papers/{papers['scrutiny-2023-12-12-pack.pdf']}/pages/1/",
    ]


def _looked_at(page: Page, addresses: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Each page that there is with what is wrong with it, at both widths."""
    seen = 0
    for path in dict.fromkeys(addresses):
        answer = page.request.get(path, max_redirects=0)
        if answer.status in {301, 302, 405} or "html" not in answer.headers.get("content-type", ""):
            continue
        # A page that failed has no faults of its own to find: what it answers is looked at first.
        assert answer.status == 200 or (answer.status == 404 and path.startswith(_MAY_LACK)), (path, answer.status)
        page.goto(path)
        seen += 1
        for width in (WIDE, NARROW):
            page.set_viewport_size({"width": width, "height": 900})
            yield f"{path} at {width}", violations(page) + cut_off(page)
        page.set_viewport_size({"width": ZOOMED, "height": 256})
        yield f"{path} at 400%", cut_off(page)
    assert seen > 5


def _faults(page: Page, addresses: list[str]) -> dict[str, list[str]]:
    return {where: found for where, found in _looked_at(page, addresses) if found}


def test_public_pages(opened: Opened, borough: Site) -> None:
    assert _faults(opened(borough), [*_addresses(borough.known, staff=False), *_more(borough)]) == {}


def test_staff_pages(opened: Opened, borough: Site) -> None:
    """As an administrator who may see what is exempt: nobody sees more."""
    page = opened(borough, "admin")
    assert _faults(page, [*_addresses(borough.known, staff=True), *_more_of_staff(borough)]) == {}


@pytest.mark.parametrize("who", ["clerk", "member", "officer"])
def test_what_others_see_first(opened: Opened, borough: Site, who: str) -> None:
    ask = borough.known["name"]
    paths = ["/staff/", f"/staff/asks/{ask}/", *([f"/staff/asks/{ask}/answer/"] if who == "officer" else [])]
    page = opened(borough, who)
    page.goto("/staff/desk/")
    for path in paths:
        page.goto(path)
        for width in (WIDE, NARROW):
            page.set_viewport_size({"width": width, "height": 900})
            assert violations(page) + cut_off(page) == [], (path, width)


def test_pages_with_nothing_on_them_say_what_to_do(opened: Opened, empty: Site) -> None:
    assert _faults(opened(empty), ["/", "/bodies/", "/asks/", "/papers/", "/people/", "/search/", "/open-data/"]) == {}
    staff = ["/staff/", "/staff/desk/", "/staff/briefs/", "/staff/papers/add/", "/staff/papers/reading/",
             "/staff/papers/failed/", "/staff/exempt/", "/staff/audit/", "/staff/users/"]  # fmt: skip
    page = opened(empty, "admin")
    assert _faults(page, staff) == {}
    for path in staff[:4]:
        page.goto(path)
        assert page.locator("main a, main button").count(), f"{path} leads nowhere"


def test_a_form_that_is_wrong_is_said_so_to_everybody(opened: Opened, borough: Site) -> None:
    """The summary takes the focus, names each fault and leads to its field."""
    page = opened(borough, "clerk")
    page.goto(f"/staff/asks/{borough.known['name']}/discharge/")
    page.get_by_role("button", name="Discharge").click()
    expect(page.locator(".govuk-error-summary")).to_be_focused()
    assert page.title().startswith("Error: ")
    assert violations(page) == []
    page.get_by_role("link", name="Enter the minute that discharges it").click()
    expect(page.get_by_label("Minute that discharges it")).to_be_focused()


PAGES_BY_KEYBOARD = (
    "/",
    "/asks/?status=open",
    "/search/?words=report",
    "/staff/desk/",
    "/staff/papers/add/",
    "/staff/users/",
)


@pytest.mark.parametrize("path", PAGES_BY_KEYBOARD)
def test_the_focus_goes_down_the_page_and_is_always_seen(opened: Opened, borough: Site, path: str) -> None:
    page = opened(borough, "admin" if path.startswith("/staff") else "")
    page.goto(path)
    page.locator("body").evaluate("document.activeElement.blur()")
    passed: list[dict[str, Any]] = []
    for _ in range(120):
        page.keyboard.press("Tab")
        here = focused(page)
        if here is None or (len(passed) > 3 and here["name"] == "Skip to main content"):
            break
        passed.append(here)
    assert passed[0]["name"] == "Skip to main content"
    assert [each["name"] for each in passed if not each["seen"] or not each["marked"]] == []
    assert all(each["name"] for each in passed), "whatever takes the focus has a name"
    main = [each for each in passed[1:] if each["tag"] != "summary"]
    backwards = [
        after["name"]
        for before, after in pairwise(main)
        if after["top"] + after["height"] < before["top"] - 400 and after["left"] <= before["left"]
    ]
    assert backwards == [], "the order of the focus is the order of the page"


def test_the_skip_link_leads_past_the_navigation(opened: Opened, borough: Site) -> None:
    page = opened(borough)
    page.goto("/asks/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#main-content")).to_be_focused()
    page.keyboard.press("Tab")
    here = focused(page)
    assert here is not None
    assert here["name"] == "What each status means"


def test_nothing_moves_for_whoever_wants_no_movement(opened: Opened, borough: Site) -> None:
    page = opened(borough, reduced_motion="reduce")
    page.goto("/")
    moving = page.evaluate(
        "() => document.getAnimations().length + [...document.querySelectorAll('*')].filter(each => {"
        "const style = getComputedStyle(each); return style.scrollBehavior == 'smooth' || style.animationName != 'none'"
        "}).length"
    )
    assert moving == 0
