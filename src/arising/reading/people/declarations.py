"""items of minutes → the interests that members declared: who, of what kind, in what, under which number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from arising.reading.laying_out.headings import item_mark
from arising.reading.laying_out.layout import Block
from arising.reading.laying_out.sentences import sentences_of
from arising.reading.parts.parts import ItemPart
from arising.reading.people.declaration_words import (
    AND_ANOTHER,
    CORRECTS,
    DECLARED,
    ENTRY,
    LEADS_TO_MEMBERS,
    LISTED,
    NOBODY,
    NOT_DECLARED,
    RECEIVED,
    THIS_ITEM,
    WAS_DECLARED,
    kind_in,
    numbers_in,
    of_interests,
    subject_in,
)
from arising.reading.people.name_segments import names_someone
from arising.reading.people.name_words import TITLES
from arising.reading.people.names import is_all_name
from arising.reading.people.people import people_in
from arising.record.meeting import Declaration, Person
from arising.record.passage import Passage
from arising.record.words import Words
from arising.wording.signs import Needs, held_in
from arising.wording.sought import Sought

_INITIALS = re.compile(r"\b[A-Z][A-Za-z]?[A-Z]{1,2}\b")
_BY_INITIALS = re.compile(rf"{_INITIALS.pattern}(?:(?:,|,? and|\s?[/&])\s?{_INITIALS.pattern})*(?: both)?")
"""Members by their initials, as the head of the minutes gives them ("PB declared an interest …")."""


def declarations_in(
    items: Sequence[ItemPart], header: Sequence[Block], chair: Words | None = None
) -> tuple[Declaration, ...]:
    """The interests declared at a meeting, one entry for each member and interest, in order.

    Reminders and invitations to declare, and the news that nobody did, give none. An interest that is told
    twice (under the item on interests, and where its subject came up) is one. The number is the paper's own.
    ``chair`` is who "the Chairman" is.
    """
    found: list[tuple[Declaration, ItemPart | None]] = []
    for block in header:
        for sentence in sentences_of(block.passage) if _may_declare(block.text) else ():
            found += [(each, None) for each in _told(sentence, None)]
    for item in items:
        found += [(each, item) for each in _in_item(item)]
    named = [(_by_name(each, chair), item) for each, item in found]
    return tuple(_once(named))


def _by_name(declaration: Declaration, chair: Words | None) -> Declaration:
    """A declaration of "the Chairman" under the name of whoever chaired the meeting."""
    of_chair = chair is not None and _CHAIR.fullmatch(declaration.member.text) is not None
    return replace(declaration, member=chair) if of_chair and chair is not None else declaration


_LONGEST_SENTENCE = 4_000
_STOPS_SHORT = re.compile(r"(?:[-–—,]|\b(?:in|of|the|and|to|for|as|that|item|a|an|on))$")
_STOPS_AT_NUMBER = re.compile(r"\b(?:[Nn]os?\.|[Ii]tems?|[Mm]inutes?)$")
_LONGEST_STOP = 12
"""Characters at the end of a paragraph that tell whether it stops short."""
_NAME_MAY_START = re.compile(
    r"(?:^|\s)(?:meeting|item|agenda|minutes?|that|when|debate|report|where|noted|[^\s,]*,|[^\s)]*\))\s+(?=[A-Z])"
)
_BY_OFFICE = Sought(
    r"\b(?:the\s+)?(?P<office>(?:vice-|deputy\s+)?(?:chair(?:man|person|woman)?|mayor|leader|"
    r"cathaoirleach))\s*$",
    re.I,
)
_OF_INTERESTS = Needs((("nterest",),))
_LONGEST_NAME = 60
_OF_A_MINUTE = re.compile(
    r"(?<!& )(?<!and )(?:[Mm]inutes?|(?:[Aa]genda )?[Ii]tems?) (?:[Nn]os?\.? )?[\w./()]*\d[\w./()]*\s*(?:\(|[-–—]\s)"
)
"""Where one entry of such a list begins: "Minute 45 (Audit Report) - personal interest - …"."""
_HIMSELF = re.compile(r"(?:He|She|They) (?:also|further|then) ")
"""How a sentence opens that adds to what the member named before it declared."""
_CHAIR = re.compile(r"(?:the )?(?:chair(?:man|person|woman)?|cathaoirleach)", re.I)
_NUMBER_CELL = re.compile(r"(?:agenda )?(?:item |minute )?(?:no\.? )?\d+[a-z]?\.?", re.I)
_AFTER_NAMES = re.compile(
    r"\s+(?:in|on|as|that|under|regarding|for|who|relating|because|with regard|concerning)\b|:|\s[–—-]\s|"
    r"\s\((?!\s*(?:agenda )?(?:item|minute))",
    re.I,
)


def _may_declare(words: str) -> bool:
    small = words.lower()
    return "interest" in small or "declar" in small or "disclos" in small


def _in_item(item: ItemPart) -> Iterator[Declaration]:
    about = item.title is not None and of_interests(item.title.text)
    if not about and not [words for words in item.passages() if _OF_INTERESTS.met(held_in(words.text), words.text)]:
        return
    for block in item.body if about else ():
        if block.table is not None:
            yield from _in_table(block)
    led: Declaration | None = None
    holder: tuple[Person, ...] = ()
    for passage in _paragraphs(item):
        holder = _named_alone(passage) or holder if about else ()
        own = [
            made for entry in _entries_of_one(passage) for made in _made(entry, holder, entry.text, entry.text, None)
        ]
        if holder and own:
            yield from own
            continue
        entry = LISTED.match(passage.text) if led is not None else None
        if led is not None and entry is not None:
            people = people_in((passage.group(entry, "who"),), "Councillor")
            yield from [replace(led, member=each.name, subject=entry["what"], place=passage.place) for each in people]
            continue
        led = _leads_to_list(passage) if about else None
        for sentence in sentences_of(passage) if led is None and (about or of_interests(passage.text)) else ():
            for each in _each_member(sentence):
                yield from _told(each, None if about else item) or (_entry(each) if about else [])


def _named_alone(passage: Passage) -> tuple[Person, ...]:
    """The member whose name alone heads the interests under it: "Councillor Reed"."""
    short = len(passage.text) <= _LONGEST_NAME and TITLES.match(passage.text) is not None
    return people_in((passage,)) if short and is_all_name(passage) else ()


def _entries_of_one(passage: Passage) -> Iterator[Passage]:
    """The interests in a paragraph under a member's name, one behind each "Minute 7 -"; none where another declares."""
    if len(passage.text) > _LONGEST_SENTENCE or not of_interests(passage.text) or DECLARED.search(passage.text):
        return
    starts = [found.start() for found in _OF_A_MINUTE.finditer(passage.text)]
    for start, stop in pairwise([*starts, len(passage.text)]):
        entry = passage.stripped(start, stop)
        if of_interests(entry.text):
            yield entry


