"""How a paper looks: every habit of wording and layout that a clerk may have, as one value."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from random import Random
from typing import TypeVar

Choice = TypeVar("Choice", bound=StrEnum)


class Heading(StrEnum):
    """How the heading of a minute is printed."""

    CAPITALS = "124.   DECLARATIONS OF INTEREST"
    TITLE_CASE = "124. Declarations of Interest"
    WITH_AGENDA_ITEM = "84. Apologies, and (Item 1) below"
    AGENDA_ITEM_ONLY = "Apologies, and (Item 1) below"
    RUN_IN = "4. Matters Arising: the text goes on"
    RUN_IN_DASH = "4  MATTERS ARISING – the text goes on"
    NUMBERED_TWICE = "221 (28) Matters Arising"
    AGENDA_ITEM_WORDS = "Item 4: Matters Arising"
    DASHED = "4 - Matters Arising"
    UNNUMBERED = "Matters Arising, in bold and without a number"
    NUMBER_ALONE = "4., and the title below it"


class Marker(StrEnum):
    """The words that open a decision, as printed."""

    RESOLVED_DASH = "Resolved:-"
    RESOLVED_SPACED_DASH = "Resolved: -"
    RESOLVED_COLON = "Resolved:"
    RESOLVED_LOOSE = "Resolved :"
    RESOLVED_THAT = "RESOLVED that"
    RESOLVED_ALONE = "RESOLVED, alone on its line"
    AND_RESOLVED = "And Resolved: and quoted words"
    APPROVED_THAT = "It was APPROVED that"
    AGREED_THAT = "It was AGREED that"
    DECISION = "Decision:"
    RESOLVED_RULE = "RESOLVED – That"
    WAS_RESOLVED = "IT WAS RESOLVED THAT"
    UNANIMOUSLY = "Resolved unanimously: That"
    AGREED_COLON = "AGREED: That"
    AGREED_ALONE = "AGREED, alone on its line"
    AGREED_BY = "It was agreed by the meeting that"
    BODY_RESOLVED = "The meeting RESOLVED that"
    DECISIONS_ALONE = "DECISION(S), alone on its line"
    RESOLUTION_ALONE = "RESOLUTION, alone on its line"
    RECOMMENDED = "RECOMMENDED TO COUNCIL – That"


class Numerals(StrEnum):
    """How the parts of a list are marked, shown for the first."""

    BRACKETS = "(1)"
    HALF_BRACKET = "1)"
    POINT = "1."
    CAPITAL = "A)"
    LETTER = "(a)"
    ROMAN = "(i)"
    BULLET = "•"

    def mark(self, place: int) -> str:
        """The mark of the part at ``place``, counted from 0."""
        shape = {"1": str(place + 1), "A": chr(65 + place), "a": chr(97 + place), "i": _ROMAN[place % len(_ROMAN)]}
        return "".join(shape.get(character, character) for character in self.value)


_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")


class Attendance(StrEnum):
    """How those present are listed."""

    PRESENT_DASH = "Present:- Councillor Lee (in the Chair); Councillors Hart and Moss."
    PRESENT_CAPITALS = "PRESENT: Mr A Lee (Chairman), Mrs B Hart"
    ATTENDING = "Those Attending: Cllr A Lee (Chairman), Cllr B Hart"
    LIST = "Present:, then a line each"
    COUNCILLORS_COLON = "Councillors: A Lee (Chair), B Hart; Officers: C Moss (Clerk); Apologies: D Orr"
    TABLE = "Name – Member | Post, Organisation"


class Opening(StrEnum):
    """How minutes say which meeting they are of."""

    BODY_AND_DATE = "the body's name, and the date below it"
    MINUTES_OF = "MINUTES of a meeting of the Panel held in the Hall on Thursday, 30 January 2025."
    MINUTES_CAPITALS = "MINUTES OF THE MEETING OF THE PANEL HELD ON TUESDAY, 5 JUNE 2018 AT 5.30PM IN THE HALL"
    MEETING_LINES = "Minutes of the Panel, then lines for day, time and place without labels"
    MINUTES_FROM = "Minutes from the meeting of the Board, held on Thursday 6th March 2014, 1pm – 4pm at the Hall"
    LABELS = "Venue:, Date: and Time: lines"


class DayWords(StrEnum):
    """How a date is printed in openings, labels and front sheets."""

    ORDINAL_COMMA = "24th April, 2018"
    ORDINAL = "24th April 2018"
    PLAIN = "24 April 2018"
    WEEKDAY_ORDINAL = "Tuesday, 24th April, 2018"
    WEEKDAY_PLAIN = "Tuesday 24 April 2018"
    MONTH_FIRST = "April 24, 2018"


class ClockWords(StrEnum):
    """How a time of day is printed."""

    POINTS = "5.30 p.m."
    POINT = "5.30 pm"
    COLON = "5:30pm"
    TWENTY_FOUR = "17:30"
    AT_HOURS = "17.30 hours"
    SHORT = "5.30pm, and 6pm on the hour"


class ChairWords(StrEnum):
    """What stands beside the chair's name, in brackets."""

    USUAL = "what goes with the list"
    IN_THE_CHAIR = "in the Chair"
    CHAIR = "Chair"
    CHAIRPERSON = "Chairperson"
    VICE_CHAIR = "Vice-Chair in the Chair"


