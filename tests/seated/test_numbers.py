"""No number that anybody is shown tells how many there were before."""

import base64
import json
import re

from allauth.mfa.models import Authenticator
from tests.seated.conftest import enrolled

from goodoffices.server.seated.models import Invitation, Person


def test_accounts_second_factors_and_invitations_cannot_be_counted_by_their_numbers(
    house,
):
    for name in ("ingrid", "sofia", "mara"):
        enrolled(Invitation.drawn(founds=True), name)
    for kind in (Person, Authenticator, Invitation):
        numbers = list(kind.objects.values_list("pk", flat=True))
        assert len(numbers) >= 3
        assert min(numbers) > 1000
        assert len({one - other for one in numbers for other in numbers}) > len(numbers)


def test_a_passkey_is_not_told_which_account_of_the_house_it_is_for(mara):
    page = mara.get("/account/passkeys/add").content.decode()
    asked = json.loads(
        re.search(r"<script[^>]*application/json[^>]*>(.*?)</script>", page, re.S)[1]
    )
    handle = json.dumps(asked).split('"user":')[1].split('"id": "')[1].split('"')[0]
    told = base64.urlsafe_b64decode(handle + "==").decode()
    assert int(told, 36) == Person.objects.get(name="mara").pk
    assert int(told, 36) > 1000
