"""What is exempt leaves no trace for anybody without the right: not in words, not in counts, not in what is refused.

Words that occur nowhere else are planted in exempt papers and items, and then asked for in every way there is.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any
from urllib.parse import quote_plus

import pytest
from django.test import Client
from django.utils import timezone

from arising_service.accounts.permissions import OPEN_TO_ALL, declared
from arising_service.register import changes
from arising_service.register.models import Ask, Body, Doubt, Evidence, Item, Meeting, Paper, Report
from tests.service import invented
from tests.service.routes import address, asked_for, routes

WITHOUT = ("public", "officer", "member", "clerk", "administrator")
ROUTES = routes()

PAPER_SECRETS = (
    "walrusland", "xylophonic", "quixotically", "narwhalised", "zanzibarine", "obsidianly", "periwinkled",
    "marzipanned", "tungstenish", "zirconia", "vermilionic",
)  # fmt: skip
ITEM_SECRETS = ("gooseberried", "hobgoblinly", "cinnamoned", "rhubarbous")

SECRET_MINUTES = """HARBOUR AND QUAYS SCRUTINY PANEL

Date: Tuesday, 2nd July, 2024

Time: 8.00 p.m.

Present:- Councillor Osgood (in the Chair); Councillors Bellamy and Zanzibarine.

90.   SALE OF WALRUSLAND

The price discussed was xylophonic. In accordance with Minute No. 32 of the meeting held on 5th March, 2024, a report \
was submitted on the basin, which is periwinkled.

Resolved: - (1) That the Harbour Master be requested to submit a report on quixotically to the next meeting.

(2) That the sale be narwhalised.
"""

SECRET_BODY = """ZIRCONIA WORKING GROUP

Date: Wednesday, 14th February, 2024

Time: 2.00 p.m.

Present:- Councillor Bellamy (in the Chair); Councillor Fenn.

1.   VERMILIONIC TERMS

Resolved: - That a plan of the vermilionic terms be published within three months.
"""

HALF_SECRET = """HARBOUR AND QUAYS SCRUTINY PANEL

Venue: Moot Hall, Tiderow

Date: Tuesday, 3rd September, 2024

Time: 6.00 p.m.

Present:- Councillor Osgood (in the Chair); Councillors Bellamy, Fenn and Quill.

10.   DECLARATIONS OF INTEREST

There were no declarations of interest.

11.   GOOSEBERRIED LEASE

The tenant is hobgoblinly. In accordance with Minute No. 3 of the meeting held on 4th June, 2024, a report was \
submitted that is rhubarbous.

Resolved: - That a report on the cinnamoned lease be submitted to the next meeting.

12.   SEAWEED

