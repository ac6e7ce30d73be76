"""The chair's brief, as a page and as a Word document, from the papers that the reader may see."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
import pytest
from django.test import Client

from arising_service.register import changes
from arising_service.register.models import AuditEntry
from tests.service import invented

pytestmark = pytest.mark.django_db
PATH = f"/staff/briefs/{invented.SLUG}/2024-06-04/"


def test_a_member_reads_what_was_asked_with_a_link_to_its_page(signed_in: Callable[..., Client]) -> None:
    march, _ = invented.borough()
    member = signed_in("member")
    assert PATH in member.get("/staff/briefs/").content.decode()
    page = member.get(PATH).content.decode()
    assert "submit a report on dredging to the next meeting" in page
    assert f"/papers/{march}/pages/1/?from=" in page
    assert "Questions to put" in page


def test_the_brief_is_a_word_document_too(signed_in: Callable[..., Client]) -> None:
    invented.borough()
    answer = signed_in("member").get(f"{PATH}brief.docx")
    assert answer["Content-Disposition"].startswith("attachment")
    words = "\n".join(each.text for each in docx.Document(io.BytesIO(answer.content)).paragraphs)
    assert "submit a report on dredging to the next meeting" in words


def test_exempt_words_are_in_the_brief_of_those_with_the_right_alone(signed_in: Callable[..., Client]) -> None:
    march, _ = invented.borough()
    changes.mark_exempt(changes.SYSTEM, "3", paper=march)
    assert "dredging" not in signed_in("member").get(PATH).content.decode().lower().replace("dredging</", "")
    assert "report on dredging" in signed_in("member", "trusted", sees_exempt=True).get(PATH).content.decode()


@pytest.mark.parametrize("path", [f"/staff/briefs/{invented.SLUG}/2024-06-05/", "/staff/briefs/none/2024-06-04/",
                                  f"/staff/briefs/{invented.SLUG}/yesterday/"])  # fmt: skip
def test_a_meeting_that_there_is_not_has_no_brief(signed_in: Callable[..., Client], path: str) -> None:
    assert signed_in("member").get(path).status_code == 404


def test_a_register_without_papers_says_what_to_do(signed_in: Callable[..., Client]) -> None:
    assert "The clerk has to add papers first" in signed_in("member").get("/staff/briefs/").content.decode()
    assert "Nothing needs your decision" in signed_in("clerk").get("/staff/").content.decode()
    assert not AuditEntry.objects.filter(verb="follow").exists()
