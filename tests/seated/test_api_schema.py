"""What the API does is what its description says: asked by schemathesis, from several seats.

Much more of it, some minutes: ./office test --long. By other chances: SEED; fewer: EXAMPLES.
"""

import itertools
import os
import re
from contextlib import contextmanager

import hypothesis
import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck
from schemathesis import GenerationMode
from tests.seated.conftest import begun, enrolled, seated, standing

from goodoffices.core.seats import Seat
from goodoffices.server.door import door
from goodoffices.server.seated.api.described import OPERATIONS
from goodoffices.server.seated.models import Invitation, Sitting
from goodoffices.server.seated.tokens import Reach, drawn

LONG = os.environ.get("GOODOFFICES_LONG", "")
FEW, MANY = 6, int(os.environ.get("EXAMPLES", "400"))
SEED = int(os.environ.get("SEED", "20261126"))
SEATS = {
    "delegation/A/head": Reach.BINDS, "capital/A/principal": Reach.ACTS,
    "liaison/B": Reach.ACTS, "observer": Reach.READS, "auditor": Reach.READS,
}  # fmt: skip
"""Seats besides the mediator's, and how far the token of each goes."""
HOST = "localhost:8642"
WEIGHT = {"/api/acts": 4, "/api/papers": 1}
"""Where there is more to be got wrong, more is asked."""


@pytest.fixture(scope="module")
def tokens(tables, tmp_path_factory):
    """The tokens of several seats of a talk in which something was said."""
    with standing(tmp_path_factory.mktemp("house")):
        mara = enrolled(Invitation.drawn(founds=True), "mara")
        talk = begun(mara)
        for seat in SEATS:
            seated(mara, talk, seat, seat.replace("/", ""))
        made = [drawn(Sitting.objects.get(seat="mediation/mediator"), "desk", Reach.BINDS)]
        for seat, reach in SEATS.items():
            made.append(drawn(Sitting.objects.get(seat=seat), "a program", reach))
        yield made


def filled(value, names):
    """The same, where the name of a thing stands with that of one that there is."""
    if isinstance(value, dict):
        return {key: filled(each, names) for key, each in value.items()}
    if isinstance(value, list):
        found = [filled(each, names) for each in value]
        texts = all(isinstance(each, str) for each in value)
        # Different names that were made up may stand for the same thing.
        return list(dict.fromkeys(found)) if texts and len(set(value)) == len(value) else found
    if isinstance(value, str) and re.fullmatch("[0-9a-f]{20}", value):
        return names[int(value, 16) % len(names)]
    return value


@contextmanager
def described(tokens):
    """The API as it describes itself, asked by one token after the other."""
    schema = schemathesis.openapi.from_wsgi(
        "/api/openapi.json", get_wsgi_application(), headers={"Host": HOST}
    )
    turns, talk = itertools.cycle(tokens), Sitting.objects.first().talk
    seats = Sitting.objects.values_list("seat", flat=True)
    views = [door.room(talk, Seat.parse(seat)).read() for seat in seats]
    names = sorted({line.id for view in views for line in view.lines})

    def named(context, value):
        """What was made up, with things of some room where it names things."""
        return filled(value, names)

    for each in ("map_body", "map_path_parameters", "map_query"):
        schema.hook(each)(named)

    @schema.auth()
    class Token:
        def get(self, case, context):
            return next(turns)

        def set(self, case, data, context):
            case.headers = {**(case.headers or {}), "Authorization": f"Bearer {data}"}

    yield schema


def asked(schema, path, mode, most):
    """Ask at one address so often, well or ill, and check all that can be checked."""
    [operation] = [each.ok() for each in schema.get_all_operations() if each.ok().path == path]

    @hypothesis.seed(SEED)
    @hypothesis.settings(
        max_examples=most, database=None, deadline=None, suppress_health_check=list(HealthCheck)
    )
    @hypothesis.given(case=operation.as_strategy(generation_mode=mode))
    def all_is_as_described(case):
        case.call_and_validate(headers={"Host": HOST})

    all_is_as_described()


@pytest.mark.parametrize("mode", list(GenerationMode), ids=["well", "ill"])
@pytest.mark.parametrize("path", OPERATIONS)
def test_what_is_asked_well_or_ill_is_answered_as_described(tokens, path, mode):
    with described(tokens) as schema:
        asked(schema, path, mode, WEIGHT.get(path, 1) * (MANY if LONG else FEW))


def test_every_address_is_described(tokens):
    with described(tokens) as schema:
        assert {each.ok().path for each in schema.get_all_operations()} == set(OPERATIONS)
