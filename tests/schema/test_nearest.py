import pytest

from calgen.schema.nearest import nearest, slips

FIELDS = ("title", "start", "end", "owner", "suggested_by", "suggested_on", "campaign", "status")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("onwer", "owner"),
        ("strat", "start"),
        ("Title", "title"),
        ("suggested by", "suggested_by"),
        ("sugested-by", "suggested_by"),
        ("camapign", "campaign"),
        ("stauts", "status"),
        ("ned", "end"),
    ],
)
def test_slips_of_the_pen_are_understood(word: str, meant: str) -> None:
    assert nearest(word, FIELDS) == meant


@pytest.mark.parametrize("word", ["", "x", "en", "budget", "description", "staff", "z" * 10_000])
def test_other_words_mean_nothing(word: str) -> None:
    assert nearest(word, FIELDS) is None


def test_the_nearest_wins_and_the_first_of_two_equals() -> None:
    assert nearest("tent-sal", ("tent-sales-2", "tent-sale")) == "tent-sale"
    assert nearest("mart", ("marx", "mark")) == "mark"


def test_a_part_is_understood_when_only_one_word_has_it() -> None:
    assert nearest("autumn", ("autumn-clearance", "spring-start")) == "autumn-clearance"
    assert nearest("autumn", ("autumn-clearance", "autumn-ads")) is None


def test_nothing_is_near_where_nothing_is_known() -> None:
    assert nearest("owner", ()) is None


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("owner", "owner", 0),
        ("owner", "onwer", 1),
        ("owner", "owners", 1),
        ("owner", "owne", 1),
        ("owner", "awner", 1),
        ("abcd", "badc", 2),
        ("", "abc", 3),
        ("kitten", "sitting", 3),
    ],
)
def test_slips_are_counted(one: str, other: str, count: int) -> None:
    assert slips(one, other, 9) == count
    assert slips(other, one, 9) == count


def test_counting_stops_beyond_the_most_that_matters() -> None:
    assert slips("a" * 50, "b" * 50, 2) == 3


def test_among_thousands_of_alike_words_the_right_one_is_found() -> None:
    posts = [f"post-about-tents-{number:05}" for number in range(5000)]
    assert nearest("post-about-tenst-04321", posts) == "post-about-tents-04321"
