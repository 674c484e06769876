"""A process in which one module of the house is spoiled, and in which the project's tests look.

The spoiled source is compiled in place of the module's own; no file is touched.
"""

import importlib
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext, SpawnContext
from types import CodeType, ModuleType

from tests.disclosure.defects import Defect

_CLEAN: ForkServerContext | SpawnContext = (
    get_context("spawn") if os.name == "nt" else get_context("forkserver")
)
# What needs nothing of the core may be there already: it is half of the time.
_CLEAN.set_forkserver_preload(["pytest", "hypothesis", "hypothesis.strategies", "zoneinfo"])


@dataclass(frozen=True)
class Finding:
    """What found a defect, after how many tries and seconds of the processor, or nothing."""

    defect: Defect
    by: str
    tries: int
    seconds: float


class _Spoiled(SourceFileLoader):
    """Loads a module with the defect in it."""

    defect: Defect

    def get_code(self, fullname: str) -> CodeType:
        source = self.defect.spoiled(self.defect.path.read_text(encoding="utf-8"))
        return compile(source, str(self.defect.path), "exec", dont_inherit=True)


class Planting(MetaPathFinder):
    """Finds the module of the defect before anything else does."""

    def __init__(self, defect: Defect) -> None:
        self._defect = defect
        dotted = defect.module.replace("/", ".").removesuffix(".__init__")
        self._name = f"goodoffices.{defect.floor}.{dotted}"

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The spoiled module, where it is the one."""
        if fullname != self._name:
            return None
        file = self._defect.path
        loader = _Spoiled(fullname, str(file))
        loader.defect = self._defect
        package = [str(file.parent)] if file.name == "__init__.py" else None
        return spec_from_file_location(
            fullname, file, loader=loader, submodule_search_locations=package
        )


def _look(defect: Defect, told: Connection) -> None:
    """Plant the defect, look for it, and tell what found it."""
    if any(name.startswith("goodoffices") for name in sys.modules):
        raise RuntimeError("what is to be spoiled was there before")
    sys.meta_path.insert(0, Planting(defect))
    # Only now: what it imports must be spoiled.
    looking = importlib.import_module("tests.disclosure.looking")
    by, tries = looking.look(defect)
    told.send((by, tries, time.process_time()))


def found(defect: Defect) -> Finding:
    """Plant a defect in a process of its own, and look for it until something finds it.

    Raises:
        RuntimeError: the process ended without a word.
    """
    here, there = _CLEAN.Pipe(duplex=False)
    child = _CLEAN.Process(target=_look, args=(defect, there))
    child.start()
    there.close()
    try:
        return Finding(defect, *here.recv())
    except EOFError:
        raise RuntimeError(f"{defect.name}: it could not be looked for") from None
    finally:
        here.close()
        child.join()
