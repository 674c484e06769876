"""Commands that are loaded when they are asked for: none waits for what another needs."""

from collections.abc import Iterator, Mapping, MutableMapping
from importlib import import_module

import click


class Late(MutableMapping[str, click.Command]):
    """Commands by their names, each from the module that has it."""

    def __init__(self, where: Mapping[str, str]) -> None:
        self._where = dict(where)
        self._there: dict[str, click.Command] = {}

    def __getitem__(self, name: str) -> click.Command:
        """The command, now loaded."""
        if name not in self._there:
            module = import_module(f"goodoffices.cli.{self._where[name]}")
            self._there[name] = getattr(module, name.replace("-", "_"))
        return self._there[name]

    def __setitem__(self, name: str, command: click.Command) -> None:
        """One that is there already."""
        self._where[name], self._there[name] = "", command

    def __delitem__(self, name: str) -> None:
        """Without it."""
        del self._where[name]
        self._there.pop(name, None)

    def __contains__(self, name: object) -> bool:
        """Whether there is one of that name; it is not loaded for that."""
        return name in self._where

    def __iter__(self) -> Iterator[str]:
        """The names; nothing is loaded for them."""
        return iter(self._where)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._where)
