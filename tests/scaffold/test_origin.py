import pytest

from calgen.model.site import Forge
from calgen.scaffold.origin import Origin, origin, owner_of

HUB = Origin("https://github.com/fernhill/calendar", Forge.GITHUB)


@pytest.mark.parametrize(
    ("remote", "found"),
    [
        ("https://github.com/fernhill/calendar.git\n", HUB),
        ("https://github.com/fernhill/calendar/", HUB),
        ("https://user:secret@github.com/fernhill/calendar.git", HUB),
        ("git@github.com:fernhill/calendar.git", HUB),
        ("github.com:fernhill/calendar", HUB),
        ("ssh://git@github.com:22/fernhill/calendar.git", HUB),
        (
            "git@gitlab.fernhill.example:web/sales/calendar.git",
            Origin("https://gitlab.fernhill.example/web/sales/calendar", Forge.GITLAB),
        ),
        (
            "https://codeberg.org/fernhill/calendar",
            Origin("https://codeberg.org/fernhill/calendar", Forge.GITEA),
        ),
        (
            "git@bitbucket.org:fernhill/calendar.git",
            Origin("https://bitbucket.org/fernhill/calendar", Forge.BITBUCKET),
        ),
        (
            "http://git.fernhill.example:3000/fernhill/calendar.git",
            Origin("http://git.fernhill.example:3000/fernhill/calendar", None),
        ),
        ("/srv/git/calendar.git", None),
        ("../calendar", None),
        ("file:///srv/git/calendar.git", None),
        ("https://github.com/calendar", None),
        ("", None),
    ],
)
def test_a_remotes_address_tells_the_repositorys_page_and_forge(
    remote: str, found: Origin | None
) -> None:
    assert origin(remote) == found


def test_the_owner_is_the_organisation_or_the_whole_group() -> None:
    assert owner_of("https://github.com/fernhill/calendar") == "fernhill"
    assert owner_of("https://gitlab.com/fernhill/web/calendar") == "fernhill/web"
