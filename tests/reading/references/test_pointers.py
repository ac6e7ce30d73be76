"""Words that point at something earlier; the towns and their councils are invented."""

from __future__ import annotations

from datetime import date

import pytest

from arising.reading.references.pointers import pointer_in

NEAR = date(2021, 5, 20)
POINTING = [
    "There would be a second visit to the weir, as resolved in March’s meeting.",
    "The Harbour Panel met on 3 March 2021 and looked at the tide tables.",
    "Following concerns raised by members about the weir, a group had met to look at it.",
    "The quay is shared with Ternmouth, and that committee considered the ferry in March 2021 and approved it.",
    "The charter had been adopted at Meeting of the Council held on 3 March 2021.",
    "At the March Meeting of the Council, Mr Pike gave a talk on eels.",
    "At the Meeting, it was agreed that a motion on eels would be drawn up.",
    "The Trust presented the plan to the Rivers Committee which was held on 3 March 2021.",
    "In relation to the Minutes of the Special Meeting, the Clerk had no more to tell.",
    "After the meeting of the commission held in 2020 the weir was to be looked at.",
    "Responding to this request a survey was made.",
    "All the steps were mended following the approval of the money in 2020.",
    "The strategy does not address the Rivers Commission’s recommendations on eels.",
    "The draft was agreed, but for a word on eels, by the rivers committee at their meeting on 3 March.",
    "The first meeting took place on 3 March 2021.",
    "These recommendations have been put into effect.",
    "Members were sorry that the information requested had not come.",
    "Mr Pike named the 3 March meeting and the debate on eels.",
    "The group had then recommended to the Chair that no survey be made.",
    "The Trust has the sum previously agreed with the mill.",
    "An officer was named for each of the Ofsted recommendations.",
    "Despite last year’s consultation no tables have been drawn up.",
    "Members will recall that the mill answered the Board in December.",
    "Since discussions with the Rivers Committee in March much has changed.",
    "As per the Cabinet consideration on 4 March 2021 an answer is given.",
    "This is to keep the promise he gave to the full Council at their meeting on 4 March 2021.",
    "On 4 March 2021, the Rivers Committee met to consider the call-in.",
    "The Rivers Committee unanimously agreed the motion.",
    "That the new scale of pay agreed by County Council in May 2020 be noted.",
    "That the count of eels asked for in October 2020 was still awaited.",
    "The map of moorings recommended by the Board in October had now been drawn.",
    "Members noted that the wardens agreed in September 2020 were all in post.",
    "A member asked when the reply promised to him at the December meeting had been sent.",
    "The survey of steps called for at the same meeting had been completed.",
    "The Clerk gave an update, further to the Board’s consideration of the ferry in October 2020.",
    "The toll was previously raised by the Weir Board.",
    "He said that the Members had agreed to ask for a survey of the eels.",
    "He added that it had also been agreed that the survey would be laid before them.",
    "During the discussions at Rivers Committee, the Harbour Master agreed to look at the toll.",
    "At the Full Council meeting on 3 May last year I asked if the mill would mend the weir.",
    "The draft was endorsed by Cabinet on 3 March.",
    "During the Eel Petition Debate at the Rivers Committee meeting held on 3 March 2021, he said no.",
    "At the Annual Town Meeting it was agreed that the mill would be asked to pay.",
]


@pytest.mark.parametrize("text", POINTING)
def test_words_that_point_back(text: str) -> None:
    assert pointer_in(text, near=NEAR, body="Eelpool Council") is not None


