"""What sentences say became of what was asked; the towns and their councils are invented."""

from __future__ import annotations

import pytest

from arising.record.reference import Answer
from arising.wording.states import state_of

AMONG_ANSWERS = {
    "mended": ("The Clerk reported that the weir has now been mended.", Answer.DONE),
    "planted": ("The willows have now been planted by the school.", Answer.DONE),
    "put up": ("The mill has very kindly installed a rail at the steps.", Answer.DONE),
    "answered": ("A reply to the letter had been received from the ferry company.", Answer.DONE),
    "acted as asked": ("As requested the Clerk has written to the ferry company.", Answer.DONE),
    "settled elsewhere": ("The plan for the quay went to the Harbour Board and was refused.", Answer.DONE),
    "mended in part": ("Some of the steps have been repaired.", Answer.PARTLY),
    "written, no answer": ("The Clerk has written to the mill, no reply to date.", Answer.PARTLY),
    "nobody answered": ("Still no response had been received from the mill.", Answer.NOT_DONE),
    "no news": ("No further information since the last meeting.", Answer.NOT_DONE),
    "not come in": ("There were still papers outstanding from the ferry company.", Answer.NOT_DONE),
    "outstanding": ("The tide tables were still outstanding.", Answer.NOT_DONE),
    "inspected, more to come": ("The harbour master had inspected the steps and will watch them.", Answer.PARTLY),
    "told of work to come": ("The mill have advised they will carry out the repair.", Answer.NOT_DONE),
    "told of a state": ("The mill have advised that this is in order.", Answer.REFERENCE_ONLY),
    "promised in a letter": ("A reply had been received in which it says the toll will rise.", Answer.DONE),
    "marked open, promised": ("On-going. Ann Pike to meet with the ferry company.", Answer.NOT_DONE),
    "marked open, begun": ("Ongoing as not all received yet.", Answer.PARTLY),
    "a meeting proposed": ("Ann Pike suggested that a special meeting is convened to look at this.", Answer.NOT_DONE),
    "a meeting in view": ("Ann Pike is meeting with the mill in May.", Answer.NOT_DONE),
    "waits for another": ("Still awaiting the tables; those of the quay were already available.", Answer.PARTLY),
    "goes on": ("The ferry company will continue to watch the tide.", Answer.PARTLY),
    "not seen": ("The otters have not been seen lately.", Answer.REFERENCE_ONLY),
    "in hand": ("The mending of the rail is in hand and will be seen to in spring.", Answer.PARTLY),
    "being looked at": ("The loose cover is being looked at today.", Answer.PARTLY),
    "a name and a task": ("Loose stone at the quay - Ferry Company to relay it.", Answer.NOT_DONE),
    "put off": ("Rubbish at the weir - to be left until next year.", Answer.NOT_DONE),
    "no news to date": ("The winter ferry - nothing further heard to date.", Answer.NOT_DONE),
    "no money": ("Moorings - no further money available for more work this year.", Answer.NOT_DONE),
    "cannot pay": ("The ferry company advised they are unable to fund a second boat.", Answer.NOT_DONE),
    "left out": ("The ferry should have been on the agenda.", Answer.NOT_DONE),
    "answered by somebody who says no": (
        "A reply has been received from the mill who has informed us that no lamps will be put up.",
        Answer.DONE,
    ),
    "seemingly not": ("The rail does not seem to have been mended.", Answer.NOT_DONE),
    "given to somebody, not done": ("This is yet to be done as it had been allocated to the mill.", Answer.NOT_DONE),
    "done, undone again": ("The mill said that this had been done, but the roots are coming again.", Answer.PARTLY),
    "a step": ("The hole has been reported to the ferry company.", Answer.PARTLY),
    "a deed": ("The rents have been collected and the last plots have now been let.", Answer.DONE),
    "put in order": ("The ground beside the lane has been fenced.", Answer.DONE),
    "bought, not here yet": ("The licence has been issued and the bin should be here within a week.", Answer.PARTLY),
    "mended, and at work": ("The pump has been replaced and is working again.", Answer.DONE),
    "held": ("The visit to the mill had taken place in May.", Answer.DONE),
    "done, and part of it is lacking": ("The count is done; two mills have yet to send theirs.", Answer.PARTLY),
    "written, but not seen": ("The plan has been completed but the board has yet to see it.", Answer.PARTLY),
    "yet to come": ("The visit to the mill had yet to take place.", Answer.NOT_DONE),
    "late": ("The answer of the ferry company was overdue.", Answer.NOT_DONE),
    "being done, told in short": ("Tide tables being prepared.", Answer.PARTLY),
    "all there": ("The three wardens were now all in post.", Answer.DONE),
    "at work": ("The lamp at the quay is now working and the mill has been told of it.", Answer.DONE),
    "all of them": ("All actions completed", Answer.DONE),
    "in words set wide": ("Not      complete.", Answer.NOT_DONE),
    "ended in a word": ("Action 4 (tide tables) – complete.", Answer.DONE),
    "told by a participle alone": ("Posted to all mills 4 May 2021.", Answer.DONE),
    "one has done a step": ("Ann Pike sent a note to the mill.", Answer.PARTLY),
    "a step told in short": ("Letter sent 4 May", Answer.DONE),
    "needs doing": ("The chart needs signing by the harbour master.", Answer.NOT_DONE),
    "one is to do it": ("Roach to speak with the mill about the lamps.", Answer.NOT_DONE),
    "several were to do it": ("Ann and Roach were to draft a note.", Answer.NOT_DONE),
    "agreed to ask again": ("It was agreed to chase the mill for an answer.", Answer.NOT_DONE),
    "at work on it": ("Ann Pike is working on the map.", Answer.PARTLY),
    "so many out of so many": ("Lamps are lit at 4 of the 9 steps.", Answer.PARTLY),
    "said no": ("The mill declined to lend the boat.", Answer.NOT_DONE),
    "nothing came": ("No answer had been received.", Answer.NOT_DONE),
    "not ready": ("The map was not ready.", Answer.NOT_DONE),
    "an outcome": ("The fair had made a small profit.", Answer.DONE),
    "all accepted": ("The mill had accepted all of the points.", Answer.DONE),
    "cannot, and why": ("The rail cannot be moved as the wall has been built up.", Answer.NOT_DONE),
    "asked to see whether": ("It was agreed to check if the charts are available.", Answer.REFERENCE_ONLY),
    "to be done, though it opens with a deed": ("Updated chart to be sent to the mill.", Answer.NOT_DONE),
    "a view, and no deed": ("Interest had been expressed by the mill.", Answer.REFERENCE_ONLY),
    "a set of changes made": ("Changes made.", Answer.DONE),
    "with somebody": ("This is with the printers.", Answer.PARTLY),
    "being talked of": ("The wardens are talking with the mill.", Answer.PARTLY),
    "not quite": ("Not quite yet.", Answer.NOT_DONE),
    "no work at all": ("No work had been carried out on the weir.", Answer.NOT_DONE),
    "looked for in time": ("The boat is expected to be ready by May.", Answer.NOT_DONE),
    "handed on": ("The notes of the walk were passed to Ann Pike.", Answer.DONE),
    "asked whether it was done": ("Ann Pike asked if the lamps had been mended.", Answer.REFERENCE_ONLY),
    "failed, and no day found yet": ("The visit was called off and a new date was being sought.", Answer.NOT_DONE),
    "everybody has": ("Both mills have confirmed", Answer.DONE),
    "now done": ("The wardens have now put the map on the wall.", Answer.DONE),
    "on a list of what is ended": ("Rows 4 and 9 were agreed as complete and can come off.", Answer.DONE),
    "so many of so many": ("Three of the seven weirs had been cleared.", Answer.PARTLY),
    "a meeting is no number of things": ("Minute 7 of the meeting: the tolls were not sent.", Answer.NOT_DONE),
    "part, and part not": (
        "Nine notes went out, four answered, with four done and five still outstanding.",
        Answer.PARTLY,
    ),
    "still at it": ("The mill are still looking for a warden.", Answer.PARTLY),
    "begun": ("A diver has started work.", Answer.PARTLY),
    "prices are in": ("Two quotes received.", Answer.PARTLY),
    "is being drafted": ("Draft map with the printer", Answer.PARTLY),
    "never came": ("The ferry company had sent nothing.", Answer.NOT_DONE),
    "could not": ("Councillor Tench has been unable to find a diver.", Answer.NOT_DONE),
    "nobody met": ("The group had not met.", Answer.NOT_DONE),
    "called off": ("The trip to the weir was called off.", Answer.NOT_DONE),
    "put off in short": ("Delayed – now planned for June", Answer.NOT_DONE),
    "carried on": ("Carry forward to May.", Answer.NOT_DONE),
    "not so, and why": ("It had not, because of the flood.", Answer.NOT_DONE),
    "failed, and mended after all": ("He was not able to see to it but the rail has been mended.", Answer.DONE),
    "due to happen": ("The trip was due to take place in June.", Answer.NOT_DONE),
    "will be seen to": ("The tolls would be looked at again at a future meeting.", Answer.NOT_DONE),
    "thanks": ("The mill was thanked for the way in which the flood had been handled.", Answer.REFERENCE_ONLY),
    "undertaken": ("Councillor Pike would provide a map and the Clerk would follow up.", Answer.NOT_DONE),
    "how things are done": ("It was proposed that from now on drafts will be circulated.", Answer.REFERENCE_ONLY),
}


