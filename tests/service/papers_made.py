"""Papers of a town that does not exist, as text; and how they get on the register without a worker."""

from __future__ import annotations

from functools import lru_cache

from arising.reading import read
from arising.record.record import Record
from arising_service.register import changes

JUNE = """PARKS SCRUTINY PANEL

Venue: Town Hall, Ostley

Date: Tuesday, 6th June, 2023

Time: 6.00 p.m.

Present:- Councillor Harker (in the Chair); Councillors Amble, Brisk and Corder.

Apologies for absence:- Apologies were received from Councillor Dunmow.

1.   Declarations of Interest

Councillor Brisk declared a personal interest in Minute No. 2 as a friend of the bandstand.

2.   Play Areas

The panel heard that nine play areas had no fence.

RESOLVED: (1) That the Head of Parks submit a report on fences round play areas to the September 2023 meeting.

(2) That the report be noted.

3.   Ponds

RESOLVED: (1) That the Clerk write to the water company about the smell of the ponds.
"""
SEPTEMBER = """PARKS SCRUTINY PANEL

Venue: Town Hall, Ostley

Date: Tuesday, 5th September, 2023

Time: 6.00 p.m.

Present:- Councillor Harker (in the Chair); Councillors Amble and Brisk.

4.   Minutes of the Previous Meeting held on 6th June, 2023

Further to Minute No. 2, it was reported that the fences round play areas had been put up in August.

RESOLVED: That the minutes of the previous meeting held on 6th June, 2023, be approved as a correct record.

5.   Benches

RESOLVED: (1) That a report on benches be submitted to the December 2023 meeting.
"""
DRAFT = JUNE.replace("Venue: Town Hall, Ostley", "Venue: Corn Exchange, Ostley").replace(
    "nine play areas", "ten play areas"
)
"""The June minutes as they were first circulated: another venue, another number."""

SECRET = """PARKS SCRUTINY PANEL

Venue: Quillfeather House, Ostley

Date: Tuesday, 3rd October, 2023

Time: 6.00 p.m.

Present:- Councillor Harker (in the Chair); Councillors Amble, Brisk and Zephyrine.

6.   Quillfeather Dispute

Councillor Zephyrine declared a personal interest in Minute No. 6 as a tenant of Quillfeather.

Further to Minute No. 5, it was reported that benches from Quillfeather had been delivered.

RESOLVED: (1) That the Head of Parks submit a report on Quillfeather to the November 2023 meeting.
"""
MIXED = """PARKS SCRUTINY PANEL

Venue: Town Hall, Ostley

Date: Tuesday, 7th November, 2023

Time: 6.00 p.m.

Present:- Councillor Harker (in the Chair); Councillors Amble and Brisk.

7.   Hedges

RESOLVED: (1) That a report on hedges be submitted to the January 2024 meeting.

8.   Wexcombe Contract

The offer by Wexcombe was opened.

Further to Minute No. 5, it was reported that the benches would be bought from Wexcombe.

RESOLVED: (1) That the Head of Parks submit a report on Wexcombe to the January 2024 meeting.

9.   Gates

RESOLVED: (1) That the report on gates be noted.
"""
SECRETS = ("quillfeather", "zephyrine", "wexcombe", "secret-minutes")
"""Words that only exempt words hold, and the exempt paper's name. All in lower case."""


@lru_cache(maxsize=64)
def _read(data: bytes, name: str) -> Record:
    return read(data, name)


def keep(text: str, name: str, *, paragraph: str = "", again: bool = False) -> str:
    """Put a paper on the register as read. Gives its hash."""
    data = text.encode()
    paper, _ = changes.add_paper(data, name, changes.SYSTEM, paragraph=paragraph)
    changes.keep_record(paper.sha256, _read(data, name), again=again)
    return paper.sha256
