"""OParl 1.1's objects, as far as the register knows what they ask for. What we add is called ``arising:``."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from arising.record.meeting import Outcome
from arising_service.api.shapes.common import Entity, Place, Shape, Url, ours

SCHEMA = "https://schema.oparl.org/1.1/"
"""Where OParl 1.1 calls its types from."""


class System(Entity):
    """Where a program begins: this site's data."""

    type: Literal["https://schema.oparl.org/1.1/System"] = "https://schema.oparl.org/1.1/System"
    """OParl's type."""
    oparl_version: Literal["https://schema.oparl.org/1.1/"] = Field(
        default="https://schema.oparl.org/1.1/", serialization_alias="oparlVersion"
    )
    """The version of OParl."""
    name: str
    """What the site is called."""
    body: Url
    """The list of Bodies; there is one."""
    website: Url
    """The site for people."""
    product: str
    """The software that answers."""
    openapi: Url = ours("openapi", ...)
    """The OpenAPI document of these addresses."""
    vocabulary: Url = ours("vocabulary", ...)
    """The vocabulary and JSON Schemas of what we add to OParl."""


class Body(Entity):
    """The council (or other authority) whose papers these are. Its committees are Organizations."""

    type: Literal["https://schema.oparl.org/1.1/Body"] = "https://schema.oparl.org/1.1/Body"
    """OParl's type."""
    system: Url
    """The System."""
    name: str
    """The council's name, where the site was told it."""
    website: Url
    """The site for people."""
    organization: Url
    """The list of Organizations."""
    person: Url
    """The list of Persons."""
    meeting: Url
    """The list of Meetings."""
    paper: Url
    """The list of Papers."""
    agenda_item: Url = Field(serialization_alias="agendaItem")
    """The list of AgendaItems."""
    consultation: Url
    """The list of Consultations: empty, for papers do not say it so that a machine could tell."""
    file: Url
    """The list of Files."""
    location_list: Url = Field(serialization_alias="locationList")
    """The list of Locations: the venues of meetings."""
    legislative_term: list[str] = Field(default_factory=list, serialization_alias="legislativeTerm")
    """Always empty: papers do not tell of terms of office."""
    legislative_term_list: Url = Field(serialization_alias="legislativeTermList")
    """An empty list."""
    membership: Url
    """The list of Memberships."""
    asks: Url = ours("ask", ...)
    """The list of Asks."""
    evidence: Url = ours("evidence", ...)
    """The list of Evidence."""


class Organization(Entity):
    """A committee, commission, board, panel, partnership or sub-group."""

    type: Literal["https://schema.oparl.org/1.1/Organization"] = "https://schema.oparl.org/1.1/Organization"
    """OParl's type."""
    body: Url
    """The Body."""
    name: str
    """Its name, as papers print it."""
    meeting: Url
    """The list of its Meetings."""
    organization_type: Literal["Gremium"] = Field(default="Gremium", serialization_alias="organizationType")
    """OParl's word for a body that meets."""
    memberships: Url = ours("membership", ...)
    """The list of its Memberships: of a large body there are too many to name each inside it."""
    asks: Url = ours("ask", ...)
    """The list of its Asks."""
    followed_to: dt.date | None = ours("followedTo")
    """The day as of which the status of its Asks was judged."""


class Membership(Entity):
    """That minutes name a person as present or sending apologies: nothing says when it began or ended."""

    type: Literal["https://schema.oparl.org/1.1/Membership"] = "https://schema.oparl.org/1.1/Membership"
    """OParl's type."""
    person: Url | None = None
    """The Person; left out inside one."""
    organization: Url
    """The Organization."""
    role: str | None = None
    """The capacity printed last, such as “Chair”."""
    first_named: dt.date = ours("firstNamed", ...)
    """The first meeting whose minutes name the person so."""
    last_named: dt.date = ours("lastNamed", ...)
    """The last meeting whose minutes name the person so."""
    meetings: int = ours("meetings", ...)
    """How many meetings' minutes name the person so."""