class InterestWords(StrEnum):
    """How an interest is told."""

    DECLARED = "Councillor Lee declared a personal interest in Minute No. 5 (reason)."
    IN_RELATION = "Councillor Lee declared a personal interest in relation to Minute No. 5, as reason."
    BY_VIRTUE = "A personal interest was declared by Councillor Lee in Minute No. 5 by virtue of the fact that reason."


class TaskWords(StrEnum):
    """How minutes mark a task."""

    ACTION_BRACKET = "(ACTION: EP)"
    ACTION_LINE = "Action: Officers to bring ..."
    ACTION_OWNER_LINE = "Action: EP, below the task"
    RIGHT_EDGE = "the owner at the right edge"
    ACTION_CAPITALS = "ACTION: EP to ..."
    ACTION_NUMBERED = "Action 3: EP to ..."
    TO_ACTION = "EP would .... EP to action."
    IN_CAPITALS = "EP TO CIRCULATE THE FIGURES"


class LogForm(StrEnum):
    """How an action log is laid out."""

    TWO_TABLES = "what is open, then what was discharged, each under its heading: No: Owner: Details: Update:"
    ONE_TABLE = "all in one table; an update says what was discharged: Ref, Action, Lead, Progress"
    STATUS = "all in one table with a column for the status: No., Action, Owner, Update, Status"
    STATUS_FIRST = (
        "the status first, under longer heads: Status, Action ref, Agreed action, Responsible officer, Position"
    )
    DONE = "the owner first, and a last column that asks whether it is done: Who, No, Task, Comments, Complete?"


class MotionWords(StrEnum):
    """How a motion and the vote on it are told."""

    MOVED_UPON = "It was moved by A and seconded by B that ... Upon being put to the vote the motion was CARRIED"
    PROPOSED = (
        "A proposed, and B seconded, that ... The motion was put to the vote and CARRIED (5 voting FOR, 4 AGAINST)."
    )
    MOVED_COLON = "Moved by A, seconded by B: That ... The motion was declared LOST"


class FrontSheet(StrEnum):
    """How the front sheet of an agenda says when and where."""

    LABELS = "Venue:, Date: and Time: lines"
    DATE_AND_TIME = "Date and Time :- Tuesday, 3 March 2020 at 5.30 p.m."
    SUMMONS = "A meeting of the Panel will be held in the Hall on Tuesday, 4th March, 2025 at 10.00 am."


class PageWords(StrEnum):
    """How the pages of an item are printed on a front sheet."""

    SPACED = "(Pages 11 - 16)"
    TIGHT = "(Pages 11-16)"
    BELOW = "(Pages 11 - 16), on a line of its own"
    RIGHT = "(Pages 11 - 16), at the right edge"


class ReportHead(StrEnum):
    """How a report says what it is."""

    SUMMARY_SHEET = "labels, each with its words on the line below"
    NUMBERED_TABLE = "1. Meeting:- and so on, in a table"
    LABELS = "Report to:, Report of:, Subject:, on one line each"


class RecommendationWords(StrEnum):
    """How a report's recommendations are marked."""

    NUMBERED = "1.1 That ..."
    LETTERED = "(a) That ..."
    BULLETS = "• That ..."
    ASKED_TO = "The Panel is asked to:"


class Furniture(StrEnum):
    """What stands at the head or foot of a page."""

    NONE = "nothing"
    PAGE_NUMBER = "Page 19"
    NUMBER_ONLY = "19"
    HEAD_AND_DATE = "SCRUTINY COMMISSION - 05/06/18"
    NUMBER_AND_HEAD = "2A SCRUTINY COMMISSION - 05/06/18"


class LogWords(StrEnum):
    """How the dated updates of an action log begin."""

    SHORT = "06.03.14"
    LONG = "13.12.2013"
    SLASHES = "06/03/2014"


@dataclass(frozen=True, slots=True)
class Noise:
    """What goes wrong in print and in extraction. Shares are out of 100 where a number is asked for."""

    hyphens: bool = False
    """Long words are broken at line ends."""
    sup_tags: bool = False
    """Ordinals carry mark-up: 5<sup>th</sup>."""
    glyph_bullets: bool = False
    """Bullets come out as characters of a symbol font."""
    curly: bool = True
    """Quotation marks and apostrophes are curly."""
    double_spaces: bool = False
    """Sentences are parted by two spaces."""
    trailing_spaces: bool = False
    """Lines end in a space."""
    heads_as_headings: bool = False
    """Running heads come out marked as headings (Markdown only)."""
    tight: bool = False
    """No empty line parts a heading from what follows."""
    tagged_bold: bool = False
    """Bold words stand between <b> and </b> (Markdown only)."""
    tagged_cells: bool = False
    """Cells of tables carry mark-up: <u>06.03.14</u> (Markdown only)."""


