"""When a desk locks, neither the check nor the reading of reports keeps a word of a talk."""

import importlib
import pkgutil

import goodoffices.leaks
import goodoffices.press
from goodoffices.core.words import Words
from goodoffices.leaks.check import check
from goodoffices.leaks.forgetting import forget
from goodoffices.leaks.given import Confidence, Lists, Named
from goodoffices.press.reports.document import document
from goodoffices.press.reports.reading import read


def remembered():
    """What each cache of the check and of the press holds, by its name."""
    found = {}
    packages = (goodoffices.leaks, goodoffices.press)
    modules = (
        module
        for package in packages
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    )
    for module in modules:
        whole = importlib.import_module(module.name)
        for name, each in vars(whole).items():
            if hasattr(each, "cache_info") and each.__module__ == module.name:
                found[f"{module.name}.{name}"] = each.cache_info().currsize
    return found


def test_nothing_is_remembered_once_it_is_forgotten_but_what_is_of_every_talk():
    lists = Lists(roster=(Named("n", (Words("Ruprecht Tollander"),)),))
    held = (Confidence("c", Words("On 3 May Tollander hides 40 tonnes of coal in Zaafaran.")),)
    check(Words("Forty tonnes of coal, on the third of May, in «زعفران»?"), held, (), lists)
    assert sum(remembered().values()) > 10
    forget()
    left = {name for name, count in remembered().items() if count}
    assert left == {"goodoffices.leaks.rarity._counted", "goodoffices.leaks.concepts._listed"}


def test_a_report_that_was_read_is_forgotten_too():
    report = "Edda Quarrel said: “We made a good start and shall return,” on 14 May 2031.\n"
    read(document(report.encode(), "report.txt"))
    press = "goodoffices.press."
    assert sum(count for name, count in remembered().items() if name.startswith(press)) > 2
    forget()
    assert not [n for n, count in remembered().items() if count and n.startswith(press)]
