"""Forms in the design system's patterns."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

_LOOK: dict[type[forms.Widget], str] = {
    forms.TextInput: "govuk-input",
    forms.EmailInput: "govuk-input",
    forms.PasswordInput: "govuk-input govuk-input--width-20",
    forms.NumberInput: "govuk-input",
    forms.Textarea: "govuk-textarea",
    forms.Select: "govuk-select",
    forms.ClearableFileInput: "govuk-file-upload",
}


_YEARS = range(1900, 2101)
"""Days of other years are slips of the finger: what is due in the year 202 would be overdue for all to see."""


class Form(forms.Form):
    """A form whose fields look as the design system's do, and that browsers leave to the server to check."""

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as Django's forms take them
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        for name, field in self.fields.items():
            dress(field, wrong=self.is_bound and name in self.errors)


def dress(field: forms.Field, *, wrong: bool) -> None:
    """Give a field the classes of its kind."""
    look = next((_LOOK[kind] for kind in type(field.widget).__mro__ if kind in _LOOK), "")
    if look:
        error = f" {look.split()[0]}--error" if wrong else ""
        field.widget.attrs["class"] = f"{look}{error}"


class ManyFilesInput(forms.ClearableFileInput):
    """Several files chosen at once."""

    allow_multiple_selected = True


class ManyFiles(forms.FileField):
    """The files that somebody chose: a list, empty only where the field may be."""

    widget = ManyFilesInput

    def clean(self, data: Any, initial: Any = None) -> list[Any]:  # noqa: ANN401 - as Django's fields take them
        """Each file, checked as a file of one field is."""
        # An empty list is checked as one file that was not chosen, or a field that must be filled would let it pass.
        chosen = (data if isinstance(data, list | tuple) else [data]) or [None]
        return [one for one in (super(ManyFiles, self).clean(each, initial) for each in chosen) if one]


class DayForm(Form):
    """A day as day, month and year: three fields, one answer."""

    day = forms.CharField(label="Day", max_length=2, required=False)
    month = forms.CharField(label="Month", max_length=2, required=False)
    year = forms.CharField(label="Year", max_length=4, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as Django's forms take them
        super().__init__(*args, **kwargs)
        for name, width in (("day", 2), ("month", 2), ("year", 4)):
            attrs = self.fields[name].widget.attrs
            attrs["class"] = f"govuk-input govuk-date-input__input govuk-input--width-{width}"
            attrs["inputmode"] = "numeric"

    def clean(self) -> dict[str, Any]:
        """Put the three together under ``on``."""
        told = super().clean() or {}
        try:
            told["on"] = date(*(int(told.get(name) or 0) for name in ("year", "month", "day")))
        except ValueError:
            self.add_error("day", "Enter a real day, such as 27 3 2026")
        else:
            if told["on"].year not in _YEARS:
                self.add_error("day", f"Enter a year from {_YEARS[0]} to {_YEARS[-1]}, with all four figures")
        return told
