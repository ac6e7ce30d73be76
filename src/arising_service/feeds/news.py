"""Atom: asks whose status changed, of all bodies or of one; and what became of one ask."""

from __future__ import annotations

from datetime import UTC, datetime, time

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.text import Truncator

from arising.record.ask import AskSource
from arising_service.accounts.permissions import for_everyone
from arising_service.accounts.viewers import PUBLIC
from arising_service.register.queries.asks import AskFilter, AskPage, Event, ask_page, asks
from arising_service.register.queries.bodies import bodies
from arising_service.register.queries.rows import AskRow
from arising_service.web import wording
from arising_service.web.views import asking
from arising_service.whose import council

_ENTRIES = 50


def _feed(request: HttpRequest, title: str, about: str, page: str) -> Atom1Feed:
    return Atom1Feed(
        title=title,
        link=request.build_absolute_uri(page),
        description=about,
        subtitle=about,
        language="en-GB",
        feed_url=request.build_absolute_uri(request.path),
        feed_guid=request.build_absolute_uri(request.path),
    )


def _answer(feed: Atom1Feed) -> HttpResponse:
    return HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")


def _words(text: str, longest: int = 160) -> str:
    # XML has no place for control characters, which papers sometimes hold.
    printable = "".join(letter if letter.isprintable() else " " for letter in text)
    return Truncator(" ".join(printable.split())).chars(longest)


def _changed(request: HttpRequest, feed: Atom1Feed, rows: tuple[AskRow, ...]) -> HttpResponse:
    for row in rows:
        told = wording.STATUS[row.status]
        address = request.build_absolute_uri(reverse("ask", args=[row.name]))
        due = f" Due {row.due_on:%-d %B %Y}." if row.due_on else ""
        feed.add_item(
            title=f"{told.tag}: {_words(row.words, 90)}",
            link=address,
            description=f"“{_words(row.words, 600)}” {row.body}.{due} {told.means}",
            unique_id=f"{address}#{row.status}-{row.changed_at:%Y%m%d}",
            updateddate=row.changed_at,
            pubdate=row.changed_at,
        )
    return _answer(feed)


@for_everyone
def feed(request: HttpRequest) -> HttpResponse:
    """News of all bodies. Whoever asks, a feed tells what everybody may see: it is read by programs and passed on."""
    news = _feed(request, f"{council()}: all bodies", "Asks whose status changed, the latest first.", reverse("home"))
    return _changed(request, news, asks(PUBLIC, AskFilter(order="changed"), each=_ENTRIES).rows)


@for_everyone
def body_feed(request: HttpRequest, slug: str) -> HttpResponse:
    """News of one body."""
    names = {body.slug: body.name for body in bodies(PUBLIC)}
    if slug not in names:
        asking.missing()
    page = reverse("body", args=[slug])
    news = _feed(request, f"{council()}: {names[slug]}", "Asks whose status changed, the latest first.", page)
    return _changed(request, news, asks(PUBLIC, AskFilter(body=slug, order="changed"), each=_ENTRIES).rows)


@for_everyone
def ask_feed(request: HttpRequest, name: str) -> HttpResponse:
    """What became of one ask: an entry for each step of its timeline."""
    page = asking.found(ask_page, PUBLIC, name)
    address = request.build_absolute_uri(reverse("ask", args=[name]))
    news = _feed(
        request, f"{council()}: {_words(page.ask.words, 80)}", "What became of this ask.", reverse("ask", args=[name])
    )
    for event in reversed(page.timeline):
        title, quote, key = _step(page, event)
        when = datetime.combine(event.on, time(12), UTC) if event.on else page.ask.changed_at
        news.add_item(
            title=title, link=address, description=_words(quote, 1000), unique_id=f"{address}#{key}",
            updateddate=when, pubdate=when,
        )  # fmt: skip
    return _answer(news)


def _step(page: AskPage, event: Event) -> tuple[str, str, str]:
    """A step's title, the words that say it, and a key that stays the same."""
    if event.evidence:
        title = wording.ANSWER.get(event.evidence.answer, "Mentions it")
        if not event.evidence.certain:
            title += " (not confirmed)"
        return f"{title}: {event.evidence.spot.paper}", event.evidence.quote, event.evidence.name
    if event.decision:
        return (
            wording.VERDICT.get(event.decision.verdict, "A person decided"),
            event.decision.minute,
            f"d{event.decision.id}",
        )
    if event.what == "due":
        return "Due", page.ask.due_phrase, "due"
    asked = "In an action log of" if page.ask.source == AskSource.LOG else "Asked by"
    return f"{asked} {page.ask.body}", page.ask.words, "asked"
