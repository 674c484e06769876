"""The small talks that the other tests are made of."""

from tests.talks import NORTH, SOUTH, SUBSTANCE, convey, refusal, says, sees, talk


def test_a_talk_reads_as_it_is_told():
    evening = talk(
        says(NORTH, "Twelve per cent would do.", SUBSTANCE, name="quota"),
        convey("quota", to=SOUTH, words="North could live with a smaller share."),
    )
    assert sees(evening, SOUTH, "smaller share")
    assert not sees(evening, SOUTH, "Twelve")
    assert refusal(evening, convey("quota", to=NORTH)).code == "nothing_to_carry"
