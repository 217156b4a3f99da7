"""Which keys of feeds are refused, and how that is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from calgen.model.problem import Effect
from calgen.read.feed_keys import NEW_KEY, weakness
from calgen.read.site import read_site


@pytest.mark.parametrize(
    "key",
    [
        "7b1e5d90c2864fa3be0d41f7",
        "q7mZ2vX9tKp4Wc8nRb3d",
        "Aq7m-Z2vX_9tKp-4Wc8-nRb3d",
        "e1b20af3c9d84b7fa6c5d02e4f1897ab7d95e04c3b8a26f1095d7ce3a81b64f2",
    ],
)
def test_what_a_program_made_by_chance_is_a_key(key: str) -> None:
    assert weakness(key) == ""


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("7b1e5d90c2864fa3be0", "at least 20 letters and digits"),
        ("--------------------abcdefgh", "at least 20 letters and digits"),
        ("7b1e5d90c2864fa3be0d41f7" * 3, "at most 64"),
        ("7b1e5d90c2864fa3be0d" + "-" * 45, "at most 64"),
        ("aaaabbbbccccddddaaaabbbb", "so few different"),
        ("12345678901234567890", "in a row"),
        ("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "in a row"),
        ("zyx-wvu-tsr-qpo-nml-kji-hgf", "in a row"),
        ("aabbccddeeffgghhiijj", "in a row"),
        ("q7mZ2vX9tKq7mZ2vX9tK", "the same ones again"),
        ("abc/3f9a2c41d07b4e6f8a15", "'/' stands in it"),
        ("7b1e5d90c2864fa3 be0d41f7", "' ' stands in it"),
        ("7b1e5d90c2864fa3ü4be0d41f7", "'ü' stands in it"),
    ],
)
def test_what_somebody_guesses_is_refused_and_it_is_said_why(key: str, why: str) -> None:
    assert why in weakness(key)


@pytest.mark.parametrize("key", ["abc/def", "[a, b]", "{a: b}", '"a\\a"', "short"])
def test_the_hint_shows_the_command_that_makes_one_and_no_key(tmp_path: Path, key: str) -> None:
    """The key of an example would be everybody's. One place has one fault."""
    (tmp_path / "site.yaml").write_text(f"title: x\nfeeds: {{key: {key}}}\n")
    (problem,) = read_site(tmp_path, ()).problems
    assert (problem.line, problem.column, problem.effect) == (2, 14, Effect.FILE_LEFT_OUT)
    assert problem.hint.endswith(NEW_KEY)
    assert "3f9a2c41" not in problem.hint
