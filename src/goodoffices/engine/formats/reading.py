"""A scenario read from a folder, or from a domain and profiles that are named."""

import os.path
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from goodoffices.engine.formats import (
    drafts,
    genius,
    geniusweb,
    negmas,
    negolog,
    own,
    plain,
    tables,
)
from goodoffices.engine.formats.drafts import Domain, Told, Values
from goodoffices.engine.formats.unsound import Unsound
from goodoffices.engine.scenario import Scenario

_LARGEST = 4_000_000
"""Bytes of one file that are read."""
_OPEN = {
    ".xml": genius.root,
    ".json": plain.of_json,
    ".yml": plain.of_yaml,
    ".yaml": plain.of_yaml,
    ".csv": tables.profile,
}
"""How a file is opened, by how its name ends."""
_MANY = 100
"""Files of one folder that are read."""


def read(paths: Sequence[Path], values: Values | None = None) -> tuple[Scenario, Values]:
    """The scenario that stands there, and how its values were read: GENIUS XML as GENIUS does.

    A folder's profiles come in the order of their names; files keep theirs.

    Raises:
        Unsound: a file is missing, or is not what it claims.
    """
    files, folder = list(paths), len(paths) == 1 and paths[0].is_dir()
    if folder:
        files = _within(paths[0])
    found = _Found(folder=folder)
    for file in files:
        found.open(file)
    how = values or (Values.GENIUS if found.xml else Values.RAW)
    return found.scenario(paths, how), how


def _within(folder: Path) -> list[Path]:
    try:
        files = sorted(each for each in folder.iterdir() if each.suffix.lower() in _OPEN)
        deeper = not files and any(each.is_dir() for each in folder.iterdir())
    except OSError:
        raise Unsound(folder, "", "it cannot be read") from None
    if not files:
        further = " itself: name one of the folders in it" if deeper else ""
        raise Unsound(folder, "", f"there is no scenario in this folder{further}")
    if len(files) > _MANY:
        raise Unsound(folder, "", f"there are more than {_MANY} files in this folder")
    return files


def opened(file: Path) -> Any:
    """What stands in a file, by how its name ends.

    Raises:
        Unsound: it cannot be read, or is not what its name says.
    """
    how = _OPEN.get(file.suffix.lower())
    if not os.path.lexists(file):
        raise Unsound(file, "", "there is no such file or folder")
    if how is None:
        raise Unsound(file, "", "it is of no kind that is read")
    try:
        # A pipe or a device may never end, or never begin.
        if not file.is_file():
            raise Unsound(file, "", "it cannot be read")
        with file.open("rb") as stream:
            text = stream.read(_LARGEST + 1)
    except (OSError, ValueError):
        raise Unsound(file, "", "it cannot be read") from None
    if len(text) > _LARGEST:
        raise Unsound(file, "", f"it is larger than the {_LARGEST:,} bytes that are read")
    return how(file, text)


@dataclass
class _Found:
    """What was found in files so far: domains at once, profiles when their domain is known."""

    folder: bool
    xml: bool = False
    domains: list[Domain] = field(default_factory=list)
    waiting: list[tuple[Path, Any]] = field(default_factory=list)

    def open(self, file: Path) -> None:
        """Take in what stands in a file."""
        told = opened(file)
        if isinstance(told, Element):
            self.xml |= genius.is_domain(told) or genius.is_profile(told)
        domain = _domain(file, told)
        if domain is not None:
            if self.domains:
                other = self.domains[0].file.name
                raise Unsound(file, "", f"it is a second domain, beside that of {other}")
            self.domains.append(domain)
        if own.is_case(told) or domain is None:
            self.waiting.append((file, told))

    def scenario(self, paths: Sequence[Path], how: Values) -> Scenario:
        """All of it together."""
        profiles: list[Told] = []
        for file, told in self.waiting:
            profiles += self._profiles(file, told)
        if not profiles:
            where = self.domains[0].file if self.domains else paths[0]
            raise Unsound(where, "", "there is no profile beside it")
        domain = self.domains[0] if self.domains else drafts.domain_of(profiles[0])
        return drafts.scenario(domain, profiles, how)

    def _profiles(self, file: Path, told: Any) -> list[Told]:
        domain = self.domains[0] if self.domains else None
        if isinstance(told, Told):
            return [told]
        if isinstance(told, Element):
            if genius.is_profile(told):
                return [genius.profile(file, told)]
        elif own.is_case(told):
            return own.profiles(file, told)
        elif geniusweb.is_profile(told):
            within, profile = geniusweb.profile(file, told, domain)
            if within is not None and domain is None:
                self.domains.append(within)
            return [profile]
        elif negolog.is_profile(told):
            return [negolog.profile(file, told)]
        elif negmas.is_profile(told):
            if domain is None:
                raise Unsound(file, "", "there is no domain beside it")
            return [negmas.profile(file, told, domain)]
        if not self.folder:
            what = "there is nothing in it" if told is None else "it is no domain and no profile"
            raise Unsound(file, "", what)
        return []


def _domain(file: Path, told: Any) -> Domain | None:
    if isinstance(told, Element):
        return genius.domain(file, told) if genius.is_domain(told) else None
    if own.is_case(told):
        return own.domain(file, told)
    if geniusweb.is_domain(told):
        return geniusweb.domain(file, told)
    if negmas.is_domain(told):
        return negmas.domain(file, told)
    return None
