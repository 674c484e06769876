"""Quotations of a report, and who speaks them."""

import pytest

from goodoffices.press.reports.document import document
from goodoffices.press.reports.person import Person
from goodoffices.press.reports.quotes import quotes


def read(text, roster=()):
    return quotes(document(text.encode(), "report.txt"), roster)


def speakers(text, roster=()):
    return [(each.text, each.speaker) for each in read(text, roster) if each.spoken]


HEAD = "Talks go on in Port Hallow\n\nThe talks went on. Foreign Minister Ilya Morent and the "
HEAD += "mediator, Yusra Tambell, were there.\n\n"


@pytest.mark.parametrize(
    "words",
    [
        "“We shall stay here until Friday,” said Morent.",
        "“We shall stay here until Friday,” Morent said after lunch.",
        "“We shall stay here until Friday”, Morent told Tambell.",
        "“Shall we stay here until Friday?” Morent asked Tambell.",
        "Morent said: “We shall stay here until Friday.”",
        "Morent told Tambell that they would “stay here until Friday at least”.",
        "Tambell heard Morent out. “We shall stay here until Friday,” the foreign minister said.",
        "According to Morent, “we shall stay here until Friday”.",
        "As Morent put it, “we shall stay here until Friday”.",
        "“We shall stay here until Friday,” according to Morent.",
        "Morent: “We shall stay here until Friday.”",
        "Morent, who came late, added that he would “stay here until Friday at least”.",
        "It was described by Morent as “a table with too many legs”.",
        "“We shall stay here until Friday,” was Morent's answer to Tambell.",
        "The talks, Morent said, would “stay here until Friday at least”.",
        "Morent was quoted as saying that “we shall stay here until Friday”.",
        "In the words of Morent, “we shall stay here until Friday”.",
    ],
)
def test_the_speaker_is_found_however_the_sentence_is_built(words):
    ((_, speaker),) = speakers(HEAD + words)
    assert speaker == "Ilya Morent"


def test_a_quotation_split_by_its_speaker_is_one_statement():
    one, two = read(HEAD + "“If it goes on,” Morent said, “it will bring us to a table.”")
    assert (one.continues, two.continues) == (None, 0)
    assert one.speaker == two.speaker == "Ilya Morent"


def test_a_quotation_that_follows_goes_on_in_the_same_mouth():
    _, two = read(HEAD + "“The tea was good,” Tambell said. “There was a second pot of it.”")
    assert two.continues == 0
    assert two.speaker == "Yusra Tambell"


def test_each_paragraph_of_a_long_quotation_is_a_piece_of_it():
    words = (
        "“The first day was long,” Morent said. “The second was longer.\n\n“The third is today.”"
    )
    _, two, three = read(HEAD + words)
    assert (two.continues, three.continues) == (0, 1)
    assert three.speaker == "Ilya Morent"


def test_what_stands_inside_another_quotation_is_nobodys_of_the_page():
    outer, inner = read(HEAD + "Morent said: “She told me ‘come in out of the rain’ and I came.”")
    assert (outer.speaker, outer.spoken) == ("Ilya Morent", True)
    assert (inner.speaker, inner.spoken) == (None, False)


@pytest.mark.parametrize(
    "words",
    [
        "The so-called “good catch” accord lapsed.",
        "He keeps a copy of “The Harbour Understanding”, the agreement of 2020.",
        "Morent did not say that the talks “are over for good this year”.",
        "They argued about the word “temporary” for an hour.",
    ],
)
def test_a_title_or_a_word_at_arms_length_is_spoken_by_nobody(words):
    (quote,) = read(HEAD + words)
    assert not quote.spoken
    assert quote.speaker is None


def test_a_quotation_in_the_headline_is_linked_to_where_it_is_said():
    text = (
        "Minister: gap “narrower than a shaft”\n\nThe energy minister, Garrick Pellow, spoke.\n\n"
    )
    headline, body = read(text + "Pellow called the gap “narrower than a shaft” today.")
    assert headline.repeats == 1
    assert headline.speaker == body.speaker == "Garrick Pellow"


def test_an_official_without_a_name_is_told_in_the_reports_words():
    ((_, speaker),) = speakers(HEAD + "“There is tea but no milk here,” said a senior official.")
    assert speaker == "a senior official"


