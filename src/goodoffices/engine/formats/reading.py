"""A scenario read from a folder, or from a domain and profiles that are named."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from goodoffices.engine.formats import drafts, genius, geniusweb, negmas, negolog, own, plain
from goodoffices.engine.formats.drafts import Domain, Told, Values
from goodoffices.engine.formats.unsound import Unsound
from goodoffices.engine.scenario import Scenario

_LARGEST = 16_000_000
"""Bytes of one file that are read."""
KINDS = (".xml", ".json", ".yml", ".yaml")


def read(paths: Sequence[Path], values: Values | None = None) -> tuple[Scenario, Values]:
    """The scenario that stands there, and how its values were read: GENIUS XML as GENIUS does.

    A folder's profiles come in the order of their names; files keep theirs.

    Raises:
        Unsound: a file is missing, or is not what it claims.
    """
    files = list(paths)
    if len(files) == 1 and files[0].is_dir():
        files = sorted(each for each in files[0].iterdir() if each.suffix.lower() in KINDS)
        if not files:
            raise Unsound(paths[0], "", "there is no scenario in this folder")
        folder = True
    else:
        folder = False
    opened = [(file, _opened(file)) for file in files]
    xml = [(file, told) for file, told in opened if file.suffix.lower() == ".xml"]
    how = values or (Values.GENIUS if xml else Values.RAW)
    domains, profiles = _genius(xml) if xml else _plain(opened, folder=folder)
    return _together(domains, profiles, how), how


def _opened(file: Path) -> Any:
    try:
        text = file.read_bytes()
    except OSError:
        raise Unsound(file, "", "it cannot be read") from None
    if len(text) > _LARGEST:
        raise Unsound(file, "", "it is larger than what is read")
    match file.suffix.lower():
        case ".xml":
            return genius.root(file, text)
        case ".json":
            return plain.of_json(file, text)
        case ".yml" | ".yaml":
            return plain.of_yaml(file, text)
        case _:
            raise Unsound(file, "", "it is of no kind that is read")


def _genius(files: Sequence[tuple[Path, Any]]) -> tuple[list[Domain], list[Told]]:
    profiles = [genius.profile(file, tree) for file, tree in files if genius.is_profile(tree)]
    domains = [
        genius.domain(file, tree)
        for file, tree in files
        if not genius.is_profile(tree) and genius.is_domain(tree)
    ]
    return domains, profiles


def _plain(files: Sequence[tuple[Path, Any]], *, folder: bool) -> tuple[list[Domain], list[Told]]:
    domains: list[Domain] = []
    for file, told in files:
        if own.is_case(told):
            domains.append(own.domain(file, told))
        elif negmas.is_domain(told):
            domains.append(negmas.domain(file, told))
        elif isinstance(told, dict) and "issuesValues" in told:
            domains.append(geniusweb.domain(file, told))
    profiles: list[Told] = []
    for file, told in files:
        if own.is_case(told):
            profiles += own.profiles(file, told)
        elif isinstance(told, dict) and geniusweb.SPACE in told:
            profiles.append(geniusweb.profile(file, told))
        elif negolog.is_profile(told):
            profiles.append(negolog.profile(file, told))
        elif negmas.is_profile(told) and domains:
            profiles.append(negmas.profile(file, told, domains[0]))
        elif not folder and not any(each.file == file for each in domains):
            raise Unsound(file, "", "it is no domain and no profile")
    return domains, profiles


def _together(domains: Sequence[Domain], profiles: Sequence[Told], values: Values) -> Scenario:
    if not profiles:
        where = domains[0].file if domains else "the scenario"
        raise Unsound(where, "", "there is no profile beside it")
    domain = domains[0] if domains else drafts.domain_of(profiles[0])
    return drafts.scenario(domain, profiles, values)
