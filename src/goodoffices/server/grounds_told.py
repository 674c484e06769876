"""What speaks for two names meaning one person, and against it, in the words of the house."""

from django.utils.functional import Promise
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from goodoffices.core.words import plain
from goodoffices.press.persons.grounds import Ground, Told

WORDS: dict[Ground, Promise] = {
    Ground.SAME_WORDS: _("the name is the same, letter by letter"),
    Ground.FAMILY_ALIKE: _("the family names sound alike: {one}, {other}"),
    Ground.FAMILY_HALF: _("one has half of the other’s family name: {one}, {other}"),
    Ground.FAMILY_IN_ANOTHER_SCRIPT: _("the same family name in another script: {one}, {other}"),
    Ground.GIVEN_ALIKE: _("the given names sound alike: {one}, {other}"),
    Ground.GIVEN_IN_ANOTHER_SCRIPT: _("the same given name in another script: {one}, {other}"),
    Ground.GIVEN_FITS: _("the initial fits: {one}, {other}"),
    Ground.GIVEN_PET: _("two ways to call one given name: {one}, {other}"),
    Ground.FATHER_ALIKE: _("the father’s name is the same: {one}, {other}"),
    Ground.SAME_OFFICE: _("the same office: {one}, {other}"),
    Ground.SAME_SIDE: _("the same side"),
    Ground.BESIDE_FITS: _("what stands beside the name fits the office: {other}"),
    Ground.ALSO_CALLED: _("a source says that this is another name of the person"),
    Ground.SAID_SAME: _("it was said that they are one"),
    Ground.FAMILY_NEARLY: _("the family names differ in a few letters: {one}, {other}"),
    Ground.UNREADABLE: _("these two scripts cannot be compared here: {one}, {other}"),
    Ground.FAMILY_LEFT_OUT: _("only one has a family name"),
    Ground.FAMILY_OTHER: _("other family names: {one}, {other}"),
    Ground.GIVEN_NEARLY: _("the given names differ in a few letters: {one}, {other}"),
    Ground.GIVEN_OTHER: _("other given names: {one}, {other}"),
    Ground.GIVEN_LEFT_OUT: _("only one has a given name: {one}"),
    Ground.INITIAL_OTHER: _("another initial: {one}, {other}"),
    Ground.FATHER_OTHER: _("the father’s name is another: {one}, {other}"),
    Ground.FATHER_NEARLY: _("a name between differs in a few letters"),
    Ground.MIDDLE_LEFT_OUT: _("only one has a name between: {one}"),
    Ground.FATHER_LEFT_OUT: _("only one says whose child the person is: {one}"),
    Ground.ORDER_TURNED: _("the names stand in the other order"),
    Ground.GENERATION_OTHER: _("one is the elder and one the younger"),
    Ground.GENERATION_LEFT_OUT: _("only one says whether it is the elder or the younger"),
    Ground.WOMAN_AND_MAN: _("one is called a woman and one a man"),
    Ground.OTHER_OFFICE: _("another office: {one}, {other}"),
    Ground.OFFICE_AT_THAT_DATE: _("the office was not this person’s at that date"),
    Ground.OTHER_SIDE: _("another side: {one}, {other}"),
    Ground.YEARS_APART: _("the years lie a life apart: {one}, {other}"),
    Ground.SAID_OTHER: _("it was said that they are two"),
}
"""Each ground in a few words; where two words are compared, both are shown."""


def ground(told: Told) -> SafeString:
    """One ground, with the words it compares set apart."""
    one, other = (format_html("<bdi>{}</bdi>", each) for each in (told.one, told.other))
    words = str(WORDS[told.ground])
    if plain(told.one) == plain(told.other):
        words = words.replace("{one}, {other}", "{one}")
    return format_html(words, one=one, other=other)


def grounds(told: tuple[Told, ...]) -> SafeString:
    """Several grounds, one after the other."""
    shown = [each for each in told if not _said_by_another(each, told)]
    return format_html_join("; ", "{}", ((ground(each),) for each in shown))


def _said_by_another(one: Told, told: tuple[Told, ...]) -> bool:
    """Whether a ground says less than another that is shown: parts of a name that is the same."""
    same = Ground.SAME_WORDS in {each.ground for each in told}
    return same and one.ground in (Ground.FAMILY_ALIKE, Ground.GIVEN_ALIKE)
