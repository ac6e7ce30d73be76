"""items of minutes → the interests that members declared: who, of what kind, in what, under which number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from arising.reading.headings import ITEM_MARK
from arising.reading.layout import Block
from arising.reading.parts import ItemPart
from arising.reading.paragraphs import paragraphs_of
from arising.reading.people import names_someone, people_in
from arising.reading.sentences import sentences_of
from arising.record.meeting import Declaration, Person
from arising.record.passage import Passage

_DECLARED = re.compile(
    r"(?:,?\s+(?:then|also|both|each|all|subsequently|further|had|has|have|having|wished to|asked to))*\s+"
    r"(?P<verb>declar(?:ed|es|ing|e)|disclos(?:ed|es|ing|e)|registered|expressed|noted|stated)\b(?P<object>[^.]{0,100}?)\binterests?\b",
    re.I,
)
_NO_ONE = re.compile(
    r"\bno\s+(?:\w+\s+){0,4}?(?:declarations?|interests?)\b|\bnone\b|\bnot? (?:have|had|declare)|\b(?:if|should|any member|whether|reminded|invited|"
    r"asked (?:to|if|whether|members)|requested (?:to|members)|required to|must|may wish|were advised|to declare any|are asked|are required)\b",
    re.I,
)
_RECEIVED = re.compile(
    r"\b(?:a|an|the following)?\s*(?P<kind>[\w\s,/-]{0,60}?)\b(?:declarations?|disclosures?)\b(?P<what>[^.]{0,80}?)\b(?:was|were|had been)\s+"
    r"(?:received|made|declared|given|noted|submitted)\s+(?:by|from)\s+(?P<rest>.+)$",
    re.I | re.S,
)
_WAS_DECLARED = re.compile(
    r"\b(?P<object>(?:an?|the)\s+[\w\s,/-]{0,60}?)\binterests?\b(?P<what>[^.]{0,80}?)\b(?:was|were|had been)\s+(?:declared|disclosed)\s+by\s+(?P<rest>.+)$",
    re.I | re.S,
)
_KINDS = re.compile(
    r"\b(?:disclosable|non-?disclosable|non[- ]?registrable|registrable|other|personal|prejudicial|non-?prejudicial|pecuniary|non[- ]?pecuniary|"
    r"financial|non-?financial|significant|non-?statutory|statutory|direct|indirect|beneficial|conflict of|DPI|ORI|NRI|DPNI|OSI|and|or|/|but|not|&)\b",
    re.I,
)
_NUMBER = re.compile(
    r"\b(?:minutes?|agenda items?|agenda|items?|paragraphs?|report)\s+(?:(?:no|nos|number|numbers|ref)\b\.?\s*)?(?P<number>[A-Z]{0,3}[/ ]?\d+(?:[./(]\w+\)?)*[a-z]?\)?)"
    r"(?P<more>(?:\s*(?:,|and|&)\s*(?:(?:agenda )?items?\s+)?\d{1,3}[a-z]?(?!\w))*)",
    re.I,
)
_THIS_ITEM = re.compile(
    r"\b(?:in|on|under|to|for|regarding) (?:this|the) (?:agenda )?(?:item|matter|report|application|motion)\b(?!\s+(?:\d|no))|\bhere(?:in|on)\b",
    re.I,
)
_SUBJECT = re.compile(
    r"^\W*(?:(?:that|as|because|since|being|by virtue of(?: being)?|by reason of|on the grounds that|due to|in (?:relation|respect|regard) (?:to|of)|relating to|in that|"
    r"in view of|arising from|regarding|concerning|given that|in all discussions (?:relating to|about|on))\s+)?(?P<subject>.+)$",
    re.I | re.S,
)
_REASON = re.compile(
    r"\b(?:as|that|because|since|being|by virtue of|by reason of|on the grounds that|due to|in that|in view of|arising from|given that)\b\s+(?P<reason>.+)$",
    re.I | re.S,
)
_TAIL = re.compile(
    r"[,;]?\s*(?:[-–—]\s*)?\b(?:and|who|he|she|they)?\s*(?:(?:he|she|they)\s+)?(?:would|will|left|withdrew|remained|took no part|did not|had|vacated|therefore|would not)\s+"
    r"(?:therefore\s+|not\s+)?(?:leave|left|withdr\w+|remain\w*|take|taking|participat\w+|vot\w+|speak|abstain\w*|the (?:meeting|room|chamber)|no part|in the).*$",
    re.I | re.S,
)
_LEFT_OVER = re.compile(r"^(?:\W*\b(?:in|on|under|to|for|regarding|the|this|agenda|item|matter|in (?:relation|respect|regard) (?:to|of))\b)+\s*[-–—:,]*\s*(?=\S)", re.I)
_STOPS_SHORT = re.compile(r"(?:[-–—,]|\b(?:in|of|the|and|to|for|as|that|item|a|an|on))\s*$")
_INTERESTS = re.compile(r"\binterests?\b", re.I)
_ONLY_KIND_WORDS = re.compile(r"^(?:and|or|/|but|not|&|other)$", re.I)


def declarations_in(items: Sequence[ItemPart], header: Sequence[Block]) -> tuple[Declaration, ...]:
    """The interests declared at a meeting, one entry for each member and interest, in order.

    Reminders and invitations to declare, and the news that nobody did, give none. An interest that is told
    twice (under the item on interests, and where its subject came up) is one. The number is the paper's own.
    """
    found: list[tuple[Declaration, ItemPart | None]] = []
    for block in header:
        for sentence in sentences_of(block.passage):
            found += [(each, None) for each in _in_sentence(sentence, None, "")]
    for item in items:
        for passage in _paragraphs(item):
            for sentence in _told(passage):
                found += [(each, item) for each in _in_sentence(sentence, item, passage.text)]
    return tuple(_once(found))


def _paragraphs(item: ItemPart) -> Iterator[Passage]:
    """The paragraphs of an item without their numbers; one that stops short is read on into the next."""
    open_end: list[Passage] = []
    for paragraph in paragraphs_of(item):
        if open_end and paragraph.label is None and not paragraph.table:
            open_end.append(paragraph.words)
        else:
            if open_end:
                yield Passage.joined(open_end)
            open_end = [paragraph.words]
        if not _STOPS_SHORT.search(open_end[-1].text):
            yield Passage.joined(open_end)
            open_end = []
    if open_end:
        yield Passage.joined(open_end)


def _told(passage: Passage) -> Iterator[Passage]:
    """The sentences of a paragraph that speak of interests."""
    if _INTERESTS.search(passage.text):
        yield from (sentence for sentence in sentences_of(passage) if _INTERESTS.search(sentence.text))


def _in_sentence(sentence: Passage, item: ItemPart | None, around: str) -> list[Declaration]:
    del around
    found = _DECLARED.search(sentence.text)
    if found:
        members = _members(sentence[: found.start()])
        return (
            _made(sentence, members, found["object"], sentence[found.end() :], item)
            if not _denied(sentence.text, found)
            else []
        )
    for pattern in (_RECEIVED, _WAS_DECLARED):
        received = pattern.search(sentence.text)
        if received and not _NO_ONE.search(sentence.text):
            rest = sentence.group(received, "rest")
            people, after = _leading_people(rest)
            kind = received["kind"] if "kind" in received.groupdict() else received["object"]
            about = Passage.joined([sentence.group(received, "what"), after])
            return _made(sentence, people, f"{kind} {received['what']}", about, item)
    return []


def _denied(text: str, found: re.Match[str]) -> bool:
    """Whether the words around the verb say that nobody declared, or only that members should."""
    if re.search(r"\bno\b|\bany\b", found["object"], re.I):
        return True
    return bool(_NO_ONE.search(text[: found.end()]))


def _members(before: Passage) -> tuple[Person, ...]:
    """The members named before the verb: the last run of names, whatever stands before it."""
    text = before.text
    starts = [0] + [
        cut.end()
        for cut in re.finditer(
            r"(?:^|\s)(?:meeting|item|agenda|minutes?|that|when|debate|report|where|noted|,)\s+(?=[A-Z])", text
        )
    ]
    for start in starts:
        words = before[start:].strip(" ,")
        if words and names_someone(words):
            return people_in((words,))
    chair = re.search(
        r"\b(?:the\s+)?(?:vice-|deputy\s+)?(?:chair(?:man|person|woman)?|mayor|leader|cathaoirleach)\s*$", text, re.I
    )
    if chair:
        words = before[chair.start() :]
        from arising.record.words import Words

        return (Person(Words(words.text.removeprefix("The ").removeprefix("the "), words.place)),)
    return ()


def _leading_people(rest: Passage) -> tuple[tuple[Person, ...], Passage]:
    """The people that ``rest`` opens with, and the words after them."""
    cut = re.search(
        r"\s+(?:in|on|as|that|under|regarding|for|who|relating|because|in relation to|in respect of)\b|[:(–—]",
        rest.text,
    )
    stop = cut.start() if cut else len(rest.text)
    return people_in((rest[:stop],)), rest[stop:]


def _made(
    sentence: Passage, members: Iterable[Person], described: str, after: Passage, item: ItemPart | None
) -> list[Declaration]:
    kind = _kind(described)
    numbers = _numbers(after.text) or _numbers(described) or [None]
    if numbers == [None] and item is not None and _THIS_ITEM.search(sentence.text):
        numbers = [_own_number(item)]
    subject = _subject(after)
    return [
        Declaration(member=member.name, kind=kind, subject=subject, item=number, place=sentence.place)
        for member in members
        for number in numbers
    ]


def _kind(described: str) -> str | None:
    words = _KINDS.findall(described)
    while words and _ONLY_KIND_WORDS.match(words[0]) and words[0].lower() != "other":
        words.pop(0)
    while words and _ONLY_KIND_WORDS.match(words[-1]):
        words.pop()
    return " ".join(words).lower() or None


def _numbers(text: str) -> list[str | None]:
    found = _NUMBER.search(text)
    if not found:
        return []
    more = re.findall(r"\d+[a-z]?", found["more"] or "")
    return [found["number"].strip(" ."), *more]


def _own_number(item: ItemPart) -> str | None:
    return item.number


def _subject(after: Passage) -> str | None:
    """What the interest is, in the paper's words: in brackets, after a reason word, or all that follows."""
    text = after.text.strip(" .")
    bracket = re.search(r"\(([^()]{3,}(?:\([^()]*\)[^()]*)*)\)", text)
    reason = _REASON.search(text)
    if bracket and not (reason and reason.start() < bracket.start()):
        words = bracket[1]
    elif reason:
        words = reason["reason"]
    else:
        words = _NUMBER.sub("", text)
        found = _SUBJECT.match(words)
        words = found["subject"] if found else words
    words = " ".join(_TAIL.sub("", words).split()).strip(" .,;:–—-()")
    words = _LEFT_OVER.sub("", words)
    return words if len(words) > 2 else None


