"""How often somebody's sessions were ended. Sessions that are open stay open."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    """Counted from none."""

    dependencies = [("accounts", "0003_cache")]
    operations = [
        migrations.AddField(
            model_name="user",
            name="sessions_ended",
            field=models.PositiveIntegerField(default=0),
        ),
    ]
