import json
import shlex

import pytest

from calgen.scaffold.requirement import requirement

COMMIT = "3f9a2c41" * 5


@pytest.mark.parametrize(
    ("direct_url", "line"),
    [
        (None, "calgen==1.2.3"),
        (
            {
                "url": "https://github.com/calgen/calgen.git",
                "vcs_info": {"vcs": "git", "commit_id": COMMIT, "requested_revision": "v1.2.3"},
            },
            f"calgen @ git+https://github.com/calgen/calgen.git@{COMMIT}",
        ),
        (
            {
                "url": "https://user:secret@git.example/tools.git",
                "vcs_info": {"vcs": "git", "commit_id": COMMIT},
                "subdirectory": "calgen",
            },
            f"calgen @ git+https://git.example/tools.git@{COMMIT}#subdirectory=calgen",
        ),
        (
            {
                "url": "ssh://git@git.example:2222/tools.git",
                "vcs_info": {"vcs": "git", "commit_id": COMMIT},
            },
            f"calgen @ git+ssh://git@git.example:2222/tools.git@{COMMIT}",
        ),
        (
            {
                "url": "https://user:secret@files.example/calgen-1.2.3-py3-none-any.whl",
                "archive_info": {"hashes": {"sha256": "ab" * 32}},
            },
            f"calgen @ https://files.example/calgen-1.2.3-py3-none-any.whl#sha256={'ab' * 32}",
        ),
        (
            {"url": "https://files.example/calgen-1.2.3.tar.gz", "archive_info": {}},
            "calgen @ https://files.example/calgen-1.2.3.tar.gz",
        ),
    ],
)
def test_ci_installs_the_calgen_that_made_the_project(
    direct_url: dict[str, object] | None, line: str
) -> None:
    pinned = requirement("1.2.3", json.dumps(direct_url) if direct_url else None)
    assert pinned.line == line
    assert pinned.prepare == ""


HERE = "file:///home/me/my%20calgen"


@pytest.mark.parametrize(
    ("info", "source"),
    [
        ({"dir_info": {"editable": True}}, "/home/me/my calgen"),
        ({"archive_info": {}}, "/home/me/my calgen"),
        (
            {"vcs_info": {"vcs": "git", "commit_id": COMMIT}},
            f"git+{HERE}@{COMMIT}",
        ),
    ],
)
def test_what_lies_on_this_machine_alone_is_kept_in_the_project_as_a_wheel(
    info: dict[str, object], source: str
) -> None:
    pinned = requirement("1.2.3", json.dumps({"url": HERE, **info}))
    assert pinned.line == "./vendor/calgen-1.2.3-py3-none-any.whl"
    command = ["python", "-m", "pip", "wheel", "--no-deps", "--wheel-dir", "vendor", source]
    assert shlex.split(pinned.prepare) == command


def test_a_checkout_that_runs_without_being_installed_is_kept_as_a_wheel_too() -> None:
    pinned = requirement("1.2.3", None, "/home/me/calgen")
    assert pinned.line.startswith("./vendor/")
    assert pinned.prepare.endswith(" /home/me/calgen")
