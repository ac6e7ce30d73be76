"""Signing in with two steps, on a telephone and at a desk, with scripts and without."""

from __future__ import annotations

import time

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from playwright.sync_api import Page, expect

from tests.service.browser.conftest import NARROW, WIDE, Opened, Site
from tests.service.browser.looking import cut_off, tab_to, violations
from tests.service.browser.served import PASSWORD


def _code(secret: str, ahead: int = 0) -> str:
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30 + ahead)))


def _look(page: Page, heading: str, *, scripts: bool = True) -> None:
    """See that the page is there and has no fault; axe itself is a script, and cannot look where there are none."""
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    assert (violations(page) if scripts else []) + cut_off(page) == [], page.url


def _sign_in(page: Page, name: str) -> None:
    page.goto("/sign-in/")
    page.get_by_label("User name").fill(name)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()


@pytest.mark.parametrize(
    ("scripts", "width"), [(True, WIDE), (False, NARROW)], ids=["scripts", "phone-without-scripts"]
)
def test_it_is_turned_on_used_and_turned_off(opened: Opened, empty: Site, scripts: bool, width: int) -> None:
    page = opened(empty, java_script_enabled=scripts, width=width)
    _sign_in(page, "officer")
    page.get_by_role("link", name="your account").click()
    _look(page, "Your account", scripts=scripts)
    page.get_by_role("link", name="Turn on two-step sign-in").click()
    _look(page, "Your password once more", scripts=scripts)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()
    _look(page, "Turn on two-step sign-in", scripts=scripts)
    drawn = page.get_by_role("img", name="Code to scan").bounding_box()
    assert drawn is not None
    assert drawn["width"] == drawn["height"] >= 150, "large enough for a camera"
    secret = page.locator(".app-key").inner_text().replace(" ", "")
    page.get_by_label("Code that the app shows").fill("12345")
    page.get_by_role("button", name="Turn on").click()
    expect(page.get_by_role("alert")).to_contain_text("There is a problem")
    _look(page, "Turn on two-step sign-in", scripts=scripts)
    assert page.locator(".app-key").inner_text().replace(" ", "") == secret, "the telephone need not scan again"
    page.get_by_label("Code that the app shows").fill(_code(secret))
    page.get_by_role("button", name="Turn on").click()
    _look(page, "Recovery codes", scripts=scripts)
    codes = page.locator(".app-codes li").all_inner_texts()
    assert len(codes) == 10
    page.get_by_role("button", name="I have kept them").click()
    page.get_by_role("button", name="Sign out").click()

    _sign_in(page, "officer")
    _look(page, "Enter a code", scripts=scripts)
    page.get_by_label("Code").fill(codes[0])
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your open asks")
    page.goto("/staff/account/")
    page.get_by_role("link", name="Turn off two-step sign-in").click()
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()
    _look(page, "Turn off two-step sign-in", scripts=scripts)
    page.get_by_role("button", name="Turn off").click()
    expect(page.get_by_text("Two-step sign-in is off.")).to_be_visible()


def test_a_code_is_typed_by_keyboard_alone(opened: Opened, empty: Site) -> None:
    page = opened(empty)
    _sign_in(page, "member")
    page.goto("/staff/account/two-step/on/")
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/two-step/on/")
    secret = page.locator(".app-key").inner_text().replace(" ", "")
    tab_to(page, "Code that the app shows")
    page.keyboard.type(_code(secret))
    page.keyboard.press("Enter")
    page.wait_for_url("**/two-step/codes/")
    tab_to(page, "Sign out")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{empty.url}/")
    _sign_in(page, "member")
    tab_to(page, "Code")
    page.keyboard.type(_code(secret, 1))
    page.keyboard.press("Enter")
    page.wait_for_url("**/staff/")
    page.goto("/staff/account/two-step/off/")
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Turn off").click()
    expect(page.get_by_text("Two-step sign-in is off.")).to_be_visible()