Resolved: - That a report on seaweed be submitted to the next meeting.
"""


@dataclass(frozen=True)
class Planted:
    """What was hidden: the exempt papers, the paper with an exempt item, that item, and asks made in them."""

    paper: str
    paper_id: int
    body_paper: str
    half: str
    item: int
    paper_item: int
    paper_ask: str
    item_ask: str
    body: str


def _plant_papers() -> tuple[str, str]:
    paper = invented.put(SECRET_MINUTES, "obsidianly-terms.txt", paragraph="3")
    body_paper = invented.put(SECRET_BODY, "second-obsidianly.txt", paragraph="3")
    row = Paper.objects.get(sha256=paper)
    told = {"paper": row, "page": 1, "start": 1, "end": 9, "hidden": True}
    Doubt.objects.create(key="planted", kind="number", what="A tungstenish number.", **told)
    Report.objects.create(title="On the marzipanned quay", author="Cllr Zanzibarine", **told)
    changes.follow_again()
    return paper, body_paper


@pytest.fixture
def planted(db: None) -> Planted:
    """An invented borough with secrets."""
    invented.borough()
    half = invented.put(HALF_SECRET, "harbour-2024-09-03.txt")
    paper, body_paper = _plant_papers()
    item = Item.objects.get(source__paper__sha256=half, number="11")
    changes.mark_exempt(changes.SYSTEM, "3", item=item.pk)
    secret = Paper.objects.get(sha256=paper)
    return Planted(
        paper, secret.pk, body_paper, half, item.pk, Item.objects.get(source__paper=secret, number="90").pk,
        Ask.objects.get(words__contains="quixotically").name, Ask.objects.get(words__contains="cinnamoned").name,
        Body.objects.get(name__icontains="zirconia").slug,
    )  # fmt: skip


def _whole(client: Client, path: str, **asked: str) -> str:
    """All that an answer says: status, headers and words, without what differs at every asking."""
    answer: Any = client.get(path, asked or None)
    content = _unpacked(b"".join(answer.streaming_content) if answer.streaming else answer.content)
    # What no cache may keep expires at the second at which it was asked for.
    varying = {"Content-Security-Policy", "Content-Length", "Expires"}
    headers = " ".join(f"{name}: {value}" for name, value in answer.items() if name not in varying)
    whole = f"{answer.status_code} {headers} {answer.cookies} {content.decode(errors='replace')}"
    whole = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", whole)
    whole = re.sub(r"csrftoken=\w+;[^\n]*", "", whole)
    return re.sub(r'nonce="[^"]+"', "", whole)


def _unpacked(content: bytes) -> bytes:
    """What is in a Word document: its words are packed, and would hide a secret from this test."""
    if not content.startswith(b"PK"):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return b"".join(packed.read(name) for name in packed.namelist())


def _leaks(whole: str, secrets: tuple[str, ...] = PAPER_SECRETS + ITEM_SECRETS) -> list[str]:
    return [word for word in secrets if word in whole.lower()]


def _open_routes() -> Iterator[str]:
    """Addresses that may be asked for by a link."""
    for route, pattern in ROUTES.items():
        if pattern.name not in {"sign-out", "sign-in"}:
            yield route


def test_no_page_of_the_site_says_a_secret_word(planted: Planted, signed_in: Callable[..., Client]) -> None:
    """Every address with what all may see filled in, as everybody without the right."""
    march = Paper.objects.get(name="harbour-2024-03-05.txt")
    item = Item.objects.filter(source__paper=march).order_by("start").first()
    ask = Ask.objects.filter(hidden=False, gone=False).order_by("name").first()
    assert item is not None
    assert ask is not None
    for role in WITHOUT:
        client = signed_in(role, post="Harbour Master")
        papers = ((march.sha256, "2024-03-05"), (planted.half, "2024-09-03"))
        for sha256, on in papers if role in {"public", "clerk"} else papers[1:]:
            known = {"slug": invented.SLUG, "on": on, "sha256": sha256, "name": ask.name, "item": item.pk,
                     "key": "osgood", "what": "owner", "start": item.start}  # fmt: skip
            for route in _open_routes():
                whole = _whole(client, address(route, known))
                assert _leaks(whole) == [], (role, route)
                assert planted.paper not in whole, (role, route)
                assert planted.paper_ask not in whole, (role, route)
                assert planted.item_ask not in whole, (role, route)
                assert not re.search(r"schedule 12a.{0,20}paragraph", whole, re.I), (role, route)


def test_guessing_the_address_of_a_secret_is_like_guessing_one_of_nothing(
    planted: Planted, signed_in: Callable[..., Client]
) -> None:
    secret = {
        "slug": planted.body, "on": "2024-02-14", "sha256": planted.paper, "name": planted.paper_ask,
        "item": planted.paper_item, "key": "zanzibarine", "number": planted.paper_item, "what": "owner",
        "start": Item.objects.get(pk=planted.paper_item).start,
    }  # fmt: skip
    nothing = {
        "slug": "no-such-body", "on": "2024-02-14", "sha256": "0" * 64, "name": "0" * 12, "item": 999_999,
        "key": "nobody-here", "number": 999_999, "what": "owner", "start": 999_999,
    }  # fmt: skip
    for role in WITHOUT:
        client = signed_in(role, post="Harbour Master")
        for route in _open_routes():
            if not set(asked_for(route)) & {"slug", "sha256", "name", "item", "key"}:
                continue
            asked = [str(named[name]) for named in (secret, nothing) for name in set(asked_for(route)) & set(secret)]
            guessed = _masked(_whole(client, address(route, secret)), asked)
            made_up = _masked(_whole(client, address(route, nothing)), asked)
            assert guessed == made_up, (role, route)


def _masked(whole: str, asked: Sequence[str]) -> str:
    """An answer without what was asked for in either case: a number may stand in a colour. Its status stays."""
    status, rest = whole.split(" ", 1)
    for each in sorted(asked, key=len, reverse=True):  # a hash may hold a number
        rest = rest.replace(each, "*")
    return f"{status} {rest}"


SECRET_ADDRESSES = (
        "/papers/{half}/file", "/minutes/{item}/", "/asks/{item_ask}/", "/asks/{item_ask}/feed.atom",
        "/papers/{paper}/", "/papers/{paper}/file", "/papers/{paper}/pages/1/", "/papers/{paper}/pages/1/picture.png",
        "/papers/{paper}/pages/", "/papers/{paper}/pages/1/small.png",
        "/papers/{body_paper}/pages/1/", "/asks/{paper_ask}/", "/asks/{paper_ask}/feed.atom", "/minutes/{paper_item}/",
        "/bodies/{body}/", "/bodies/{body}/feed.atom", "/bodies/{body}/calendar.ics", "/meetings/{body}/2024-02-14/",
        "/meetings/harbour-and-quays-scrutiny-panel/2024-07-02/", "/people/zanzibarine/",
        "/staff/asks/{paper_ask}/", "/staff/asks/{item_ask}/", "/staff/asks/{paper_ask}/change/owner/",
        "/staff/asks/{paper_ask}/discharge/", "/staff/asks/{paper_ask}/answer/", "/staff/briefs/{body}/2024-02-14/",
        "/staff/briefs/{body}/2024-02-14/brief.docx", "/staff/exempt/papers/{paper}/", "/staff/exempt/items/{item}/",
        "/api/v1/organizations/{body}", "/api/v1/people/zanzibarine", "/api/v1/memberships/{body}/bellamy",
        "/api/v1/meetings/{body}/2024-02-14", "/api/v1/locations/{body}/2024-02-14", "/api/v1/papers/{paper}",
        "/api/v1/papers/{body_paper}", "/api/v1/files/{paper}", "/api/v1/asks/{paper_ask}", "/api/v1/asks/{item_ask}",
        "/api/v1/meetings/harbour-and-quays-scrutiny-panel/2024-07-02",

)  # fmt: skip


def test_a_secret_thing_is_not_to_be_opened(planted: Planted, signed_in: Callable[..., Client]) -> None:
    for role in WITHOUT:
        client = signed_in(role, post="Harbour Master")
        for path in SECRET_ADDRESSES:
            answer = client.get(path.format(**vars(planted)))
            assert answer.status_code in {403, 404} or answer["Location"].startswith("/sign-in/"), (role, path)
            assert _leaks(answer.content.decode()) == [], (role, path)


SEARCHES = (
    *PAPER_SECRETS, *ITEM_SECRETS, "walrus*", '"sale of walrusland"', "zanz*", "gooseberr*", '"cinnamoned lease"',
    "body:zirconia-working-group plan", "WALRUSLAND", "terms walrusland", "obsidianly-terms.txt",
)  # fmt: skip


def test_searching_for_a_secret_is_like_searching_for_nonsense(
    planted: Planted, signed_in: Callable[..., Client]
) -> None:
    """The page is the same, letter by letter, as for a word that stands nowhere, but for the words typed in."""
    for role in ("public", "clerk"):
        client = signed_in(role)
        for words in SEARCHES:
            for kind in ("minutes", "asks", "pages"):
                typed = words.replace("zirconia-working-group", "zirconia")
                nonsense = re.sub(r"[a-z]", "q", typed, flags=re.I).replace("qqqq:", "body:")
                said = _whole(client, "/search/", words=typed, kind=kind)
                said_of_nonsense = _whole(client, "/search/", words=nonsense, kind=kind)
                assert _without(said, typed) == _without(said_of_nonsense, nonsense), (role, words, kind)


def _without(whole: str, typed: str) -> str:
    """A page of results without the words typed in, however they are written in it."""
    for word in sorted({typed, *re.findall(r"[\w*-]{3,}", typed)}, key=len, reverse=True):
        for form in (quote_plus(word), escape(word), word):
            whole = re.sub(re.escape(form), "", whole, flags=re.I)
    return whole


def test_counts_and_lists_are_the_same_with_and_without_exempt_papers(
    db: None, signed_in: Callable[..., Client]
) -> None:
    """Pages asked for before exempt papers are added, and again after, do not differ in a single letter."""
    march, _ = invented.borough()
    ask = Ask.objects.filter(gone=False).order_by("name").first()
    item = Item.objects.filter(source__paper__sha256=march).order_by("start").first()
    assert ask is not None
    assert item is not None
    known = {"slug": invented.SLUG, "on": "2024-03-05", "sha256": march, "name": ask.name, "item": item.pk,
             "key": "bellamy", "what": "owner", "start": item.start}  # fmt: skip
    browsers = {role: signed_in(role, post="Harbour Master") for role in ("public", "officer", "clerk")}
    paths = [address(route, known) for route in _open_routes()]
    paths += ["/search/?words=report", "/search/?words=plan&kind=asks", "/search/?words=bellamy&kind=pages",
              "/asks/?status=overdue", "/papers/?page=2"]  # fmt: skip
    # Whatever is done on the first visit (the first page of a desk, say) is done before anything is compared.
    before = {(role, path): _whole(client, path) for role, client in browsers.items() for path in paths}
    before = {(role, path): _whole(client, path) for role, client in browsers.items() for path in paths}
    _plant_papers()
    differing = [
        (role, path) for role, client in browsers.items() for path in paths
        if _whole(client, path) != before[role, path]
    ]  # fmt: skip
    assert differing == [], differing


def test_whoever_has_the_right_sees_it_all(planted: Planted, signed_in: Callable[..., Client]) -> None:
    client = signed_in("clerk", sees_exempt=True)
    seen = " ".join(
        _whole(client, path.format(**vars(planted)))
        for path in (
            "/papers/{paper}/pages/1/", "/papers/{half}/pages/1/", "/bodies/{body}/", "/papers/",
            "/staff/asks/{paper_ask}/", "/staff/asks/{item_ask}/", "/staff/desk/?question=doubt", "/staff/audit/",
            "/minutes/{item}/", "/meetings/{body}/2024-02-14/",
        )
    ).lower()  # fmt: skip
    # A planted report stands in no agenda, so no page lists it.
    missing = [word for word in PAPER_SECRETS + ITEM_SECRETS if word not in seen and word != "marzipanned"]
    assert missing == []


def test_evidence_in_exempt_words_changes_nothing_that_others_see_of_an_ask(planted: Planted) -> None:
    assert Evidence.objects.filter(quote__contains="periwinkled").exists(), "the secret bears on an ask"
    assert not Evidence.objects.filter(quote__contains="periwinkled", hidden=False).exists()
    for ask in Ask.objects.filter(hidden=False):
        assert _leaks(f"{ask.why} {ask.silence} {ask.again} {ask.also} {ask.omission} {ask.owner}") == []


def test_what_is_made_public_again_is_seen_by_all(planted: Planted, signed_in: Callable[..., Client]) -> None:
    changes.unmark_exempt(changes.SYSTEM, item=planted.item)
    assert "gooseberried" in _whole(signed_in("public"), f"/papers/{planted.half}/pages/1/").lower()


def test_refusals_do_not_tell_that_there_is_a_secret(planted: Planted, signed_in: Callable[..., Client]) -> None:
    """Forms sent for a hidden ask get the same answer as forms for an ask that never was."""
    client = signed_in("clerk")
    for path, told in (
        ("/staff/asks/{}/change/owner/", {"value": "Nobody"}),
        ("/staff/asks/{}/discharge/", {"minute": "Minute 1"}),
        ("/staff/asks/{}/answer/", {"answer": "done", "text": "It is done."}),
    ):
        hidden = client.post(path.format(planted.paper_ask), told)
        absent = client.post(path.format("0" * 12), told)
        assert (hidden.status_code, absent.status_code) == (404, 404)
        assert len(hidden.content) == len(absent.content)
    for key in (f"owner:{planted.paper_ask}", "doubt:1", f"unread:{planted.paper}"):
        answer = client.post("/staff/desk/decide/", {"key": key, "decision": "not an ask"}, follow=True)
        assert _leaks(answer.content.decode()) == []
    assert client.post(f"/staff/papers/{planted.paper}/retry/").status_code == 404


def test_an_ask_may_not_be_said_to_be_replaced_by_a_secret_one(
    planted: Planted, signed_in: Callable[..., Client]
) -> None:
    ask = Ask.objects.filter(hidden=False, gone=False).order_by("name").first()
    assert ask is not None
    client = signed_in("clerk")
    path = f"/staff/asks/{ask.name}/change/standing/"
    answers = [
        client.post(path, {"verdict": "supersede", "value": name}).content.decode()
        for name in (planted.paper_ask, "0" * 12)
    ]
    assert all("Name the other ask" in answer for answer in answers)


def test_pages_for_people_who_signed_in_are_kept_by_no_cache(
    planted: Planted, signed_in: Callable[..., Client]
) -> None:
    client = signed_in("clerk", sees_exempt=True)
    for path in ("/", "/papers/", f"/papers/{planted.paper}/pages/1/", f"/papers/{planted.paper}/file", "/staff/"):
        answer = client.get(path)
        answer.close()
        kept = answer["Cache-Control"]
        assert "private" in kept or "no-store" in kept, path
        assert "public" not in kept, path


def test_an_upload_of_exempt_papers_shows_nobody_else_how_much_waits(
    planted: Planted, signed_in: Callable[..., Client]
) -> None:
    from arising_service.jobs.tasks import ask_to_read
    from arising_service.register.queries.papers import to_read

    wanted = to_read(planted.paper)
    assert wanted is not None
    client = signed_in("clerk")
    before = _whole(client, "/staff/papers/reading/")
    ask_to_read(wanted, again=True)
    assert _whole(client, "/staff/papers/reading/") == before


def test_an_exempt_meeting_to_come_is_in_no_calendar(planted: Planted, signed_in: Callable[..., Client]) -> None:
    body = Body.objects.get(slug=planted.body)
    assert Meeting.objects.filter(body=body).exists()
    Meeting.objects.filter(body=body).update(on=timezone.localdate())
    assert _leaks(_whole(signed_in("public"), "/calendar.ics")) == []
    assert _leaks(_whole(signed_in("member"), "/staff/")) == []


def test_every_open_address_was_asked(planted: Planted) -> None:
    """The walk above is of all addresses: at least thirty ways of asking, and none is left out."""
    assert len(list(_open_routes())) >= 30
    assert all(declared(ROUTES[route].callback) is not None for route in _open_routes())
    assert any(declared(ROUTES[route].callback) == OPEN_TO_ALL for route in _open_routes())
