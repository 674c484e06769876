"""A view as plain text says what the view says."""

from tests.talks import NORTH, SOUTH, SUBSTANCE, convey, reads, says, talk

from goodoffices.core.showing import as_text

CARRIED = talk(
    says(NORTH, "We could live with twelve.", SUBSTANCE, name="twelve"),
    convey("twelve", to=SOUTH, words="North can bear a smaller share."),
)


def test_a_source_reads_which_words_of_its_item_went_and_to_whom():
    assert "went to S: North can bear a smaller share." in as_text(reads(CARRIED, NORTH))


def test_a_receiver_reads_the_words_and_nothing_of_what_they_rest_on():
    text = as_text(reads(CARRIED, SOUTH))
    assert "North can bear a smaller share." in text
    assert "went to" not in text
    assert "twelve" not in text


def test_every_line_fits_eighty_columns():
    long = talk(says(NORTH, "A word and another. " * 40, SUBSTANCE))
    assert max(map(len, as_text(reads(long, NORTH)).splitlines())) <= 80
