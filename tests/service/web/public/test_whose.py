"""Whose papers these are: the council's name where it is set, plain words where it is not, escaped everywhere."""

from __future__ import annotations

import json
from html import unescape
from xml.etree import ElementTree as ET

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory
from pytest_django.fixtures import Settings

from arising_service.environment import WrongSetting, contact, council
from arising_service.register.queries.bodies import bodies
from arising_service.web.views.faults import server_error
from tests.service.web.public.walking import text_of

_NASTY = 'Ely & <b onclick="x">Fen</b>, Joint; Board'
_PAGES = ("/", "/bodies/", "/asks/", "/search/", "/privacy/", "/accessibility/", "/sign-in/", "/nothing-here/")


def _fault(rf: RequestFactory) -> str:
    """The page that is shown where something of ours breaks: it asks the database for nothing."""
    answer = server_error(rf.get("/"))
    assert isinstance(answer, HttpResponse)
    return answer.content.decode()


@pytest.fixture
def eelpool(settings: Settings) -> None:
    """The council's name and a contact are set."""
    settings.COUNCIL, settings.CONTACT = "Eelpool Borough Council", "democracy@eelpool.example"


@pytest.mark.usefixtures("eelpool")
@pytest.mark.parametrize("address", _PAGES)
def test_every_page_says_whose_it_is(address: str, public: Client) -> None:
    page = text_of(public.get(address))
    assert "– Arising – Eelpool Borough Council</title>" in page
    assert '<span class="app-header__council">Eelpool Borough Council</span></a>' in page


@pytest.mark.parametrize("address", _PAGES)
def test_without_a_name_pages_say_none(address: str, public: Client) -> None:
    page = text_of(public.get(address))
    assert "– Arising</title>" in page
    assert "app-header__council" not in page
    assert "mailto:" not in page


@pytest.mark.usefixtures("eelpool")
def test_statements_say_whom_to_ask(public: Client, settings: Settings) -> None:
    for address in ("/privacy/", "/accessibility/"):
        page = text_of(public.get(address))
        assert 'href="mailto:democracy@eelpool.example">democracy@eelpool.example</a>' in page
        assert "Eelpool Borough Council" in page.split("<main")[1]
    settings.CONTACT = "https://eelpool.example/ask?a=1&b=2"
    assert 'href="https://eelpool.example/ask?a=1&amp;b=2"' in text_of(public.get("/privacy/"))


@pytest.mark.usefixtures("eelpool")
def test_a_fault_of_ours_says_whose_site_it_is(rf: RequestFactory) -> None:
    page = _fault(rf)
    assert "– Arising – Eelpool Borough Council</title>" in page
    assert "mailto:democracy@eelpool.example" in page


def test_feeds_calendars_and_the_api_name_it(public: Client, settings: Settings) -> None:
    def titles() -> list[str]:
        from arising_service.accounts.viewers import PUBLIC

        body = bodies(PUBLIC)[0]
        atom = [ET.fromstring(public.get(address).content)[0].text or "" for address in (
            "/feed.atom", f"/bodies/{body.slug}/feed.atom")]  # fmt: skip
        calendar = public.get("/calendar.ics").content.decode().replace("\r\n ", "").split("\r\n")
        api = [json.loads(public.get(f"/api/v1/{address}").content)["name"] for address in ("system", "bodies/council")]
        title = json.loads(public.get("/api/v1/openapi.json").content)["info"]["title"]
        return [*(each.split(": ")[0] for each in atom), calendar[3], *api, title]

    assert titles() == ["Arising", "Arising", "X-WR-CALNAME:Arising: all bodies", "Arising", "Arising", "Arising"]
    settings.COUNCIL = _NASTY
    calendar = "X-WR-CALNAME:" + _NASTY.replace(",", "\\,").replace(";", "\\;") + ": all bodies"
    whole = f"Arising, {_NASTY}"
    assert titles() == [_NASTY, _NASTY, calendar, whole, _NASTY, whole]


def test_a_name_is_escaped_on_pages(public: Client, settings: Settings, rf: RequestFactory) -> None:
    settings.COUNCIL = settings.CONTACT = _NASTY
    for page in (*(text_of(public.get(each)) for each in _PAGES), _fault(rf)):
        assert "<b onclick" not in page
        assert _NASTY in unescape(page)


@pytest.mark.parametrize(
    ("name", "value", "read"),
    [
        ("ARISING_COUNCIL", "  Eelpool   Borough\tCouncil ", "Eelpool Borough Council"),
        ("ARISING_COUNCIL", None, ""),
        ("ARISING_CONTACT", "democracy@eelpool.example", "democracy@eelpool.example"),
        ("ARISING_CONTACT", "https://eelpool.example/ask", "https://eelpool.example/ask"),
        ("ARISING_CONTACT", None, ""),
    ],
)
def test_settings_are_read(name: str, value: str | None, read: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(name, raising=False)
    if value is not None:
        monkeypatch.setenv(name, value)
    assert (council() if name == "ARISING_COUNCIL" else contact()) == read


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ARISING_COUNCIL", "Eelpool\x1b[31m"),
        ("ARISING_COUNCIL", "E" * 121),
        ("ARISING_CONTACT", "javascript:alert(1)"),
        ("ARISING_CONTACT", "ask us"),
        ("ARISING_CONTACT", 'https://x.example/" onclick="x'),
        ("ARISING_CONTACT", "a@b.example?cc=c@d.example"),
    ],
)
def test_settings_that_make_no_sense_stop_the_start(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(WrongSetting, match=name):
        council() if name == "ARISING_COUNCIL" else contact()
