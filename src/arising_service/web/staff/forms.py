"""What people fill in on staff pages."""

from __future__ import annotations

from django import forms

from arising.record.reference import Answer
from arising_service.accounts.roles import Role
from arising_service.web.staff.form import DayForm, Form, ManyFiles
from arising_service.web.staff.uploading import LARGEST, MOST

_LONG_ROWS = {"rows": 5}

PARAGRAPHS = (
    ("1", "1. Information relating to any individual"),
    ("2", "2. Information likely to reveal the identity of an individual"),
    ("3", "3. Financial or business affairs of any person, the council among them"),
    ("4", "4. Consultations or negotiations on a labour relations matter"),
    ("5", "5. Information to which legal professional privilege could be claimed"),
    ("6", "6. A proposal to give a notice that imposes requirements, or to make an order or direction"),
    ("7", "7. Action to prevent, investigate or prosecute crime"),
)
"""Local Government Act 1972, Schedule 12A Part 1 (England, as amended in 2006), paragraphs 1 to 7, shortened."""


class OwnerForm(Form):
    """Who owes an ask."""

    value = forms.CharField(
        label="Who owes it", max_length=300, help_text="A post, a person or a body, as the papers would name it.",
        error_messages={"required": "Enter who owes it"},
    )  # fmt: skip


class DueForm(DayForm):
    """When an ask is due."""


class DischargeForm(Form):
    """That the body closed an ask."""

    minute = forms.CharField(
        label="Minute that discharges it", max_length=200, help_text="For example, Minute 14 of 6 March 2024.",
        error_messages={"required": "Enter the minute that discharges it"},
    )  # fmt: skip
    note = forms.CharField(
        label="Note for colleagues (optional)", required=False, max_length=2000, widget=forms.Textarea(attrs=_LONG_ROWS)
    )


class StandingForm(Form):
    """How an ask stands, as a person knows it."""

    verdict = forms.ChoiceField(
        label="How does it stand?",
        choices=(
            ("done", "It has been done"),
            ("partly", "Part of it has been done"),
            ("not done", "It has not been done"),
            ("supersede", "Another ask has taken its place"),
            ("not an ask", "It asks nothing of anybody"),
        ),
        widget=forms.RadioSelect,
        error_messages={"required": "Choose how it stands"},
    )
    value = forms.CharField(
        label="If another took its place, the last part of that ask’s address", required=False, max_length=12,
        help_text="For example, k3f9a0c2b1d4.",
    )  # fmt: skip
    note = forms.CharField(
        label="How you know (optional)", required=False, max_length=2000, widget=forms.Textarea(attrs=_LONG_ROWS)
    )


class AnswerForm(Form):
    """An answer that an officer proposes."""

    answer = forms.ChoiceField(
        label="Has it been done?",
        choices=((Answer.DONE, "Yes"), (Answer.PARTLY, "In part"), (Answer.NOT_DONE, "No")),
        widget=forms.RadioSelect,
        error_messages={"required": "Choose whether it has been done"},
    )
    text = forms.CharField(
        label="What was done, and when", max_length=5000, widget=forms.Textarea(attrs=_LONG_ROWS),
        help_text="The clerk reads this, and may put it before the committee.",
        error_messages={"required": "Enter what was done"},
    )  # fmt: skip
    file = forms.FileField(
        label="A paper that shows it (optional)", required=False,
        help_text="PDF, Word (.docx), HTML or text. Only you and clerks can open it until a clerk accepts your answer.",
    )  # fmt: skip


class SettleAnswerForm(Form):
    """What the clerk makes of an answer."""

    note = forms.CharField(
        label="Reason, if you decline it", required=False, max_length=2000,
        help_text="The officer sees this, so say what is missing.", widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip


class DoubtForm(Form):
    """That a doubt was looked at."""

    note = forms.CharField(label="What you found (optional)", required=False, max_length=500)


class UploadForm(Form):
    """Papers to be read."""

    papers = ManyFiles(
        label="Choose the papers",
        help_text=f"PDF, Word (.docx), HTML, XML or text, up to {LARGEST // 1_000_000} MB each, {MOST} at a time.",
        error_messages={"required": "Choose at least one paper", "empty": "One of the files is empty"},
    )  # fmt: skip


class ExemptUploadForm(UploadForm):
    """Papers to be read, that may be exempt from the start."""

    paragraph = forms.ChoiceField(
        label="Are they exempt?", required=False, widget=forms.RadioSelect,
        choices=(("", "No, they are public"), *PARAGRAPHS),
        help_text="Schedule 12A to the Local Government Act 1972. Few people can see what is exempt.",
    )  # fmt: skip


class ExemptForm(Form):
    """Why something is exempt."""

    paragraph = forms.ChoiceField(
        label="Which paragraph of Schedule 12A makes it exempt?", choices=PARAGRAPHS, widget=forms.RadioSelect,
        error_messages={"required": "Choose a paragraph"},
    )  # fmt: skip


class UserForm(Form):
    """What an administrator may change of a user."""

    role = forms.ChoiceField(
        label="Role", choices=Role.choices, widget=forms.RadioSelect, error_messages={"required": "Choose a role"}
    )
    post = forms.CharField(
        label="Post held (optional)", required=False, max_length=200,
        help_text="As the papers print it, such as Head of Housing. It matches an officer to the asks they owe.",
    )  # fmt: skip
    email = forms.EmailField(
        label="E-mail address (optional)", required=False, help_text="Nothing is sent to it. It is how somebody who "
        "signs in with their council account is known here.",
        error_messages={"invalid": "Enter an e-mail address like name@example.gov.uk"},
    )  # fmt: skip
    sees_exempt = forms.BooleanField(label="May see exempt papers, and items, and mark them", required=False)
    active = forms.BooleanField(label="May sign in", required=False)


class NewUserForm(UserForm):
    """Somebody new."""

    username = forms.CharField(
        label="User name", max_length=150, help_text="Letters, figures and @ . + - _ only.",
        error_messages={"required": "Enter a user name"},
    )  # fmt: skip
    full_name = forms.CharField(label="Full name (optional)", required=False, max_length=300)
    password = forms.CharField(
        label="First password", widget=forms.PasswordInput, strip=False,
        help_text="At least 12 letters or figures. Tell it to them by another way than e-mail.",
        error_messages={"required": "Enter a first password"},
    )  # fmt: skip
    active = None  # type: ignore[assignment]  # somebody new may sign in
    field_order = ("username", "full_name", "password", "role", "post", "email", "sees_exempt")


class NewUserOfDirectoryForm(NewUserForm):
    """Somebody new, where people may sign in through the council's directory."""

    password = forms.CharField(
        label="First password (optional)", widget=forms.PasswordInput, strip=False, required=False,
        help_text="Leave it out for somebody who signs in with their council account alone. Otherwise at least 12 "
        "letters or figures.",
    )  # fmt: skip


class PasswordForm(Form):
    """A new password for somebody else."""

    password = forms.CharField(
        label="New password", widget=forms.PasswordInput, strip=False, help_text="At least 12 letters or figures.",
        error_messages={"required": "Enter a new password"},
    )  # fmt: skip