@pytest.mark.parametrize(
    "text",
    [
        "Discussion ensued with the following issues raised:",
        "The plan would be discussed at the June Meeting.",
        "At the June Meeting the plan will be discussed.",
        "More news is due, at the next meeting in June.",
        "The ferry ran in March.",
        "A new plan will be considered by the Weir Board in June 2022.",
        "As this was the last meeting of the Municipal Year the Chair gave thanks.",
        "Visitors could not see the minutes of the previous meeting before this one.",
        "The night ferry has been commissioned to carry mail.",
        "The plan was sent to the Chief Executive on 3 March 2021.",
        "Following resolution of the grievance the post will be filled.",
        "Members would be told of the Committee’s decision.",
        "The Rivers Group has agreed a kinder way with eels.",
        "A petition had been submitted to the Eelpool Council.",
        "Forty families were referred to the Weir Panel.",
        "An hour passed following the call before the ferry came.",
        "It had been brought to his attention by the Weir Group that the steps were loose.",
        "The lamp was provided by the Harbour Trust Board.",
        "The bid with Ternmouth Council was also supported by the mill.",
        "Council is asked to endorse the decision of Cabinet to buy the ferry.",
        "No lamp can be put up as requested above.",
        "Final Minutes 16042026 (156Kb)",
        "The choice was not in accordance with the principles of decision making.",
    ],
)
def test_words_that_point_at_nothing_earlier(text: str) -> None:
    assert pointer_in(text, near=NEAR, body="Eelpool Council") is None


def test_a_body_is_known_by_its_letters_and_with_those_who_sit_with_it() -> None:
    for own, text in (
        ("Eelpool Local Harbour Safety Board", "Eelpool LHSB agreed to carry the money forward."),
        ("Cabinet", "The Leader and Cabinet agreed to the amendment."),
    ):
        assert pointer_in(text, near=NEAR, body=own) is None


def test_the_councils_own_letters_are_no_part_of_the_bodys_name() -> None:
    found = pointer_in("The plan was presented to WBC Cabinet on 3 March 2025.", near=date(2025, 6, 2), body="Forum")
    assert found is not None
    assert (found.body, found.on) == ("Cabinet", date(2025, 3, 3))


@pytest.mark.parametrize("day", ["7th-Nov-2024", "7 November 2024", "07/11/2024", "7th of November 2024"])
def test_minutes_of_a_day_are_no_minute_of_that_number(day: str) -> None:
    found = pointer_in(f"See the minutes {day}, at which Cabinet had agreed the plan.", near=NEAR, body="Cabinet")
    assert found is None or found.minute is None


def test_minutes_of_several_meetings_are_pointed_at_together() -> None:
    text = "RESOLVED that the minutes of the Weir Panel meetings held on 3 March 2021 and 7 April 2021 be noted."
    pointer = pointer_in(text, near=NEAR, body="Eelpool Council")
    assert pointer is not None
    assert (pointer.on, pointer.also_on) == (date(2021, 3, 3), (date(2021, 4, 7),))


def test_a_day_whose_weekday_fits_no_past_year_is_one_to_come_and_points_at_nothing() -> None:
    near = date(2011, 3, 9)
    assert pointer_in("It will be discussed at the Weir meeting on Thursday 10 March.", near=near, body="Panel") is None


def test_a_body_that_met_is_the_one_pointed_at_and_the_day_of_a_meeting_announced_is_not() -> None:
    met = pointer_in("The Harbour Panel met on 3 March and looked at the tide tables.", near=NEAR, body="Rivers Board")
    assert met is not None
    assert (met.body, met.on) == ("Harbour Panel", date(2021, 3, 3))
    told = "There would be a further meeting on the 3rd June, as resolved in March’s meeting."
    announced = pointer_in(told, near=NEAR, body="Rivers Board")
    assert announced is not None
    assert announced.on is None


@pytest.mark.parametrize(
    ("told", "body"),
    [
        ("On 4 March Cabinet approved the ferry.", "Cabinet"),
        ("The plan had been presented to the board at a previous meeting.", "Rivers Board"),
        ("The Harbour Panel considered the plan on 4 March.", "Harbour Panel"),
    ],
)
def test_a_body_goes_by_its_name_alone(told: str, body: str) -> None:
    pointer = pointer_in(told, near=NEAR, body="Rivers Board")
    assert pointer is not None
    assert pointer.body == body
