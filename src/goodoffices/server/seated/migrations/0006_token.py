"""What lets a program ask in a seat of its owner's; in PostgreSQL it is shown to nobody else."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

HERS = "person_id = NULLIF(current_setting('goodoffices.person', true), '')::bigint"
OF_ENDED = (
    "sitting_id = ANY (string_to_array("
    "NULLIF(current_setting('goodoffices.ended', true), ''), ',')::bigint[])"
)
SENTENCES = (
    "ALTER TABLE seated_token ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE seated_token FORCE ROW LEVEL SECURITY",
    f"CREATE POLICY ones_own ON seated_token USING ({HERS}) WITH CHECK ({HERS})",
    f"CREATE POLICY ended_found ON seated_token FOR SELECT USING ({OF_ENDED})",
    f"CREATE POLICY ended_gone ON seated_token FOR DELETE USING ({OF_ENDED})",
)


def secure(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    if editor.connection.vendor == "postgresql":
        for each in SENTENCES:
            editor.execute(each)


class Migration(migrations.Migration):
    """Adds the table of tokens."""

    dependencies = [("seated", "0005_letterbox")]

    operations = [
        migrations.CreateModel(
            name="Token",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("known", models.CharField(max_length=64)),
                ("named", models.TextField()),
                ("reach", models.CharField(max_length=8)),
                ("until", models.DateTimeField()),
                ("used", models.DateField(blank=True, null=True)),
                ("ended", models.PositiveIntegerField()),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "sitting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="seated.sitting"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("sitting", "known"), name="ones_own_token")
                ],
            },
        ),
        migrations.RunPython(secure, migrations.RunPython.noop),
    ]