def test_where_nobody_is_named_nobody_is_suggested():
    ((_, speaker),) = speakers(HEAD + "“There is tea but no milk here.” The wind rose.")
    assert speaker is None


def test_a_mark_of_inches_opens_no_quotation():
    ((words, _),) = speakers(HEAD + 'Morent said "the 18" pipe is ours and has been so" again.')
    assert words == 'the 18" pipe is ours and has been so'


def test_an_apostrophe_closes_no_quotation_in_single_marks():
    ((words, _),) = speakers(
        HEAD + "‘The parties’ worst hour is the one after lunch,’ Morent said."
    )
    assert words == "The parties’ worst hour is the one after lunch,"


def test_a_pronoun_is_resolved_where_one_person_can_be_meant():
    ((_, speaker),) = speakers(HEAD + "Morent smiled. “We shall stay until Friday,” he said.")
    assert speaker == "Ilya Morent"


@pytest.mark.parametrize(
    "words",
    [
        "Morent met a skipper. “We shall stay until Friday,” he said.",
        "Last, there was a porter at the door. “We shall stay until Friday,” he said.",
        "It was the porter who told the press. “We shall stay until Friday,” he said.",
        "They asked me where I was from. “We shall stay until Friday,” they said.",
    ],
)
def test_a_pronoun_that_may_mean_somebody_else_is_left_open(words):
    ((_, speaker),) = speakers(HEAD + words)
    assert speaker is None


@pytest.mark.parametrize(
    ("names", "speaker"),
    [
        (("Ilya Morent", "Yusra Tambell"), "Ilya Morent"),
        (("Varo Morent", "Tilke Tambell"), None),
        (("Ilya Morent", "Boris Tambell"), None),
    ],
)
def test_of_two_the_given_name_tells_which_is_he(names, speaker):
    head = HEAD.replace("Ilya Morent", names[0]).replace("Yusra Tambell", names[1])
    ((_, told),) = speakers(head + "“We shall stay here until Friday,” he said.")
    assert told == speaker


TWO = "Ministers meet\n\nFinance Minister Ada Brandt met Finance Minister Jon Varga of Ostria.\n\n"


def test_an_office_that_two_hold_is_left_open():
    ((_, speaker),) = speakers(TWO + "“The sums do not add up,” the finance minister said.")
    assert speaker is None


def test_an_office_is_told_apart_by_its_side():
    ((_, speaker),) = speakers(
        TWO + "“The sums do not add up,” the Ostrian finance minister said."
    )
    assert speaker == "Jon Varga"


def test_a_name_under_or_behind_a_quotation_signs_it():
    text = (
        "Quotes of the day\n\n“The bridge is open, and so am I.” – Mayor Lotte Quist, on the day."
    )
    ((_, speaker),) = speakers(text)
    assert speaker == "Lotte Quist"


def test_one_of_several_has_no_name():
    ((_, speaker),) = speakers(HEAD + "“He slept on the plane,” said one of Morent's aides.")
    assert speaker == "one of Morent's aides"


def test_who_tells_of_an_insult_is_not_the_one_insulted():
    told = speakers(HEAD + "Tambell accused Morent of “sending the same draft twice”.")
    assert [speaker for _, speaker in told] == ["Yusra Tambell"]


def test_in_a_transcript_i_is_whose_turn_it_is():
    text = "Transcript of the talk\n\nENVOY ODE: I tell my people, “Read it as a letter home.”"
    ((_, speaker),) = speakers(text.replace("ENVOY ODE", "ODE") + "\n\nEnvoy Casimir Ode left.")
    assert speaker == "Casimir Ode"


MORENT = "Ilya Morent"
PERSIAN = (Person("ایلیا مورنت", ("ایلیا مورنت", "مورنت"), "وزیر امور خارجه"),)
ARABIC = (Person("إيليا مورنت", ("إيليا مورنت", "مورنت"), "وزير الخارجية"),)


@pytest.mark.parametrize(
    ("words", "roster"),
    [
        ("مورنت گفت: «ما با نقشه و مداد آمده‌ایم.»", PERSIAN),
        ("به گفته مورنت، «کار برای امشب متوقف شده است».", PERSIAN),
        ("«کار برای امشب متوقف شده است»، مورنت گفت.", PERSIAN),
        ("وقال مورنت: «جئنا بخريطة وقلم رصاص اليوم.»", ARABIC),
        ("«توقفت المحادثات لهذه الليلة فقط»، قال مورنت.", ARABIC),
        ("وبحسب مورنت فإن المحادثات «توقفت لهذه الليلة فقط».", ARABIC),
    ],
)
def test_in_persian_and_arabic_the_roster_tells_who_speaks(words, roster):
    ((_, speaker),) = speakers("گزارش روز\n\n" + words, roster)
    assert speaker == roster[0].name