def _leads_to_list(passage: Passage) -> Declaration | None:
    """The interest that a list shares: "Members declared personal interests in minute 8 as follows:"; names come."""
    found = LEADS_TO_MEMBERS.match(passage.text) if passage.text.rstrip().endswith(":") else None
    if found is None:
        return None
    number = next(iter(numbers_in(passage.text[found.end() :])), None)
    return Declaration(
        Words(passage.text, passage.place), kind_in(found["object"] or found["kind"] or ""), None, number, passage.place
    )


def _each_member(sentence: Passage) -> list[Passage]:
    """A sentence cut where another member declares: "Cllr A declared … and Cllr B declared …"."""
    cut = AND_ANOTHER.search(sentence.text)
    if cut is None or "declared" not in sentence.text[: cut.start()]:
        return [sentence]
    return [sentence[: cut.start()], *_each_member(sentence[cut.end() :])]


def _paragraphs(item: ItemPart) -> Iterator[Passage]:
    """The paragraphs of an item without their numbers; one that stops short is read on into the next."""
    unfinished: list[Passage] = [item.lead] if item.lead else []
    for block in item.body:
        if block.table is not None:
            continue
        end = unfinished[-1].text.rstrip()[-_LONGEST_STOP:] if unfinished else ""
        in_number = _STOPS_AT_NUMBER.search(end) is not None
        if unfinished and not in_number and (block.label is not None or not _STOPS_SHORT.search(end)):
            yield Passage.joined(unfinished)
            unfinished = []
        unfinished.append(block.passage if in_number else block.rest)
    if unfinished:
        yield Passage.joined(unfinished)


def _told(sentence: Passage, item: ItemPart | None) -> list[Declaration]:
    """The interests that a sentence tells of."""
    text = sentence.text
    if len(text) > _LONGEST_SENTENCE:
        return []
    found = DECLARED.search(text) if of_interests(text) or "declared that" in text else None
    if found and item is not None and CORRECTS.search(text[: found.start()]):
        return []
    if found:
        nobody = re.search(r"\bno\b|\bany\b", found["object"] or "", re.I) or NOT_DECLARED.search(text[: found.end()])
        people = () if nobody or _HIMSELF.match(text) else _members(sentence[: found.start()])
        return _made(sentence, people, found["object"] or "", text[found.end() :], item)
    for pattern in (RECEIVED, WAS_DECLARED):
        received = pattern.search(text)
        if received and not NOT_DECLARED.search(text):
            rest = sentence.group(received, "rest")
            stop = _AFTER_NAMES.search(rest.text)
            people = people_in((rest[: stop.start()] if stop else rest,))
            about = received["what"].removeprefix(" of interest").removeprefix("s")
            return _made(
                sentence, people, received["object"], about + (rest.text[stop.start() :] if stop else ""), item
            )
    return []


