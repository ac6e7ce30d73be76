"""The search index: full text in the database itself, kept up to date by the database itself.

It is disposable: every word of it stands in the tables too, and ``arising doctor --search`` makes it anew.
"""

from __future__ import annotations

from django.db import migrations

from arising_service.register.searching.tables import make, unmake


class Migration(migrations.Migration):
    dependencies = [("register", "0001_initial")]
    operations = [migrations.RunPython(make, unmake)]