@pytest.mark.parametrize("form", AMONG_ANSWERS)
def test_what_an_entry_among_answers_says_of_how_it_stands(form: str) -> None:
    text, answer = AMONG_ANSWERS[form]
    assert state_of(text, answering=True).answer is answer


def test_a_draft_by_name_is_no_half_finished_answer() -> None:
    assert state_of("The Draft Harbour Plan, as circulated, was before the Board.").answer is Answer.REFERENCE_ONLY
    assert state_of("The plan of the harbour was ready in draft.").answer is Answer.PARTLY


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Once this work has been completed the tables will be drawn up.", Answer.NOT_DONE),
        ("There would be an additional meeting in May, as resolved.", Answer.PARTLY),
        ("A visit was scheduled for May.", Answer.PARTLY),
        ("The Weir Group had not met since May.", Answer.REFERENCE_ONLY),
        ("The cost had not been met by anybody.", Answer.NOT_DONE),
        ("The tolls were not taken in accordance with the by-law.", Answer.REFERENCE_ONLY),
        ("The Harbour Trust have now agreed the change.", Answer.DONE),
        ("Details of overdue tolls were read out.", Answer.REFERENCE_ONLY),
        ("The tide tables were overdue and nobody knew of them.", Answer.NOT_DONE),
        ("An officer had been allocated to each recommendation.", Answer.PARTLY),
    ],
)
def test_what_words_anywhere_say_of_how_it_stands(text: str, answer: Answer) -> None:
    assert state_of(text).answer is answer


def test_the_reason_quotes_the_words_that_wait_for_something_else() -> None:
    state = state_of("Once the survey is done, the tables can be drawn up.")
    assert state.why == "It waits: “Once the survey is done…”."
