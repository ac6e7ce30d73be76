"""What is looked at on a page: what the browser complains of, what axe finds, what is cut off, where the focus is."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

_AXE = Path(__file__).parent / "axe" / "axe.min.js"
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
_RUN = """async (tags) => {
    const found = await axe.run(document, {runOnly: {type: "tag", values: tags}, resultTypes: ["violations"]});
    const told = node => node.html.slice(0, 160) + " " + [...node.any, ...node.all, ...node.none][0]?.message;
    return found.violations.map(each => `${each.id}: ${each.nodes.slice(0, 3).map(told).join(" | ")}`);
}"""
_CUT_OFF = """() => {
    const page = document.documentElement, wide = page.clientWidth, found = [];
    if (page.scrollWidth > wide) found.push(`the page is ${page.scrollWidth} wide`);
    for (const each of document.querySelectorAll("main *, header *, footer *, nav *")) {
        const box = each.getBoundingClientRect();
        if (!box.width || !box.height || getComputedStyle(each).visibility == "hidden") continue;
        // Words for screen readers alone, and boxes that are moved sideways by themselves.
        if (each.closest(".govuk-visually-hidden, .app-stack thead, .app-wide, .app-tiles, svg")) continue;
        if (box.right > wide + 1 || box.left < -1) found.push(`${each.tagName}.${each.className} at ${box.right}`);
    }
    return found.slice(0, 3);
}"""
FOCUS = """() => {
    const here = document.activeElement;
    if (!here || here === document.body) return null;
    const style = getComputedStyle(here), box = here.getBoundingClientRect();
    const label = here.nextElementSibling;
    const drawn = here.matches("[type=radio], [type=checkbox]") ? getComputedStyle(label, "::before") : style;
    const hidden = here.closest("details:not([open])") && here.tagName !== "SUMMARY";
    const name = here.innerText || here.labels?.[0]?.innerText || here.getAttribute("aria-label") || here.id || "";
    // The button within a field for a day is the browser's, and so is the ring around it.
    const native = here.type === "date" && !here.matches(":focus");
    return {
        name: name.trim(),
        tag: here.tagName.toLowerCase(), top: box.top + scrollY, left: box.left, width: box.width, height: box.height,
        seen: !hidden && box.width > 0 && box.height > 0,
        marked: drawn.outlineStyle !== "none" && parseFloat(drawn.outlineWidth) > 0
            || drawn.boxShadow !== "none" || native,
    };
}"""


@cache
def axe() -> str:
    """The source of axe-core. It is evaluated and not added as a script, which the site's policy would refuse."""
    return _AXE.read_text(encoding="utf-8")


def listen(page: Page, complaints: list[str]) -> None:
    """Note whatever the browser complains of on the page."""

    def said(message: Any) -> None:
        # A page that is not found or refused is said on the console too; its status is the test's to look at.
        if message.type == "error" and "Failed to load resource" not in message.text:
            complaints.append(f"{page.url}: {message.text}")

    page.on("console", said)
    page.on("pageerror", lambda fault: complaints.append(f"{page.url}: {fault}"))
    page.on(
        "response",
        lambda answer: complaints.append(f"{answer.url}: {answer.status}") if answer.status >= 500 else None,
    )


def violations(page: Page) -> list[str]:
    """What axe-core finds against WCAG 2.2, levels A and AA."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe())
    return list(page.evaluate(_RUN, _TAGS))


def cut_off(page: Page) -> list[str]:
    """What stands out over the side of the page; empty where all can be read without moving sideways."""
    return list(page.evaluate(_CUT_OFF))


def focused(page: Page) -> dict[str, Any] | None:
    """What has the focus: its name, where it is, and whether it can be seen that it has."""
    found: dict[str, Any] | None = page.evaluate(FOCUS)
    return found


def with_alt(page: Page, letter: str) -> None:
    """Press Alt and a letter. Playwright's own keyboard leaves out its text, by which access keys are known."""
    session = page.context.new_cdp_session(page)
    code = ord(letter.upper())
    pressed = {"modifiers": 1, "key": letter, "code": f"Key{letter.upper()}", "windowsVirtualKeyCode": code}
    session.send("Input.dispatchKeyEvent", {**pressed, "type": "keyDown", "text": letter, "unmodifiedText": letter})
    session.send("Input.dispatchKeyEvent", {**pressed, "type": "keyUp"})
    session.detach()


def tab_to(page: Page, name: str, most: int = 90) -> None:
    """Press Tab until the thing of that name has the focus, as somebody without a mouse would."""
    passed = []
    for _ in range(most):
        page.keyboard.press("Tab")
        here = focused(page)
        passed.append(here["name"] if here else "-")
        if here and here["name"].startswith(name):
            return
    raise AssertionError(f"{most} times Tab never came to “{name}”, but to {passed}")
