"""What is written of a talk that is not founded yet is of no seat."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Lets a draft be of no seat."""

    dependencies = [("seated", "0006_token")]

    operations = [
        migrations.AlterField(
            model_name="draft",
            name="sitting",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                to="seated.sitting",
            ),
        ),
    ]
