"""How clerks put asks and answers: {words} in braces are filled in. The engine never sees this file."""

from __future__ import annotations

from paper_writer.truth import States

ASKS: tuple[str, ...] = (
    "a report on {matter} in respect of {topic} be submitted {due}",
    "the {owner} be asked to bring a paper on {matter} within {topic} {due}",
    "further detail of {matter} ({topic}) be supplied to members {due}",
    "the {owner} circulate a note on {matter} relating to {topic} {due}",
    "a briefing on {matter} be provided for {topic} {due}",
    "the {owner} present an analysis of {matter} affecting {topic} {due}",
    "figures for {matter} be produced for {topic} {due}",
    "an update be given {due} on {matter} as it concerns {topic}",
    "the {owner} investigate {matter} in {topic} and report back {due}",
    "{matter} in {topic} be included in the work programme and considered {due}",
)

REWORDED_ASKS: tuple[str, ...] = (
    "the {owner} now explain {told} for {otherwise}, the earlier request about {topic} not having been met, {due}",
    "members be given, {due}, a written account of {matter} for {topic}, as they asked before",
    "the request for {matter} in {topic} be renewed and a reply be provided {due}",
)

TASKS: tuple[str, ...] = (
    "{owner} to send round {matter} for {topic}",
    "{owner} to look into {matter} within {topic}",
    "{owner} to prepare a page on {matter} in {topic}",
    "{owner} to find out about {matter} across {topic}",
    "{owner} to draft proposals on {matter} for {topic}",
)

DUES: tuple[str, ...] = (
    "in {months} months",
    "in {months} months' time",
    "to the meeting to be held in {month} {year}",
    "by the end of {month} {year}",
    "by {month} {year}",
)

EXPLICIT: tuple[tuple[str, States], ...] = (
    (
        "Further to Minute No. {number} of the meeting held on {day}, the {owner} presented the report on {matter}.",
        "done",
    ),
    (
        "With reference to Minute No. {number} ({title}), the information on {matter} had been circulated to members.",
        "done",
    ),
    ("Arising from Minute No. {number} of {day}, a paper on {matter} was submitted and discussed.", "done"),
    ("In accordance with Minute No. {number} of the meeting held on {day}, details of {told} were provided.", "done"),
    ("Minute No. {number} ({title}): the analysis of {matter} was presented by the {owner}.", "done"),
    ("Pursuant to Minute No. {number}, consideration was given to a report of the {owner} on {told}.", "done"),
    ("Reference was made to Minute No. {number} of {day} and the briefing on {matter} was received.", "done"),
)

EXPLICIT_PARTLY: tuple[tuple[str, States], ...] = (
    ("Further to Minute No. {number} of the meeting held on {day}, work on {matter} was under way.", "partly"),
    (
        "Arising from Minute No. {number} ({title}), some progress had been made with {told}, and more was to follow.",
        "partly",
    ),
    ("With regard to Minute No. {number} of {day}, half of the figures on {matter} were in so far.", "partly"),
)

EXPLICIT_NOT: tuple[tuple[str, States], ...] = (
    (
        "Arising from Minute No. {number} of {day}, it was noted that nothing on {matter} had yet been received.",
        "not_done",
    ),
    ("Further to Minute No. {number} ({title}), the report on {matter} was still awaited.", "not_done"),
    (
        "With reference to Minute No. {number} of the meeting held on {day}, the {owner} had not provided {told}.",
        "not_done",
    ),
)

PARAPHRASED: tuple[tuple[str, States], ...] = (
    ("The {owner} presented what had been gathered on {told} for {topic}.", "done"),
    ("Members received a paper setting out {told} in {topic}.", "done"),
    (
        "As requested at an earlier meeting, {told} had been looked at across {topic}, and the findings were provided.",
        "done",
    ),
    ("A note about {told} within {topic} had been sent to every member in the meantime.", "done"),
    ("The {owner} reported on {told}: for {otherwise} the position was better than a year ago.", "done"),
    ("The picture of {told} that members had wanted for {topic} was set out in full.", "done"),
)

_BOTH = "Further to Minute No. {number} and Minute No. {second} of {day}, one paper on both {matter} and {also} "
_SINGLE = (
    "The {owner} submitted a single report that covered {matter} (Minute No. {number} of {day}) as well as {also} "
)

MERGED: tuple[tuple[str, States], ...] = (
    (_BOTH + "was presented.", "done"),
    (_SINGLE + "(Minute No. {second} of the same day).", "done"),
)

LOOK_ALIKES: tuple[str, ...] = (
    "The annual review of {topic} was presented and its cover picture admired.",
    "Councillors heard that {topic} had been commended in a national newsletter.",
    "A visit to {topic} was recalled with pleasure by those who had gone.",
    "The new leaflet about {topic} had been printed and was handed round.",
    "Officers described the history of {topic} since the reorganisation.",
)
"""On the subject of an ask, and no answer to it."""

LOG_OPEN: tuple[tuple[str, States], ...] = (
    ("Work has begun and will be reported at the next meeting.", "partly"),
    ("Draft prepared; comments are being gathered.", "partly"),
    ("No reply as yet from the partner agency.", "not_done"),
    ("Delayed by sickness; not started.", "not_done"),
)

LOG_CLOSED: tuple[tuple[str, States], ...] = (
    ("Discharged – sent to all members on the date shown.", "done"),
    ("Discharged – the paper was presented and the group was content.", "done"),
    ("Discharged – completed and filed with the minutes.", "done"),
)
