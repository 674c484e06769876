"""What is public of each row of the design, S1 to S20, stands in its place on the Muscat page."""

import pytest
from tests.server.publishing.test_where_it_rests import Tree

ROWS = {
    "s01_indirect": ("modality", "The talks were indirect."),
    "s02_capacities": ("people", "head of delegation", "represents the side", "also attended",
                       "capacity not stated"),
    "s03_times_and_places": ("timeline", "about 11:00", "10:30 Tehran", "The talks ended.",
                             "The Iranian team went back to where it stayed."),
    "s04_the_ending": ("state", "for now", "Esmail Baghaei", "in a source of 6 February 2026"),
    "s05_what_was_conveyed": ("statements", "viewpoints, concerns and interests", "rights"),
    "s06_results": ("state", "There is an agreement to continue negotiations in general."),
    "s07_scope": ("scope", "Iran’s nuclear programme, and nothing else.", "at this stage",
                  "No statement of scope in this record."),
    "s08_framework": ("next", "framework"),
    "s09_mistrust": ("statements", "This wall of mistrust must be overcome."),
    "s10_capitals": ("next", "discussions in the capitals will determine the details"),
    "s11_areas": ("statements", "thinking", "areas for possible progress"),
    "s12_reconvening": ("next", "We aim to reconvene in due course"),
    "s13_sources_that_differ": ("timeline", "Differing versions", "10:00", "Ya Libnan"),
    "s14_bilateral": ("timeline", "The Iranian and the Omani foreign minister met", "IRNA"),
    "s15_the_report": ("sources", "US–Iran Talks in Oman End", "Clash Report",
                       "three embedded posts"),
    "s16_three_voices": ("statements", "Abbas Araghchi", "Badr Albusaidi",
                         "Statements of each side", "No statement in this record."),
    "s16_the_spokesperson": ("state", "Esmail Baghaei", "Foreign Ministry spokesperson"),
    "s17_between_rounds": ("next", "We will remain in contact on how to proceed."),
    "s18_context": ("context", "months", "weeks"),
    "s19_characterisations": ("statements", "The atmosphere was positive.", "very serious",
                              "What stands in the way most is deep mistrust."),
    "s20_interpretation": ("readings", "A pause, and not a breakdown.", "observers, not named"),
    "disputes": ("disputed", "disputed by", "The office was no longer his."),
    "corrections": ("corrections", "before", "now", "The report’s text gives no day"),
}  # fmt: skip


@pytest.fixture(scope="module")
def sections(muscat):
    """The text of each section of the page, by its name."""
    (page,) = [data for name, data in muscat.items() if name.endswith("muscat/index.html")]
    return {
        each.attrs["id"]: " ".join(each.text().split())
        for each in Tree(page.decode()).root.below()
        if each.tag == "section"
    }


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_what_is_public_of_a_row_stands_in_its_section(sections, row):
    section, *told = row
    assert [words for words in told if words not in sections[section]] == []
