"""The tasks that minutes give somebody, marked or told; the towns and their councils are invented."""

from __future__ import annotations

import pytest

from arising.reading.actions.minuted_actions import minuted_actions_in
from arising.record.meeting import MinutedAction
from tests.reading.items.typed_items import item_of


def tasks(text: str) -> list[MinutedAction]:
    return list(minuted_actions_in(item_of(text)))


MARKED = {
    "in brackets after the sentence": (
        "Ms Heron would send Members the tide tables. (ACTION: EH)",
        ("Ms Heron would send Members the tide tables.", "EH"),
    ),
    "in brackets inside it": (
        "EH to send Members the tide tables (ACTION: EH).",
        ("EH to send Members the tide tables", "EH"),
    ),
    "a line that opens with the word": (
        "Action: Officers to bring the tide tables to the next meeting.",
        ("Officers to bring the tide tables to the next meeting.", "Officers"),
    ),
    "the owner on a line below": (
        "EH would check the buoys and report back.\n\nAction: EH",
        ("EH would check the buoys and report back.", "EH"),
    ),
    "the owner at the right edge": (
        "EH would check the buoys and report back.                 EH",
        ("EH would check the buoys and report back.", "EH"),
    ),
    "under a label of its own": (
        "Actions:\n\n- Harbour Master to mend the steps.",
        ("Harbour Master to mend the steps.", "Harbour Master"),
    ),
}


@pytest.mark.parametrize("form", MARKED)
def test_marked_tasks_are_read_once_with_their_owner(form: str) -> None:
    text, (words, owner) = MARKED[form]
    (task,) = tasks(text)
    assert (task.words.text, task.owner, task.marked) == (words, owner, True)


TOLD = {
    "offered": ("Ms Heron offered to circulate the tide tables.", "Ms Heron"),
    "agreed by an officer": ("The Harbour Master agreed to look at the steps again.", "The Harbour Master"),
    "asked of somebody": ("The Chairman asked the Clerk to find out who owns the sluice.", "the Clerk"),
    "the clerk to do it": ("Nobody had answered, the Clerk to chase it up.", "the Clerk"),
    "the clerk will": ("The Clerk will write to the mill.", "The Clerk"),
    "suggested": ("It was suggested that a meeting be arranged with the mill.", None),
    "deferred": ("This item was deferred to the next meeting of the Council.", None),
    "agreed to put off": ("Councillor Pike agreed to defer his Motion to the May Meeting.", "Councillor Pike"),
    "agreed after somebody asked if": (
        "Members asked if the weir was sound and the Harbour Master agreed to inspect it.",
        "the Harbour Master",
    ),
    "a letter to go": ("A letter of thanks to be sent to the ferrymen.", None),
    "work to come soon": ("The lamps would be repaired in the coming weeks.", None),
    "tributes at a later meeting": ("Tributes would be heard at the June Council meeting.", None),
    "is to do it": ("The Ferry Manager is to arrange a meeting with the mill.", "The Ferry Manager"),
    "is to be done": ("A meeting is to be arranged on the quay.", None),
    "to reach the members": ("A reply from the mill would be circulated to the Members.", None),
    "somebody's word": ("The Harbour Master confirmed that a survey of the steps would be carried out.", None),
    "by a day that is counted": ("The dredger would carry out the works in two weeks.", None),
    "to come next time": ("The Lock Keeper would attend the next meeting to explain.", "The Lock Keeper"),
    "to make contact": ("The Harbour Master would make contact with the mill.", "The Harbour Master"),
    "work to start": ("Works will commence within the next three weeks on the weir.", None),
    "to be settled next time": ("Final details will be agreed at the next meeting.", None),
    "advised that they should": ("Mr Heron advised the PC should write to the mill.", "the PC"),
    "wishes to be passed on": ("Members asked for their thanks to be conveyed to the ferrymen.", None),
    "to come back": ("A paper on the weir would be brought back to the Panel in due course.", None),
    "the clerk, with no ending to the verb": ("Clerk ask the mill for its key.", "Clerk"),
    "is going to be done": ("A decision on the weir is going to be made in May.", None),
    "two of them to do it": ("Ada Heron and Rob Pike to draft a letter to the mill.", "Ada Heron and Rob Pike"),
    "by an initial and a surname": ("M Heron will obtain a price for the steps.", "M Heron"),
    "whoever would ask for money": (
        "The Harbour Master indicated that he would make an application for a grant.",
        "The Harbour Master",
    ),
    "a month when it would be done": ("A count of the eels would be carried out in May.", None),
    "stated for the minutes": ("It was stated that a survey of the lamps would be arranged.", None),
    "contact to be made": ("Contact should be made with the parishes up the river.", None),
    "asked if they would": ("The Police were asked if they would inspect the weir.", "The Police"),
}


