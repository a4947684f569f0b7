"""The pages say what the code does: every field, table, command and option is described."""

from __future__ import annotations

import importlib.util
import inspect
import json
import re
from functools import cache
from pathlib import Path
from types import ModuleType

import click
import pytest

from verbale import api
from verbale.exporters.schema import line_schema
from verbale.exporters.table import TABLES
from verbale.record import KINDS

ROOT = Path(__file__).parents[1]

#: Ways of showing what a command gives, which a function returns as it is.
SHOWN_ONLY = {"style"}


def page(name: str) -> str:
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


@cache
def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


#: Every command that does something, by its words: `read`, `actors find`.
COMMANDS: dict[str, click.Command] = dict(script("write_cli_reference").commands())


def section(kind: str) -> str:
    return page("record-format.md").split(f"\n### {kind}\n")[1].split("\n#")[0]


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_a_kind_is_described_under_its_heading_and_no_other_is(kind: str) -> None:
    assert re.findall(r"^\| `(\w+)` \|", section(kind), re.M) == list(KINDS[kind].fields)


@pytest.mark.parametrize("kind", KINDS)
def test_every_word_of_a_closed_list_is_described(kind: str) -> None:
    for field, words in KINDS[kind].words.items():
        (row,) = [line for line in section(kind).splitlines() if line.startswith(f"| `{field}` |")]
        assert re.findall(r"`([^`]+)`", row)[1:] == list(words)


@pytest.mark.parametrize("shape", ["header", "report", "lineage", "actor", "claim", "selector", "communication"])
def test_every_key_of_a_line_is_described(shape: str) -> None:
    for key in line_schema()["$defs"][shape]["properties"]:
        assert f"`{key}`" in page("record-format.md")


@pytest.mark.parametrize("table", TABLES)
def test_every_table_is_described(table: str) -> None:
    assert f"`{table}.csv`" in page("record-format.md")


def test_every_id_prefix_is_described() -> None:
    for prefix in ("0", "rep", "lin", "act", "clm", *(kind.prefix for kind in KINDS.values())):
        assert re.search(rf"^\|[^|]*`{prefix}`", page("record-format.md"), re.M)


def test_the_published_schema_is_that_of_the_kinds() -> None:
    published = (ROOT / "src/verbale/exporters/verbale-1.schema.json").read_text(encoding="utf-8")
    assert json.loads(published) == line_schema()
    assert published == script("write_schema").schema_text()


def test_the_reference_of_the_command_line_is_that_of_the_commands() -> None:
    assert page("cli.md") == script("write_cli_reference").reference()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_described_with_two_examples(name: str) -> None:
    command = COMMANDS[name]
    assert command.help is not None
    assert len(re.findall(r"^ +(?:.*\| )?verbale ", command.help.split("Examples:")[1], re.M)) >= 2


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_does(name: str) -> None:
    for parameter in COMMANDS[name].params:
        if isinstance(parameter, click.Option):
            assert parameter.help
            assert max(parameter.opts, key=len) in page("cli.md").split(f"## verbale {name}\n")[1].split("\n## ")[0]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_a_function_with_the_same_options(name: str) -> None:
    command = COMMANDS[name]
    assert command.callback is not None
    function = getattr(api, command.callback.__name__)
    # `export` takes the record as an argument too, as everyone types it.
    of_command = {p.name for p in command.params if p.name not in SHOWN_ONLY | {"record_file"}}
    assert of_command == set(inspect.signature(function).parameters) - {"progress"}


@pytest.mark.parametrize("name", COMMANDS)
def test_an_option_has_the_same_default_in_the_function(name: str) -> None:
    command = COMMANDS[name]
    assert command.callback is not None
    options = inspect.signature(getattr(api, command.callback.__name__)).parameters
    for parameter in command.params:
        if isinstance(parameter, click.Option) and parameter.name not in SHOWN_ONLY:
            assert parameter.name is not None
            wanted = options[parameter.name].default
            given = parameter.to_info_dict()["default"]
            assert (given or None) == (wanted or None)


def test_the_page_of_the_tables_of_the_lexicon_is_up_to_date() -> None:
    assert page("lexicon-tables.md") == script("write_lexicon_tables").page()


def test_every_table_of_the_lexicon_says_at_its_head_what_it_is() -> None:
    entries = script("write_lexicon_tables").page().split("\n## ")[1:]
    assert [entry.splitlines()[0] for entry in entries if not entry.splitlines()[2]] == []
