"""Words that point back without a minute's number: under the name of a matter, or at what was agreed or asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from arising.following_up.bodies import body_key
from arising.following_up.body_papers import Pointing, cite
from arising.following_up.finders.found import evidence
from arising.following_up.finders.saying import answer_of
from arising.following_up.library import Library
from arising.following_up.matters import Matter
from arising.following_up.subjects import stems
from arising.record.ask import Ask, Evidence
from arising.record.reference import Answer

FINDER = "matters arising"
_SURE = 0.62
_LIKELY = 0.42
_CLEAR = 0.12
"""How much better than the next ask the one that words repeat must be, for the link to be sure."""
_MEETINGS_BACK = 12
_SAME_TITLE, _UNDER_IT = 0.7, 0.1
_SAME_NAME = 0.6
"""How alike the names of two matters are that are one."""
_PARTS_BACK = 3
"""The meetings back in which a matter may have had a longer or a shorter name."""
_ANSWERS = 0.4
"""The share of what an ask has beyond its matter's name that words must have to answer it for certain."""
_TELLS_APART = 0.15
_FEWEST_SHARED = 2


def matters_arising(library: Library) -> Iterator[Evidence]:
    """Evidence from references that name no minute: under the same matter, or by how much of an ask they repeat."""
    for pointing in library.papers.pointings:
        if pointing.reference.minute is None and _is_own(library, pointing):
            yield from _under_its_name(library, pointing) or _alike_to(library, pointing)


def _is_own(library: Library, pointing: Pointing) -> bool:
    """Whether the words were said at a meeting of the body itself, on a day that is known."""
    own = pointing.meeting.body.text if pointing.meeting and pointing.meeting.body else ""
    return pointing.said_on is not None and body_key(library.papers.name_of(own)) == body_key(library.body)


def _under_its_name(library: Library, pointing: Pointing) -> list[Evidence]:
    """Links to what was asked under a matter of the same name when something was last asked there.

    Words under the name of a matter are about it, and not always about all that was asked: where they do not
    repeat it, and where they tell of a failure, a person judges.
    """
    matter, said = _matter_of(library, pointing), stems(pointing.reference.quote.text)
    recent = _recent(library, pointing) if matter.heading else ()
    asks = [ask for ask in recent if _is_same(library, ask, matter)] or [
        ask for ask in recent if _is_part_of(library, ask, matter, pointing)
    ]
    last = max((ask.asked_on for ask in asks if ask.asked_on), default=None)
    shares = [(_beyond_name(library, ask, said), ask) for ask in asks if ask.asked_on == last]
    best = max((share for share, _ in shares), default=0.0)
    found = []
    for share, ask in shares:
        named = matter.name or library.matter_of(ask).name
        if share < (min(best, _TELLS_APART) if named else _TELLS_APART) or share < 0.8 * best:
            continue
        state = answer_of([ask], pointing.reference.quote.text, pointing.reference.states, pointing.reference.why)
        sure = share >= _ANSWERS and state.answer is Answer.DONE
        why = f"Both stand under “{matter.name or matter.title}”. {state.why}".strip()
        found.append(evidence(ask, cite(library.papers, pointing), state.answer, FINDER, why, certain=sure))
    return found


def _matter_of(library: Library, pointing: Pointing) -> Matter:
    return library.matters.at(pointing.record.paper.sha256, pointing.reference.quote.place.start)


def _is_same(library: Library, ask: Ask, matter: Matter) -> bool:
    """Whether an ask was made under a matter of nearly that name."""
    its = library.matter_of(ask)
    return bool(its.heading) and library.weights.likeness(its.heading, matter.heading) >= _SAME_NAME


def _is_part_of(library: Library, ask: Ask, matter: Matter, pointing: Pointing) -> bool:
    """Whether one name holds the other ("Potholes", "Potholes and resurfacing") and neither paper has one nearer."""
    its = library.matter_of(ask)
    if not its.heading or not (its.heading <= matter.heading or matter.heading <= its.heading):
        return False
    days = [day for day in library.papers.days if pointing.said_on is not None and day < pointing.said_on]
    if ask.asked_on is None or ask.asked_on < min(days[-_PARTS_BACK:], default=ask.asked_on):
        return False
    later = library.matters.named_in(pointing.record.paper.sha256)
    earlier = library.matters.named_in(ask.words.sha256)
    return its.heading not in later and matter.heading not in earlier


def _beyond_name(library: Library, ask: Ask, said: frozenset[str]) -> float:
    """How much of an ask words repeat, the name of its matter left out; one word alone may stand there by chance."""
    own = library.asked_about[ask.id] - library.headings[ask.id]
    share = library.weights.share(own, said)
    return share if len(own & said) >= _FEWEST_SHARED else min(share, 0.9 * _ANSWERS)


def _alike_to(library: Library, pointing: Pointing) -> Iterator[Evidence]:
    """The link to the ask of which the words repeat most, where they repeat much."""
    reference = pointing.reference
    said, heading = stems(reference.quote.text), _matter_of(library, pointing).heading
    asks = [ask for ask in _recent(library, pointing) if _shares_enough(library, ask, said | heading)]
    shares = sorted(((_alike(library, ask, said, heading), ask.id, ask) for ask in asks), reverse=True)
    if not shares or shares[0][0] < _LIKELY:
        return
    best, _, ask = shares[0]
    next_best = shares[1][0] if len(shares) > 1 else 0.0
    state = answer_of([ask], reference.quote.text, reference.states, reference.why)
    why = f"The words point back, and repeat {best:.0%} of what was asked by weight. {state.why}"
    apart = bool(_matter_of(library, pointing).heading and library.matter_of(ask).heading)
    sure = best >= _SURE and best - next_best >= _CLEAR and not apart
    yield evidence(ask, cite(library.papers, pointing), state.answer, FINDER, why, certain=sure)


def _shares_enough(library: Library, ask: Ask, said: frozenset[str]) -> bool:
    """Whether words share more with an ask than one word by chance, or a year."""
    asked = {each for each in library.asked_about[ask.id] | library.headings[ask.id] if not each.isdigit()}
    return len(asked & said) >= _FEWEST_SHARED


def _alike(library: Library, ask: Ask, said: frozenset[str], heading: frozenset[str]) -> float:
    """How much of an ask words repeat; the title they stand under counts where it is the ask's own."""
    own = library.weights.share(library.asked_about[ask.id], said)
    title = library.headings[ask.id]
    if not title or not heading or library.weights.likeness(title, heading) < _SAME_TITLE:
        return own
    return max(own, library.weights.share(library.asked_about[ask.id], said | heading)) + _UNDER_IT


def _recent(library: Library, pointing: Pointing) -> Sequence[Ask]:
    """The asks of the body's last meetings before the words were said, or of the meeting that they name."""
    on, named = pointing.said_on, pointing.reference.meeting_date
    if on is None:
        return ()
    if named is not None and library.by_day.get(named):
        return library.by_day[named]
    days = [day for day in library.papers.days if day < on][-_MEETINGS_BACK:]
    return [ask for day in days for ask in library.by_day.get(day, ())]