def test_a_task_behind_a_dash_names_the_clerk_in_small_letters() -> None:
    text = "The lamp at the quay is always lit - clerk to check with the mill if there is anything to be done."
    (task,) = tasks(text)
    assert (task.words.text, task.owner) == (text, "clerk")


@pytest.mark.parametrize("form", TOLD)
def test_tasks_told_in_the_debate(form: str) -> None:
    text, owner = TOLD[form]
    (task,) = tasks(text)
    assert (task.words.text.rstrip("."), task.owner, task.marked) == (text.rstrip("."), owner, False)


@pytest.mark.parametrize(
    "text",
    [
        "Members thanked the ferryman for his report.",
        "The situation will be monitored.",
        "Mr Heron asked the Leader how he proposed to mend the weir.",
        "The Chairman asked members to tell their friends of the fair.",
        "Mr Pike had agreed to walk the towpath and had found it dry.",
        "I will ask at the next Meeting when the weir will be repaired.",
        "The mill advised that they will repair the sluice.",
        "It was agreed to refer this Motion to the Rivers Strategic Policy Committee.",
        "No lamps will be provided.",
        "Mrs Heron relayed an offer to paint the quay.",
        "The proposed footbridge could be placed upstream of the ferry.",
        "He added that it had also been agreed that a paper on eels would be brought to the next meeting.",
        "The mill will make their decision in due course.",
        "At that meeting, it was agreed that a paper on eels would be prepared.",
        "It was agreed to take a vote on the ferry.",
        "Mr Heron asked when the reply promised to him at the May meeting would be sent.",
        "She asked if he was happy for the note to be put on the website.",
        "Hopefully the steps will be repaired as soon as the tide allows.",
        "The Chairman agreed to permit questions from the ferrymen.",
    ],
)
def test_talk_is_no_task(text: str) -> None:
    assert tasks(text) == []


def test_a_task_resolved_is_a_task_too() -> None:
    (task,) = tasks("RESOLVED that the Clerk write to the mill about its weir by the end of March.")
    assert task.words.text == "that the Clerk write to the mill about its weir by the end of March."
    assert (task.due, task.marked) == ("by the end of March", False)


@pytest.mark.parametrize(
    "agreed",
    [
        "that a letter be sent to the mill.",
        "that the Clerk should contact the owners of the sluice.",
        "to forward the tide tables to the harbour.",
        "that the Clerk should have one more try by telephone.",
        "to defer this matter until the weir was mended.",
        "to continue this item to the June meeting.",
        "to ascertain the cost of the lamps.",
        "a letter be sent to the mill asking when the sluice will be shut.",
    ],
)
def test_what_was_agreed_to_be_done_is_a_task(agreed: str) -> None:
    (task,) = tasks(f"It was agreed {agreed}")
    assert task.words.text == agreed


@pytest.mark.parametrize("agreed", ["that the motion be put to the vote.", "to take an adjournment of ten minutes."])
def test_what_the_meeting_itself_does_at_once_is_none(agreed: str) -> None:
    assert tasks(f"RESOLVED {agreed}") == []


def test_a_lost_motion_gives_no_task() -> None:
    text = """
    It was moved by Councillor Heron and seconded by Councillor Pike that the Clerk write to the mill.

    Upon being put to the vote the motion was LOST.
    """
    assert tasks(text) == []


def test_a_motion_set_out_in_the_debate_gives_none_before_it_is_resolved() -> None:
    text = """
    1) Mr Heron proposed, and Ms Pike seconded the motion that “Council is asked to:

    (a) Write to the mill; and

    (b) Send the letter to the paper.”

    2) Following the debate the motion was withdrawn.
    """
    assert tasks(text) == []


def test_a_task_in_capitals_names_its_owners_and_stands_apart_from_the_sentence_before() -> None:
    item = item_of(
        "4. BINS\n\nThe bins were chosen. CLLR REED / CLERK TO ARRANGE THE ORDER\n\n"
        "Would the county help? HEAD OF PARKS TO ASK\n\nA cheque was approved. CLERK TO ACTION\n"
    )
    assert [(task.owner, task.words.text) for task in minuted_actions_in(item)] == [
        ("CLLR REED / CLERK", "CLLR REED / CLERK TO ARRANGE THE ORDER"),
        ("HEAD OF PARKS", "HEAD OF PARKS TO ASK"),
        ("CLERK", "A cheque was approved."),
    ]


def test_a_due_line_is_of_the_action_above_it() -> None:
    item = item_of("4. Paper\n\nAction 7: Board to send its comments to the author\n\nDue: Comments by 23 March\n")
    [task] = minuted_actions_in(item)
    assert (task.words.text, task.due) == ("Board to send its comments to the author", "Comments by 23 March")


def test_a_pronoun_is_no_owner() -> None:
    item = item_of("4. Solar Panels\n\nMr Reed spoke of the roof. It was dry, he will check with the planners.\n")
    assert [task.owner for task in minuted_actions_in(item)] == [None]
