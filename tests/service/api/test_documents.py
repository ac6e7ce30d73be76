"""What is written of the API is so."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from arising_service.api.field_list import MARK, field_list
from arising_service.register.errors import NotThere
from tests.surroundings import ROOT

PAGE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")


def test_the_list_of_fields_is_that_of_the_code() -> None:
    assert MARK + PAGE.partition(MARK)[2] == field_list(), "run python -m arising_service.api.field_list"


def test_every_command_that_the_guide_shows_is_answered(public: Client) -> None:
    shown = re.findall(r"http://127\.0\.0\.1:8000(/[^'\s]*)", PAGE.replace('"\n', "'\n"))
    assert len(shown) >= 5
    for address in shown:
        assert public.get(address.rstrip('"')).status_code == 200, address


def test_the_program_that_the_guide_shows_runs(public: Client, capsys: pytest.CaptureFixture[str]) -> None:
    """With the site's own test client in place of the network."""
    program = PAGE.partition("```python\n")[2].partition("```")[0].replace("from urllib.request import urlopen\n", "")
    exec(compile(program, "docs/api.md", "exec"), {"urlopen": lambda address: _Opened(public, address)})
    told = capsys.readouterr().out.splitlines()
    total = public.get("/api/v1/asks?status=open").json()["pagination"]["totalElements"]
    assert len(told) == total > 0
    assert all(line.count(" | ") >= 3 for line in told)


class _Opened:
    def __init__(self, client: Client, address: str) -> None:
        self._content = client.get(address).content

    def read(self) -> bytes:
        return self._content


def test_the_open_data_page_shows_the_api_and_an_example_that_is_answered(public: Client) -> None:
    page = public.get("/open-data/").content.decode()
    for address in ("/api/v1/system", "/api/v1/openapi.json", "/ns/matters-arising/1.0/"):
        assert f'href="{address}"' in page
    example = re.search(r"curl[^<]*(http://testserver/api/v1/[^<']*)", page)
    assert example is not None
    assert public.get(example.group(1).replace("&amp;", "&")).status_code == 200


def test_the_vocabulary_has_no_schema_of_what_it_does_not_name(public: Client) -> None:
    from django.test import RequestFactory

    from arising_service.api.addresses import Addresses
    from arising_service.api.describing import json_schema

    with pytest.raises(NotThere):
        json_schema("Nothing", Addresses(RequestFactory().get("/")))
