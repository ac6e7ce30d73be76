"""What holds for every page that anybody can reach."""

from __future__ import annotations

import re
from collections import Counter

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.service.web.public.walking import Page, bytes_of, text_of, walk

_MOST_QUERIES = 20


def test_every_link_leads_somewhere(public: Client) -> None:
    answers = {address: answer.status_code for address, answer in walk(public)}
    assert len(answers) > 60
    assert {address: code for address, code in answers.items() if code not in {200, 302}} == {}


def test_every_page_is_sound_html(public: Client) -> None:
    faults: list[str] = []
    for address, answer in walk(public):
        if answer.status_code != 200 or "html" not in answer["Content-Type"]:
            continue
        page = Page(text_of(answer))
        faults += [f"{address}: {page.tags['h1']} first headings"] * (page.tags["h1"] != 1)
        faults += [f"{address}: no language"] * (page.lang != "en-GB")
        faults += [f"{address}: no title"] * (len(page.title.split("–")[0].strip()) < 3)
        faults += [f"{address}: {name} is an id twice" for name, times in Counter(page.ids).items() if times > 1]
        faults += [
            f"{address}: {field.get('name')} has no label"
            for field in page.fields
            if field.get("id") not in page.labelled and not field.get("aria-label")
        ]
        faults += [f"{address}: {name}" for name in page.attributes if name == "style" or name.startswith("on")]
    assert faults == []


def test_every_page_forbids_scripts_and_styles_from_elsewhere(public: Client) -> None:
    for address, answer in walk(public):
        if "html" in answer.get("Content-Type", ""):
            policy = answer["Content-Security-Policy"]
            assert "default-src 'none'" in policy, address
            assert "unsafe" not in policy, address
            nonces = set(re.findall(r'nonce="([^"]+)"', text_of(answer)))
            assert all(f"'nonce-{nonce}'" in policy for nonce in nonces), address


def test_every_page_asks_the_database_few_questions(public: Client) -> None:
    asked: dict[str, int] = {}
    before = 0
    with CaptureQueriesContext(connection) as questions:
        for address, answer in walk(public):
            bytes_of(answer)
            asked[address], before = len(questions) - before, len(questions)
    assert {each: number for each, number in asked.items() if number >= _MOST_QUERIES and "jsonl" not in each} == {}


def test_no_page_sets_a_cookie_on_those_who_only_read(public: Client) -> None:
    for address, answer in walk(public):
        if not address.startswith("/sign-in"):
            assert not answer.cookies, address
