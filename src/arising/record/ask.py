"""An ask: anything that obliges somebody to do something later; and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from arising.record.place import Place
from arising.record.reference import Answer


class AskKind(StrEnum):
    """What sort of thing is asked."""

    REPORT_BACK = "report back"
    CIRCULATE = "circulate"
    INVITE = "invite"
    ARRANGE = "arrange"
    VISIT = "visit"
    WRITE = "write or lobby"
    CONSIDER = "consider"
    DO = "establish or do"
    WORK_PROGRAMME = "include in the work programme"
    PUBLISH = "publish"
    REFER = "refer to another body"


class AskSource(StrEnum):
    """What sort of words the ask was read from."""

    RESOLUTION = "resolution"
    ACTION = "action"
    LOG = "action log"
    RECOMMENDATION = "accepted recommendation"
    TOLD = "later mention"
    """Known only from a later paper that says it was asked: the paper it was asked in is not on the shelf."""


class Status(StrEnum):
    """Where an ask stands. "Discharged" is closed by the body, which is not the same as done."""

    NOT_DUE = "not_due"
    DUE = "due"
    OVERDUE = "overdue"
    REPORTED = "reported"
    PARTLY_DONE = "partly_done"
    DONE = "done"
    DISCHARGED = "discharged"
    ASKED_AGAIN = "asked_again"
    SUPERSEDED = "superseded"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Citation:
    """Words of one paper that anybody can open: the paper by hash and name, the words, their place.

    ``body`` and ``on`` are the meeting that the words are of, where they are of one; ``item`` the number
    of the minute or agenda item they stand in.
    """

    sha256: str
    paper: str
    quote: str
    place: Place
    body: str = ""
    on: date | None = None
    item: str | None = None


@dataclass(frozen=True, slots=True)
class Owner:
    """Who must do it: ``printed`` as the paper has it, ``resolved`` the post or person that it names."""

    printed: str
    resolved: str = ""


@dataclass(frozen=True, slots=True)
class DueBy:
    """When an ask is due, as far as its phrase says, and the rule that the day was worked out by."""

    phrase: str
    on: date | None = None
    latest: date | None = None
    recurrence: str = ""
    event: str = ""
    rule: str = ""

    @property
    def day(self) -> date | None:
        """The last day on which the ask is still in time; ``None`` where no day can be told."""
        return self.latest or self.on


@dataclass(frozen=True, slots=True)
class Ask:
    """One ask. ``id`` is the same whenever the same words of the same meeting are read again.

    ``asked_on`` is the day of the meeting, ``item`` the minute's number, ``number`` the number in the list
    of resolutions or in the log, ``about`` the subject in the paper's words. ``also`` are other papers that
    print the same ask. ``offered`` says that no paper marks the words as an action: a person confirms that they are.
    """

    id: str
    source: AskSource
    kind: AskKind
    body: str
    asked_on: date | None
    item: str | None
    item_title: str
    number: str | None
    words: Citation
    about: str
    owner: Owner | None = None
    to_whom: str = ""
    due: DueBy | None = None
    also: tuple[Citation, ...] = ()
    offered: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words in a later paper that bear on an ask, what they say of it, and why they were linked to it.

    ``id`` is stable as an ask's is. ``finder`` names the rule that found it. ``certain`` says that the words
    name the ask (by minute number, or by repeating it); otherwise a person is asked to confirm.
    """

    id: str
    ask: str
    cited: Citation
    answer: Answer
    finder: str
    why: str
    certain: bool


class Verdict(StrEnum):
    """What a person may decide of an ask or of a piece of evidence."""

    CONFIRM = "confirm"
    REJECT = "reject"
    OWNER = "owner"
    DUE = "due"
    DISCHARGE = "discharge"
    DONE = "done"
    PARTLY = "partly"
    NOT_DONE = "not done"
    SUPERSEDE = "supersede"
    NOT_AN_ASK = "not an ask"


@dataclass(frozen=True, slots=True)
class PersonDecision:
    """What a person decided: it is evidence too, and outranks the machine's.

    ``ask`` is the ask's id, ``evidence`` the id of the piece confirmed or rejected, else empty. ``value`` is
    the owner, the due day (ISO) or the id of the ask that supersedes. ``minute`` is the minute reference of
    a discharge. ``by`` and ``on`` say who decided, and when.
    """

    ask: str
    verdict: Verdict
    by: str
    on: date
    evidence: str = ""
    value: str = ""
    minute: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Silence:
    """A search that found nothing: which papers of the body were searched, and from when to when."""

    body: str
    papers: tuple[str, ...]
    first: date | None
    last: date | None


class Omitted(StrEnum):
    """How an action log leaves a row without a word of what was done."""

    CLOSED = "closed without words"
    GONE = "gone without words"


@dataclass(frozen=True, slots=True)
class Omission:
    """A row that a log stopped carrying, and does not say why.

    ``last`` is the row as last printed: in the log that closes it, or in the last that lists it. ``paper``
    and ``on`` are the log that says no more of it.
    """

    what: Omitted
    last: Citation
    paper: str
    on: date | None


@dataclass(frozen=True, slots=True)
class Followed:
    """An ask with everything known of it, as of one day.

    ``why`` gives the reasons for ``status`` in plain sentences. ``to_confirm`` are links that a person has
    yet to judge; they do not count towards the status unless certain. ``again`` are the ids of later asks
    that repeat this one. ``omission`` is set where a log dropped or closed the row without words.
    """

    ask: Ask
    status: Status
    why: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()
    to_confirm: tuple[Evidence, ...] = ()
    silence: Silence | None = None
    again: tuple[str, ...] = ()
    decisions: tuple[PersonDecision, ...] = ()
    omission: Omission | None = None
