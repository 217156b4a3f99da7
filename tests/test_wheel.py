"""The wheel is whole: it works in a fresh environment, far from the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parent.parent
PAGES = ("index.html", "agenda.html", "subscribe.html", "404.html", "feeds/all.ics")


def run(*command: str | Path, cwd: Path) -> str:
    """Runs a program without terminal or Python settings of ours; fails with all that it said."""
    settings = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        command,
        cwd=cwd,
        env=settings,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command} gave {done.returncode}\n{done.stdout}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built by way of the source archive, so that this is known to be whole too."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, CHECKOUT, cwd=folder)
    (built,) = folder.glob("calgen-*.whl")
    return built


def kept_in_git(folder: str) -> set[str]:
    """Files of a folder that git keeps or would keep."""
    new_too = ("--cached", "--others", "--exclude-standard")
    listed = run("git", "ls-files", "-z", *new_too, folder, cwd=CHECKOUT)
    return {name for name in listed.split("\0") if (CHECKOUT / name).is_file()}


def test_every_file_of_the_package_and_of_its_themes_is_in_the_wheel(wheel: Path) -> None:
    packed = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    themes = {f"calgen/{name}" for name in kept_in_git("themes")}
    assert packed == kept_in_git("calgen") | themes


def test_installed_from_the_wheel_it_makes_and_builds_a_new_project(
    wheel: Path, tmp_path: Path
) -> None:
    venv = tmp_path / "venv"
    scripts = venv / ("Scripts" if os.name == "nt" else "bin")
    run(sys.executable, "-m", "venv", "--without-pip", venv, cwd=tmp_path)
    pip = (sys.executable, "-m", "pip", "--python", scripts / "python", "install", "--no-compile")
    run(*pip, "--require-hashes", "-r", CHECKOUT / "requirements.lock", cwd=tmp_path)
    run(*pip, "--no-index", "--no-deps", wheel, cwd=tmp_path)

    where = run(scripts / "python", "-c", "import calgen; print(calgen.__file__)", cwd=tmp_path)
    assert Path(where.strip()).is_relative_to(venv)

    run(scripts / "calgen", "init", "project", cwd=tmp_path)
    run(scripts / "calgen", "-C", "project", "build", "--today", "2026-11-20", cwd=tmp_path)
    public = tmp_path / "project" / "public"
    assert [page for page in PAGES if not (public / page).is_file()] == []
