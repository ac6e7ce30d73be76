"""Words that name a minute: "Further to Minute No. 119", "in accordance with Minute No. 62 of 4th July, 2017"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from arising.following_up.body_papers import Pointing, cite
from arising.following_up.finders.found import evidence
from arising.following_up.finders.numbers import Named, minutes_named
from arising.following_up.finders.saying import answer_of, said_of
from arising.following_up.library import Library
from arising.following_up.owners import named_by
from arising.following_up.statements import Said, Statement
from arising.following_up.subjects import stems
from arising.record.ask import Ask, Evidence

FINDER = "explicit reference"
SLIPPED = "reference that slipped"
_SHARED = 0.3
"""The share of an ask's weight that words must have, where minutes of several meetings have the number named."""
_TELLS_APART = 0.15
"""The share of what sets an ask apart from the others of its minute that words must have to be about it."""
_SLIGHT = 0.05
"""A share that tells asks of a minute apart where the words have nothing at all of the others."""
_ALIKE = 0.2
"""Below this a minute and the words that name it have nothing alike, where another minute has much."""
_ELSEWHERE = 0.55
_MEETINGS_BACK = 12
_NAMES_MINUTE = re.compile(r"\W*[Mm]inutes?\s+(?:[Nn]os?\.?\s*)?[A-Z]?\d")


def explicit(library: Library) -> Iterator[Evidence]:
    """Evidence from references that name a minute by its number, and by its day where that is printed.

    Where the number points at nothing, or at nothing alike, the subject decides, and a person confirms.
    """
    for pointing in library.papers.pointings:
        if pointing.reference.minute is not None:
            yield from _linked(library, pointing)
    yield from _under_titles(library)


def _under_titles(library: Library) -> Iterator[Evidence]:
    """What is minuted first under a title that names a minute: "Minute No. 33 (Short Breaks): figures were given"."""
    seen: set[tuple[str, str | None, str]] = set()
    for statement in library.statements:
        key = (statement.cited.sha256, statement.cited.item, statement.title)
        if statement.said is not Said.NARRATIVE or key in seen or not _NAMES_MINUTE.match(statement.title):
            continue
        seen.add(key)
        for named in minutes_named(statement.title, None, None, statement.on):
            for ask in _under_title(library, statement, named):
                state = said_of(ask, statement.cited.quote)
                why = f"The title over the words names Minute {_printed(named)}, in which this was asked. {state.why}"
                yield evidence(ask, statement.cited, state.answer, FINDER, why, certain=True)


def _under_title(library: Library, statement: Statement, named: Named) -> list[Ask]:
    """The asks that words under a title are about: of the minute of that number named, or last before."""
    before = [
        ask for ask in library.by_minute.get(named.base, ())
        if ask.asked_on and ask.asked_on < statement.on and named.on in {None, ask.asked_on}
    ]  # fmt: skip
    last = max((ask.asked_on for ask in before if ask.asked_on), default=None)
    asks = [ask for ask in before if ask.asked_on == last]
    if len(asks) <= 1:
        return asks
    own = [library.weights.share(library.subjects[ask.id] - library.headings[ask.id], statement.stems) for ask in asks]
    return [ask for ask, share in zip(asks, own, strict=True) if share >= max(_SHARED, 0.8 * max(own))]


def _linked(library: Library, pointing: Pointing) -> Iterator[Evidence]:
    reference = pointing.reference
    words = reference.quote.text
    named = minutes_named(words, reference.minute, reference.meeting_date, pointing.said_on)
    meant = [_meant(library, pointing, each) for each in named]
    all_meant = [ask for asks in meant for ask in asks]
    for each, asks in zip(named, meant, strict=True):
        for ask in asks:
            state = answer_of(all_meant, words, reference.states, reference.why)
            why = f"The words name Minute {_printed(each)}, in which this was asked. {state.why}"
            yield evidence(ask, cite(library.papers, pointing), state.answer, FINDER, why, certain=True)
        if not asks:
            yield from _untold(library, pointing, each) or _slipped(library, pointing, each)


def _printed(named: Named) -> str:
    return f"{named.base}({named.resolution})" if named.resolution else named.base


def _meant(library: Library, pointing: Pointing, named: Named) -> list[Ask]:
    """The asks of the minute named that the words are about; none where another minute is meant by the subject."""
    asked = library.by_minute.get(named.base, ())
    if named.on is not None:
        asks = [ask for ask in asked if ask.asked_on == named.on]
        return _about(library, asks, pointing, named) if _is_alike(library, asks, pointing) else []
    before = [ask for ask in asked if ask.asked_on and (not pointing.said_on or ask.asked_on < pointing.said_on)]
    days = sorted({ask.asked_on for ask in before if ask.asked_on}, reverse=True)
    for day in days:
        asks = [ask for ask in before if ask.asked_on == day]
        if day == days[0] and len(days) == 1:
            return _about(library, asks, pointing, named) if _is_alike(library, asks, pointing) else []
        if max(_share(library, ask, pointing) for ask in asks) >= _SHARED:
            return _about(library, asks, pointing, named)
    latest = [ask for ask in before if ask.asked_on == days[0]] if days else []
    return _about(library, latest, pointing, named) if _is_alike(library, latest, pointing) else []


