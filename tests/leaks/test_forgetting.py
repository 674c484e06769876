"""When a desk locks, the check keeps no word of a talk."""

import importlib
import pkgutil

import goodoffices.leaks
from goodoffices.core.words import Words
from goodoffices.leaks.check import check
from goodoffices.leaks.forgetting import forget
from goodoffices.leaks.given import Confidence, Lists, Named


def remembered():
    """What each cache of the check holds, by its name."""
    found = {}
    for module in pkgutil.walk_packages(goodoffices.leaks.__path__, "goodoffices.leaks."):
        whole = importlib.import_module(module.name)
        for name, each in vars(whole).items():
            if hasattr(each, "cache_info") and each.__module__ == module.name:
                found[f"{module.name}.{name}"] = each.cache_info().currsize
    return found


def test_nothing_is_remembered_once_it_is_forgotten_but_how_common_words_are():
    lists = Lists(roster=(Named("n", (Words("Ruprecht Tollander"),)),))
    held = (Confidence("c", Words("On 3 May Tollander hides 40 tonnes of coal in Zaafaran.")),)
    check(Words("Forty tonnes of coal, on the third of May, in «زعفران»?"), held, (), lists)
    assert sum(remembered().values()) > 10
    forget()
    left = {name for name, count in remembered().items() if count}
    assert left <= {"goodoffices.leaks.rarity._counted"}
