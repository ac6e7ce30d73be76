"""Papers of an invented council, and how they come onto a register in a test."""

from __future__ import annotations

from arising.reading.reader import read
from arising_service.register import changes

BODY = "Harbour and Quays Scrutiny Panel"
SLUG = "harbour-and-quays-scrutiny-panel"

MARCH = """HARBOUR AND QUAYS SCRUTINY PANEL

Venue: Moot Hall, Tiderow

Date: Tuesday, 5th March, 2024

Time: 6.00 p.m.

Present:- Councillor Osgood (in the Chair); Councillors Bellamy, Fenn and Larch.

Apologies for absence:- Apologies were received from Councillor Quill.

31.   DECLARATIONS OF INTEREST

There were no declarations of interest.

32.   DREDGING OF THE INNER BASIN

The Harbour Master reported that the basin had not been dredged since 2019.

Resolved: - (1) That the Harbour Master be requested to submit a report on dredging to the next meeting.

(2) That a plan of the moorings be published within three months.

33.   LIGHTS ON THE QUAY

Resolved: - That the lights on the north quay be repaired.
"""

JUNE = """HARBOUR AND QUAYS SCRUTINY PANEL

Venue: Moot Hall, Tiderow

Date: Tuesday, 4th June, 2024

Time: 6.00 p.m.

Present:- Councillor Osgood (in the Chair); Councillors Bellamy, Fenn and Quill.

1.   DECLARATIONS OF INTEREST

There were no declarations of interest.

2.   DREDGING

In accordance with Minute No. 32 of the meeting held on 5th March, 2024, a report was submitted on the basin.

Resolved: - That the report be noted.

3.   MOORINGS

Resolved: - That a survey of the moorings be submitted in due course.
"""


def put(text: str, name: str, *, paragraph: str = "") -> str:
    """Add a paper, read it and keep what was read. Gives its hash."""
    data = text.encode()
    paper, _ = changes.add_paper(data, name, changes.SYSTEM, paragraph=paragraph)
    changes.keep_record(paper.sha256, read(data, name))
    return paper.sha256


def borough() -> tuple[str, str]:
    """The minutes of March and June on the register, followed. Gives the hash of each."""
    both = put(MARCH, "harbour-2024-03-05.txt"), put(JUNE, "harbour-2024-06-04.txt")
    changes.follow_again()
    return both