def _entry(sentence: Passage) -> list[Declaration]:
    """An entry of a list under the item on interests: a name, then a number, a kind or what the interest is."""
    parted = ENTRY.match(sentence.text)
    if not parted or NOBODY.search(sentence.text) or not names_someone(sentence):
        return []
    rest = sentence.text[parted.end("who") :]
    if not (numbers_in(rest) or of_interests(rest) or kind_in(rest)):
        return []
    return _made(sentence, people_in((sentence[: parted.end("who")],)), rest, rest, None)


def _in_table(block: Block) -> Iterator[Declaration]:
    """The rows of a table whose cells are a member, an item and an interest."""
    assert block.table is not None
    for row in block.table.rows:
        words = [_cell_words(block, cell.lines) for cell in row if cell.lines]
        if words and names_someone(words[0]) and not NOBODY.search(words[-1].text):
            number = next((cell.text for cell in words[1:] if _NUMBER_CELL.fullmatch(cell.text)), "")
            rest = " ".join(cell.text for cell in words[1:] if cell.text != number)
            for made in _made(Passage.joined(words), people_in((words[0],)), rest, rest, None):
                yield replace(made, item=made.item or number.split(" ")[-1].strip(".") or None)


def _cell_words(block: Block, numbers: Iterable[int]) -> Passage:
    wanted = set(numbers)
    return Passage.of(line for line in block.passage.lines if line.number in wanted)


def _members(before: Passage) -> tuple[Person, ...]:
    """The members named right before the verb, whatever stands before them in the sentence."""
    starts = [0, *(found.end() for found in _NAME_MAY_START.finditer(before.text))]
    titles = [found.start() for found in TITLES.finditer(before.text)]
    for start in (*starts, *titles):
        words = before[start:].strip(" ,")
        if words and names_someone(words):
            return people_in((words,))
    office = _BY_OFFICE.search(before.text)
    if office:
        words = before.group(office, "office")
        return (Person(Words(words.text, words.place)),)
    if _BY_INITIALS.fullmatch(before.text.strip()):
        named = (before[found.start() : found.end()] for found in _INITIALS.finditer(before.text))
        return tuple(Person(Words(words.text, words.place)) for words in named)
    return ()


def _made(
    sentence: Passage, members: Iterable[Person], described: str, rest: str, item: ItemPart | None
) -> list[Declaration]:
    """One entry for each member and number. ``rest`` says in what; ``item`` is what "this item" means."""
    people = list(members)
    numbers: list[str | None] = [*(numbers_in(rest) or numbers_in(described))]
    if not numbers and THIS_ITEM.search(sentence.text):
        numbers = [*numbers_in(sentence.text)] or ([item.number] if item is not None else [])
    pairs = [(person, number) for person in people for number in numbers or [None]]
    if len(numbers) == len(people) > 1 and re.search(r"\brespectively\b", rest, re.I):
        pairs = list(zip(people, numbers, strict=True))
    own = [next(iter(numbers_in(f"{person.capacity} {person.post}")), None) for person in people]
    if any(own):
        pairs = list(zip(people, own, strict=True))
    kind, subject = kind_in(described), subject_in(rest)
    return [Declaration(person.name, kind, subject, number, sentence.place) for person, number in pairs]


def _once(found: Sequence[tuple[Declaration, ItemPart | None]]) -> Iterator[Declaration]:
    """Each interest once: told again under its own item without a number, it is the one already told."""
    kept: list[Declaration] = []
    of_member: dict[str, list[int]] = {}
    for declaration, item in found:
        told = of_member.setdefault(declaration.member.text.lower(), [])
        same = next((index for index in told if _is_same(kept[index], declaration, item)), None)
        if same is None:
            told.append(len(kept))
            kept.append(declaration)
        elif kept[same].subject is None and declaration.subject:
            kept[same] = replace(kept[same], subject=declaration.subject)
    yield from kept


def _is_same(first: Declaration, second: Declaration, item: ItemPart | None) -> bool:
    """Whether ``second``, told under ``item``, is the interest that the same member declared in ``first``."""
    numbers = {second.item, _marked_item(item) if item else None, item.number if item else None} - {None}
    if first.item and first.item in numbers:
        return True
    if first.item and second.item:
        return False
    return _alike(first.subject, second.subject)


def _marked_item(item: ItemPart) -> str | None:
    """The agenda number printed in brackets at or under a minute's heading ("(Item 16)")."""
    for block in (*item.heading, *item.body[:1]):
        found = item_mark(block.text)
        if found:
            return found["item"]
    return None


def _alike(first: str | None, second: str | None) -> bool:
    one, other = (set(re.findall(r"\w{4,}", (words or "").lower())) for words in (first, second))
    return bool(one and other) and len(one & other) >= 0.6 * min(len(one), len(other))