def _once(found: Sequence[tuple[Declaration, ItemPart | None]]) -> Iterator[Declaration]:
    """Each interest once: told again under its own item without a number, it is the one already told."""
    kept: list[Declaration] = []
    for declaration, item in found:
        same = next((each for each in kept if _is_same(each, declaration, item)), None)
        if same is None:
            kept.append(declaration)
        elif same.subject is None and declaration.subject:
            kept[kept.index(same)] = replace(same, subject=declaration.subject)
    yield from kept


def _is_same(first: Declaration, second: Declaration, item: ItemPart | None) -> bool:
    if first.member.text.lower() != second.member.text.lower():
        return False
    numbers = {second.item, _marked_item(item) if item else None, item.number if item else None} - {None}
    if first.item and first.item in numbers:
        return True
    if first.item and second.item:
        return first.item == second.item
    return _alike(first.subject, second.subject)


def _marked_item(item: ItemPart) -> str | None:
    """The agenda number printed in brackets at or under a minute's heading ("(Item 16)")."""
    for block in (*item.heading, *item.body[:1]):
        found = ITEM_MARK.search(block.text)
        if found:
            return found["item"]
    return None


def _alike(first: str | None, second: str | None) -> bool:
    one, other = (set(re.findall(r"\w{4,}", (words or "").lower())) for words in (first, second))
    return bool(one and other) and len(one & other) >= 0.6 * min(len(one), len(other))