@dataclass(frozen=True, slots=True)
class Style:
    """One clerk's habits."""

    heading: Heading = Heading.CAPITALS
    bold_heading: bool = True
    heading_level: int = 0
    marker: Marker = Marker.RESOLVED_DASH
    numerals: Numerals = Numerals.BRACKETS
    inline_first: bool = True
    attendance: Attendance = Attendance.PRESENT_DASH
    opening: Opening = Opening.BODY_AND_DATE
    days: DayWords = DayWords.ORDINAL_COMMA
    clock: ClockWords = ClockWords.POINTS
    tasks: TaskWords = TaskWords.ACTION_BRACKET
    furniture: Furniture = Furniture.HEAD_AND_DATE
    log_days: LogWords = LogWords.SHORT
    log_form: LogForm = LogForm.TWO_TABLES
    chair: ChairWords = ChairWords.USUAL
    interests: InterestWords = InterestWords.DECLARED
    motions: MotionWords = MotionWords.MOVED_UPON
    front: FrontSheet = FrontSheet.LABELS
    page_words: PageWords = PageWords.SPACED
    report_head: ReportHead = ReportHead.SUMMARY_SHEET
    recommending: RecommendationWords = RecommendationWords.NUMBERED
    numbered_paragraphs: bool = False
    two_columns: bool = False
    unwrapped: bool = False
    """Text comes with a paragraph on each line and no empty line between, as where a page's words were copied."""
    width: int = 76
    page_lines: int = 52
    tabled: bool = False
    """Minutes are set out as a table, item by item; only Word and web pages print it."""
    noise: Noise = field(default_factory=Noise)

    @staticmethod
    def random(dice: Random) -> Style:
        """Any style that somebody might print; habits that exclude each other are settled."""
        style = Style(
            heading=_any(dice, Heading),
            bold_heading=dice.random() < 0.5,
            heading_level=dice.choice((0, 0, 2, 3)),
            marker=_any(dice, Marker),
            numerals=_any(dice, Numerals),
            inline_first=dice.random() < 0.5,
            attendance=_any(dice, Attendance),
            opening=_any(dice, Opening),
            days=_any(dice, DayWords),
            clock=_any(dice, ClockWords),
            tasks=_any(dice, TaskWords),
            furniture=_any(dice, Furniture),
            log_days=_any(dice, LogWords),
            log_form=dice.choice((LogForm.TWO_TABLES, LogForm.ONE_TABLE, LogForm.STATUS)),
            chair=_any(dice, ChairWords),
            interests=_any(dice, InterestWords),
            motions=_any(dice, MotionWords),
            front=_any(dice, FrontSheet),
            page_words=_any(dice, PageWords),
            report_head=_any(dice, ReportHead),
            recommending=_any(dice, RecommendationWords),
            numbered_paragraphs=dice.random() < 0.2,
            unwrapped=dice.random() < 0.15,
            width=dice.choice((68, 76, 88, 110)),
            page_lines=dice.choice((30, 44, 56)),
            noise=Noise(*(dice.random() < 0.3 for _ in range(len(Noise.__slots__)))),
        )
        return replace(style, log_form=_any(Random(repr(style)), LogForm)).settled()

    def settled(self) -> Style:
        """The same without pairs of habits that nobody would print together."""
        style = self
        if style.numbered_paragraphs and (style.heading in _NUMBERS_BEFORE_TEXT or style.marker in _LABELS_ALONE):
            style = replace(style, numbered_paragraphs=False)
        if style.numerals is Numerals.BULLET and style.marker in _WORDS_BEFORE_THAT:
            style = replace(style, inline_first=False)
        if style.heading is Heading.NUMBER_ALONE:
            style = replace(style, unwrapped=False)
        if style.heading is Heading.NUMBERED_TWICE:
            style = replace(style, noise=replace(style.noise, tight=False))
        if style.unwrapped and style.page_words is PageWords.RIGHT:
            style = replace(style, page_words=PageWords.SPACED)
        if style.heading is Heading.UNNUMBERED:
            noise = replace(style.noise, tight=False)
            style = replace(style, bold_heading=True, numbered_paragraphs=False, unwrapped=False, noise=noise)
        return style


_NUMBERS_BEFORE_TEXT = (
    Heading.NUMBER_ALONE,
    Heading.RUN_IN,
    Heading.RUN_IN_DASH,
    Heading.NUMBERED_TWICE,
    Heading.CAPITALS,
    Heading.TITLE_CASE,
    Heading.AGENDA_ITEM_WORDS,
    Heading.DASHED,
)
_WORDS_BEFORE_THAT = tuple(Marker)
_LABELS_ALONE = (Marker.AGREED_ALONE, Marker.DECISIONS_ALONE, Marker.RESOLUTION_ALONE)
"""Words on a line of their own, which nobody numbers."""


def _any(dice: Random, choices: type[Choice]) -> Choice:
    return dice.choice(list(choices))
