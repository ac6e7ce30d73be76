"""The items that meetings have whatever they are about: how their titles are printed."""

from __future__ import annotations

import re

STANDING = re.compile(
    r"(?:to receive )?apologies(?: for absence)?|(?:declarations?|disclosures?) of (?:\w+ )*interests?|matters arising|"
    r"welcome(?: and (?:introductions|apologies))?|introductions(?: and apologies)?|AOU?B|"
    r"minutes(?: of (?:the )?(?:last|previous) meeting)?|substitut(?:es|ions)|"
    r"(?:any )?urgent (?:business|items)|any other business|public participation|"
    r"exclusion of (?:the )?(?:press(?: and (?:the )?public)?|public(?: and (?:the )?press)?)|"
    r"dates?(?:,? (?:and )?(?:time|place|venue))* of (?:the )?next meetings?",
    re.I,
)
"""Titles that are whole however little is said under them."""
USUAL_OPENING = re.compile(
    r"^(?:item \d+\s+)?(?:(?:to receive )?apologies|introductions? and apologies|welcome(?: and| &|,)|"
    r"(?:declarations?|disclosures?) of (?:\w+ )*interest|minutes(?: of\b|\W*$)|matters arising|"
    r"any other (?:urgent )?business|dates? of (?:the )?next meetings?|exclusion of (?:the )?(?:press|public)|"
    r"public (?:questions|participation))",
    re.I,
)
"""How an item that most meetings have may open, in its title or its first sentence."""
ROLL_CALL = re.compile(r"(?:(?:members|officers|also|others|those)\s+)*(?:present|in attendance|attending)\W*", re.I)
"""An item that lists who was there: a title where it has a number, and none where it has not."""
SHEET_HEAD = re.compile(
    r"(?:recommendation(?:s|\(s\)|/s)?|(?:report|executive|brief) summary|report title|report author(?:s|\(s\))?|"
    r"reason(?:s|\(s\))? for (?:the )?(?:recommendations?|recommendation\(s\)|decision)|"
    r"report (?:to|of|for|by|from)|date of meeting|subject|lead officer|report authorised by|"
    r"list of appendices included|background papers|ward\(?s\)? affected|council approval required|"
    r"(?-i:A ?G ?E ?N ?D ?A|PART (?:ONE|TWO|I{1,3}|[AB12])\b[^a-z]{0,60}))\s*:?\s*$",
    re.I,
)
"""A line that heads a part of a report's summary sheet or of an agenda, and is all of its line."""
LEADS_TO_LIST = re.compile(r"\b(?:were|was|being)\s+(?:also\s+)?present\s*[:;]\s*[-–—]?\s*$", re.I)
"""How the sentence ends that says where a meeting was held, before the names of those who came."""