class Person(Entity):
    """Somebody whom papers name as present, in attendance or sending apologies. Two people of one name are one here."""

    type: Literal["https://schema.oparl.org/1.1/Person"] = "https://schema.oparl.org/1.1/Person"
    """OParl's type."""
    body: Url
    """The Body."""
    name: str
    """The name as printed last."""
    membership: list[Membership] | None = None
    """Memberships."""
    printed: list[str] = ours("printed", ...)
    """All forms in which papers print the name."""
    posts: list[str] | None = ours("post")
    """The posts that papers print beside the name."""


class File(Entity):
    """The file of a Paper."""

    type: Literal["https://schema.oparl.org/1.1/File"] = "https://schema.oparl.org/1.1/File"
    """OParl's type."""
    name: str
    """The title, or the file's name without its ending."""
    file_name: str = Field(serialization_alias="fileName")
    """The file's name."""
    mime_type: str = Field(serialization_alias="mimeType")
    """As what the file is served."""
    date: dt.date | None = None
    """The day of the meeting or report that it is of."""
    size: int | None = None
    """Bytes; left out where the file is withheld."""
    access_url: Url = Field(serialization_alias="accessUrl")
    """The file; where it is withheld, the page with those of its pages that may be seen."""
    download_url: Url | None = Field(default=None, serialization_alias="downloadUrl")
    """The file, to keep; left out where it is withheld."""
    paper: list[Url] | None = None
    """The Paper; left out inside it."""
    meeting: list[Url] | None = None
    """The Meetings that it tells of; left out inside one."""
    pages: int = ours("pages", ...)
    """How many pages it has."""
    sha256: str = ours("sha256", ...)
    """The SHA-256 of its bytes."""
    withheld: bool = ours("withheld", ...)
    """Whether the file is not given to you because part of it is exempt."""


class Report(Shape):
    """A report printed in a Paper."""

    name: str
    """Its title."""
    author: str | None = None
    """Its author, as printed."""
    date: dt.date | None = None
    """Its day."""
    agenda_item: str | None = Field(default=None, serialization_alias="agendaItem")
    """The number of the agenda item, as printed."""
    recommendation: list[str] | None = None
    """What it asks the meeting to decide, each word for word."""
    place: Place
    """Where it begins."""


class Paper(Entity):
    """One published paper: minutes, agenda, pack, report, decision notice, action log. Each is one file."""

    type: Literal["https://schema.oparl.org/1.1/Paper"] = "https://schema.oparl.org/1.1/Paper"
    """OParl's type."""
    body: Url
    """The Body."""
    name: str
    """The title, or the file's name without its ending."""
    date: dt.date | None = None
    """The day of the meeting or report that it is of."""
    paper_type: str = Field(serialization_alias="paperType")
    """minutes, agenda_pack, agenda, report, decision_notice, meeting_page or other."""
    main_file: File = Field(serialization_alias="mainFile")
    """Its File."""
    under_direction_of: list[Url] | None = Field(default=None, serialization_alias="underDirectionOf")
    """The Organization whose paper it is."""
    meetings: list[Url] | None = ours("meeting")
    """The Meetings that it tells of."""
    reports: list[Report] | None = ours("report")
    """The reports printed in it."""


class Location(Entity):
    """Where a Meeting is held, as printed."""

    type: Literal["https://schema.oparl.org/1.1/Location"] = "https://schema.oparl.org/1.1/Location"
    """OParl's type."""
    description: str
    """The venue, as printed."""
    meeting: list[Url] | None = None
    """The Meeting; left out inside it."""


class Resolution(Shape):
    """What was decided, word for word."""

    number: str | None = None
    """Its number in the list, as printed."""
    lead_in: str | None = Field(default=None, serialization_alias="leadIn")
    """The words that the list hangs on."""
    text: str
    """What was decided."""
    outcome: Outcome | None = None
    """What became of it, where the paper says so."""
    mover: str | None = None
    """Who moved it."""
    seconder: str | None = None
    """Who seconded it."""
    votes: str | None = None
    """The vote, as printed."""
    place: Place
    """Where it stands."""


