"""Papers that came with an officer's answer are known as such."""

from __future__ import annotations

from typing import Any

from django.db import migrations, models
from django.db.models import F


def _know(apps: Any, editor: Any) -> None:  # noqa: ANN401 Django's own
    """Of papers that are there: those that an officer added who answered with them, and that were not read."""
    papers = apps.get_model("register", "Paper").objects.using(editor.connection.alias)
    came = papers.filter(read_at=None, added_by__role="officer", answers__by=F("added_by")).values_list("pk", flat=True)
    papers.filter(pk__in=list(came)).update(with_answer=True)


class Migration(migrations.Migration):
    """What an accepted answer has published stays as it is."""

    dependencies = [("register", "0006_orders"), ("accounts", "0004_sessions_ended")]
    operations = [
        migrations.AddField(
            model_name="paper",
            name="with_answer",
            field=models.BooleanField(default=False),
        ),
        migrations.RunPython(_know, migrations.RunPython.noop),
    ]
