"""A command is loaded when it is asked for."""

import subprocess
import sys

import click
import pytest
from tests.cli.program import environment

from goodoffices.cli import COMMANDS, main
from goodoffices.cli.late import Late


def test_each_command_is_found_under_its_own_name():
    assert list(main.commands) == list(COMMANDS)
    for name, command in main.commands.items():
        assert command.name == name


def test_a_name_alone_loads_no_command():
    program = (
        "import sys; from goodoffices.cli import main; assert 'publish' in main.commands\n"
        "print([each for each in sys.modules if each.startswith('goodoffices.cli.')])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program],
        env=environment(), capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert ran.stdout == "['goodoffices.cli.late', 'goodoffices.cli.telling']\n"


def test_commands_can_be_added_and_taken_away_as_with_any_others():
    commands = Late({"backup": "files"})
    commands["other"] = other = click.Command("other")
    assert (len(commands), commands["other"]) == (2, other)
    del commands["other"]
    assert list(commands) == ["backup"]
    with pytest.raises(KeyError):
        commands["other"]