class AgendaItem(Entity):
    """A point of an agenda, or a minute."""

    type: Literal["https://schema.oparl.org/1.1/AgendaItem"] = "https://schema.oparl.org/1.1/AgendaItem"
    """OParl's type."""
    meeting: Url | None = None
    """The Meeting; left out inside it."""
    number: str | None = None
    """The number of the item or minute, as printed."""
    order: int
    """Its place among the items of its paper: smaller comes first."""
    name: str
    """Its title; empty where none is printed."""
    public: bool
    """Whether it may be seen by all. Whoever has no right to exempt items is told of no other."""
    resolution_text: str | None = Field(default=None, serialization_alias="resolutionText")
    """All that was decided, as running text."""
    role: str = ours("role", ...)
    """agenda or minutes: of which sort of paper it is a part."""
    parent: str | None = ours("parent")
    """The number of the item that it is a part of."""
    section: str | None = ours("section")
    """The heading of the agenda that it stands under."""
    text: str | None = ours("text")
    """All that was said under its title; left out inside a Meeting."""
    resolutions: list[Resolution] | None = ours("resolution")
    """What was decided, one by one; left out inside a Meeting."""
    place: Place = ours("place", ...)
    """Where it stands."""
    asks: Url = ours("ask", ...)
    """The list of Asks made in it."""


class Interest(Shape):
    """An interest that a member declared."""

    member: str
    """The member's name, as printed."""
    person: Url | None = None
    """The Person, where the minutes name them in the same form."""
    kind: str | None = None
    """Its kind, as printed."""
    subject: str | None = None
    """What it is about, as printed."""
    agenda_item: str | None = Field(default=None, serialization_alias="agendaItem")
    """The number of the item that it touches, as printed."""
    place: Place
    """Where it stands."""


class Meeting(Entity):
    """A meeting of an Organization on a day, with all that its papers tell."""

    type: Literal["https://schema.oparl.org/1.1/Meeting"] = "https://schema.oparl.org/1.1/Meeting"
    """OParl's type."""
    name: str
    """The Organization and the day."""
    meeting_state: Literal["terminiert", "eingeladen", "durchgeführt"] = Field(serialization_alias="meetingState")
    """OParl's words: announced (terminiert), called by an agenda (eingeladen), held and minuted (durchgeführt)."""
    cancelled: bool
    """Whether a paper says that it is cancelled."""
    start: dt.datetime | None = None
    """When it begins; left out where no paper prints the time."""
    end: dt.datetime | None = None
    """When it ends; left out where no paper prints the time."""
    location: Location | None = None
    """Where it is held."""
    organization: list[Url]
    """The Organization."""
    participant: list[Url] | None = None
    """The Persons present, where minutes name them."""
    invitation: File | None = None
    """The agenda."""
    results_protocol: File | None = Field(default=None, serialization_alias="resultsProtocol")
    """The minutes."""
    auxiliary_file: list[File] | None = Field(default=None, serialization_alias="auxiliaryFile")
    """Other papers that tell of it: a later draft, a supplement, an announcement."""
    agenda_item: list[AgendaItem] | None = Field(default=None, serialization_alias="agendaItem")
    """The items of the fullest minutes, or else of the fullest agenda. Left out with ``omit_internal=true``."""
    on: dt.date = ours("date", ...)
    """The day."""
    apologies: list[Url] | None = ours("apologies")
    """The Persons who sent apologies."""
    in_attendance: list[Url] | None = ours("inAttendance")
    """The Persons in attendance who are not members."""
    interests: list[Interest] | None = ours("interest")
    """The interests declared."""
    asks: Url = ours("ask", ...)
    """The list of Asks made at it."""
