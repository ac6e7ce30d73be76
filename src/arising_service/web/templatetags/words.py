"""Statuses, places and long lists as templates show them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from itertools import accumulate
from typing import Any
from urllib.parse import urlencode

from django import template
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from arising_service.register.queries.rows import AskRow, ResolutionRow
from arising_service.register.queries.search import Words
from arising_service.web import wording
from arising_service.web.calm import calm

register = template.Library()

_ROUND = {0: "midnight", 12: "midday"}
"""Hours that people call by a name."""


@register.filter
def status_tag(status: str) -> SafeString:
    """A status as a tag."""
    told = wording.STATUS[status]
    return format_html('<strong class="govuk-tag app-tag app-tag--{}">{}</strong>', told.look, told.tag)


@register.filter
def standing_tag(ask: AskRow) -> SafeString:
    """Where an ask stands, as a tag: “not due yet” would be said wrongly of one that has no day."""
    told = wording.STATUS[ask.status]
    words = told.tag if ask.due_on else wording.UNDATED_TAG.get(ask.status, told.tag)
    return format_html('<strong class="govuk-tag app-tag app-tag--{}">{}</strong>', told.look, words)


@register.filter
def status_means(status: str) -> str:
    """What a status means, in a sentence."""
    return wording.STATUS[status].means


@register.filter
def standing_means(ask: AskRow) -> str:
    """What its status means of this ask, which has a day to be done by, or has none."""
    means = wording.DATED if ask.due_on else wording.UNDATED
    return means.get(ask.status, wording.STATUS[ask.status].means)


@register.filter
def led_in(resolution: ResolutionRow) -> str:
    """A resolution after the words that its list begins with: “That a report be brought back”."""
    lead = resolution.lead_in.strip()
    bare = lead.rstrip(" :–-")
    return f"{bare if bare.lower() in _OPENERS else lead} {resolution.text}".strip()


_OPENERS = ("that", "to")


@register.filter
def status_heading(status: str) -> str:
    """A status as a heading or a choice."""
    return wording.STATUS[status].heading


@register.filter
def answer_words(answer: str) -> str:
    """What a piece of evidence says."""
    return wording.ANSWER.get(answer, "")


@register.filter
def verdict_words(verdict: str) -> str:
    """What a person decided."""
    return wording.VERDICT.get(verdict, "A person decided")


@register.filter
def paper_kind(kind: str) -> str:
    """A kind of paper."""
    return wording.PAPER_KIND.get(kind, "Paper")


@register.filter
def as_words(text: str) -> str:
    """Words of a paper on one line, as they are quoted."""
    return " ".join(str(text).split())


@register.filter
def as_title(title: str) -> str:
    """A title on one line, and not in capitals."""
    return calm(" ".join(title.split()))


@register.filter
def bare_number(number: str) -> str:
    """A number as printed, without the brackets and stops around it."""
    return number.strip("(). ")


@register.filter
def clock(when: time | None) -> str:
    """A time of day as people write it: 2pm, 5:30pm, midday."""
    if when is None:
        return ""
    if when.minute == 0 and when.hour in _ROUND:
        return _ROUND[when.hour]
    minutes = f":{when.minute:02}" if when.minute else ""
    return f"{when.hour % 12 or 12}{minutes}{'am' if when.hour < 12 else 'pm'}"


@register.filter
def moment(when: datetime | None) -> str:
    """A day and a time of day, where the council is: 5 June 2018, 5:53am."""
    if when is None:
        return ""
    here = timezone.localtime(when)
    return f"{here.day} {here:%B %Y}, {clock(here.time())}"


@register.filter
def calm_pieces(pieces: Sequence[Words]) -> list[Words]:
    """The pieces of a title, some of them marked, and none in capitals only because the paper prints titles so."""
    whole = calm("".join(piece.text for piece in pieces))
    ends = list(accumulate(len(piece.text) for piece in pieces))
    if not ends or len(whole) != ends[-1]:
        return list(pieces)
    return [Words(whole[end - len(each.text) : end], each.marked) for each, end in zip(pieces, ends, strict=True)]


@register.simple_tag
def words_url(sha256: str, page: int, start: int = 0, end: int = 0) -> str:
    """The address of words of a paper, opened on their page and marked."""
    address = reverse("paper-page", args=[sha256, page])
    return f"{address}?{urlencode({'from': start, 'to': end})}#words" if end > start else address


@register.inclusion_tag("web/parts/pagination.html", takes_context=True)
def pagination(context: template.Context, page: Any, what: str) -> dict[str, Any]:  # noqa: ANN401 - PageOfRows of any
    """Links to the pages of a long list, which keep whatever else was asked for."""
    asked = context["request"].GET.copy()
    asked.pop("page", None)
    kept = asked.urlencode()
    shown = {1, page.number - 1, page.number, page.number + 1, page.pages}
    numbers: list[int | None] = []
    for number in range(1, page.pages + 1):
        if number in shown:
            numbers.append(number)
        elif numbers and numbers[-1] is not None:
            numbers.append(None)
    return {"page": page, "numbers": numbers, "query": f"?{kept}&page=" if kept else "?page=", "what": what}
