"""The table in which used codes and tries of them are kept."""

from typing import Any

from django.core.management import call_command
from django.db import migrations


def _make(apps: object, schema_editor: Any) -> None:  # noqa: ANN401, ARG001 - as Django calls it
    call_command("createcachetable", "accounts_cache", database=schema_editor.connection.alias, verbosity=0)


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_sign_in_failures"),
    ]

    operations = [
        migrations.RunPython(_make, migrations.RunPython.noop),
    ]