def test_without_a_roster_a_persian_quotation_is_found_and_left_open():
    ((words, speaker),) = speakers("گزارش روز\n\nمورنت گفت: «ما با نقشه و مداد آمده‌ایم.»")
    assert words == "ما با نقشه و مداد آمده‌ایم."
    assert speaker is None


def test_whoever_is_told_to_be_something_is_meant_by_it():
    text = (
        HEAD + "Jon Brill, a deckhand, waved.\n\n“The sea was flat all week,” the deckhand said."
    )
    ((_, speaker),) = speakers(text)
    assert speaker == "Jon Brill"


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("Morent says that the quotas agreed overnight are “a rope with a ribbon”.", MORENT),
        ("The talks were described as “the longest breakfast in history” by Morent.", MORENT),
        ("“I have seen wars start over less,” was the view of Morent.", MORENT),
        ("Some were quick. “It was the minister who did it,” said one, Ilya Morent.", MORENT),
        ("The Uplands rebels called it “a curtain for supplies of its own”.", "Uplands rebels"),
        ("The spokesmen of Belland and Ostria said that it was “over and done with”.", None),
    ],
)
def test_what_stands_between_the_speaker_and_the_words_is_passed_over(words, right):
    ((_, speaker),) = speakers(HEAD + words)
    assert speaker == right


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("Comedian Ada Lind came. “I have nothing to add to that,” Lind said.", "Ada Lind"),
        ("The Sea League (SL) warned that it was “a matter of days”.", "Sea League"),
        ("Jo Tarr (Labour) said it was “a dog’s dinner from start to end”.", "Jo Tarr"),
        ("Bo Ry, 24, from Sund, said it was “a wedding cake in the rain”.", "Bo Ry"),
        ("Ana Reis of the trawler Luz said it was “a long way to the shore”.", "Ana Reis"),
        ("Ana Reis, a sailor, told Bo Ry it was “a long way to the shore”.", "Ana Reis"),
        ("Ana Reis - who was there - called it “a long way to the shore”.", "Ana Reis"),
        ("For Ana Reis, who was there, it was “a long way to the shore”.", "Ana Reis"),
        ("A letter to Bo Ry from Ana Reis said it was “a long way to the shore”.", "Ana Reis"),
        ("Bo Ry read out a letter from Ana Reis: “It is a long way to the shore.”", "Ana Reis"),
        ("Ana Reis was accused by Bo Ry of “hiding behind her own staff”.", "Bo Ry"),
        ("Ana Reis and Bo Ry said it was “a long way to the shore”.", None),
        ("A man who saw Ana Reis said it was “a long way to the shore”.", "A man"),
        ("Ana Reis recalled her father saying, “It is a long way to the shore.”", None),
        ("Coastal Rail has stopped. “We will not run a train,” the company said.", "Coastal Rail"),
    ],
)
def test_who_speaks_is_told_from_the_way_the_sentence_is_built(words, right):
    ((_, speaker),) = speakers(f"Of the sea and the rain\n\nIt was Monday.\n\n{words}\n")
    assert speaker == right


def test_a_paragraph_of_nothing_but_words_goes_on_in_the_mouth_of_the_last():
    words = "“We went out,” Morent said.\n\n“By midnight it was breakfast.”"
    one, two = read(HEAD + words)
    assert (one.speaker, two.speaker, two.continues) == ("Ilya Morent", "Ilya Morent", 0)


@pytest.mark.parametrize(
    "before",
    [
        "A skipper, 44, shouted.",
        "One of the workers had lost hope.",
        "For the owner it came late.",
    ],
)
def test_whoever_has_no_name_and_speaks_is_not_the_one_named_before(before):
    words = f"Minister Ilya Morent came.\n\n{before} “You promised us a bridge,” he said."
    ((_, speaker),) = speakers(f"Of the sea and the rain\n\n{words}\n")
    assert speaker is None