def _share(library: Library, ask: Ask, pointing: Pointing) -> float:
    """How much of an ask, or of the title it stands under, the words repeat."""
    said = stems(pointing.reference.quote.text)
    return max(
        library.weights.share(library.subjects[ask.id], said), library.weights.share(library.headings[ask.id], said)
    )


def _is_alike(library: Library, asks: Sequence[Ask], pointing: Pointing) -> bool:
    """Whether the words have anything of these asks, or at least no other ask much more."""
    if not asks:
        return False
    if max(_share(library, ask, pointing) for ask in asks) >= _ALIKE:
        return True
    return not _nearest(library, pointing, asks[0].asked_on)


def _about(library: Library, asks: Sequence[Ask], pointing: Pointing, named: Named) -> list[Ask]:
    """Which of a minute's asks the words are about; one alone is meant without more ado."""
    exact = [ask for ask in asks if named.resolution and (ask.number or "").strip("()") == named.resolution]
    if exact:
        return exact
    if len(asks) <= 1:
        return list(asks)
    said = stems(pointing.reference.quote.text)
    every = frozenset.intersection(*(library.subjects[ask.id] for ask in asks)) | library.headings[asks[0].id]
    shares = [(library.weights.share(library.subjects[ask.id] - every, said), ask) for ask in asks]
    best, second = sorted((share for share, _ in shares), reverse=True)[:2]
    if best < _TELLS_APART and not (best >= _SLIGHT and second == 0):
        named_too = [ask for ask in asks if ask.owner and named_by(ask.owner, pointing.reference.quote.text)]
        return named_too if len(named_too) == 1 else []
    return [ask for share, ask in shares if share >= max(min(_TELLS_APART, best), 0.8 * best)]


def _untold(library: Library, pointing: Pointing, named: Named) -> list[Evidence]:
    """Links to every ask of the minute of the day named, where the words do not tell which of them they are about."""
    reference, cited = pointing.reference, cite(library.papers, pointing)
    before = [ask for ask in library.by_minute.get(named.base, ()) if _before(ask, pointing.said_on)]
    on = named.on or max((ask.asked_on for ask in before if ask.asked_on), default=None)
    asks = [ask for ask in before if ask.asked_on == on]
    if len(asks) < 2 or not _is_alike(library, asks, pointing):
        return []
    why = f"The words name Minute {_printed(named)}, and do not say which of the things asked in it they are about."
    return [
        evidence(ask, cited, reference.states, FINDER, f"{why} {reference.why}", certain=False) for ask in asks
    ]  # fmt: skip


def _slipped(library: Library, pointing: Pointing, named: Named) -> Iterator[Evidence]:
    """Links by subject, for words whose number or day points at nothing alike."""
    reference = pointing.reference
    same_number = [ask for ask in library.by_minute.get(named.base, ()) if _before(ask, pointing.said_on)]
    by_number = [ask for ask in same_number if _share(library, ask, pointing) >= _SHARED] if named.on else []
    if by_number:
        ask = max(by_number, key=lambda each: (_share(library, each, pointing), each.id))
        what = f"The words name Minute {named.base} of {_day(named.on)}, when nothing like it was asked; Minute "
        what += f"{named.base} of {_day(ask.asked_on)} asked something on the same subject."
    else:
        near = _nearest(library, pointing, named.on)
        if not near:
            return
        ask = near[0]
        what = f"The words name Minute {named.base}, where nothing like it was asked; Minute {ask.item} of "
        what += f"{_day(ask.asked_on)} asked something on the same subject."
    state = answer_of([ask], reference.quote.text, reference.states, reference.why)
    cited = cite(library.papers, pointing)
    yield evidence(ask, cited, state.answer, SLIPPED, f"{what} {state.why}", certain=False)


def _nearest(library: Library, pointing: Pointing, on: date | None) -> list[Ask]:
    """The ask whose words a reference repeats most, among those of the day named, else of the last meetings."""
    said = stems(pointing.reference.quote.text)
    asks: Sequence[Ask] = library.by_day.get(on, ()) if on else ()
    for choice in (asks, _recent(library, pointing.said_on)):
        shares = [(library.weights.share(library.subjects[ask.id], said), ask.id, ask) for ask in choice]
        best = max(shares, default=None)
        if best is not None and best[0] >= _ELSEWHERE:
            return [best[2]]
    return []


def _recent(library: Library, said_on: date | None) -> list[Ask]:
    days = [day for day in sorted(library.by_day) if said_on is None or day < said_on][-_MEETINGS_BACK:]
    return [ask for day in days for ask in library.by_day[day] if ask.item]


def _before(ask: Ask, said_on: date | None) -> bool:
    return ask.asked_on is not None and (said_on is None or ask.asked_on < said_on)


def _day(day: date | None) -> str:
    return f"{day:%-d %B %Y}" if day else "an unknown day"
