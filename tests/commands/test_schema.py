import json
from pathlib import Path

from tests.commands.programs import calgen
from tests.projects import write_project


def test_the_schema_knows_the_types_and_fields_of_the_site(tmp_path: Path) -> None:
    site = "title: Fernhill\ntypes: {webinar: {fields: {speaker: text}}}\n"
    done = calgen("-C", write_project(tmp_path, {"site.yaml": site}), "schema")
    assert (done.code, done.err) == (0, "")
    properties = json.loads(done.out)["$defs"]["entry"]["properties"]
    assert "webinar" in properties["type"]["enum"]
    assert "speaker" in properties


def test_without_a_site_there_is_a_schema_of_what_comes_with_calgen(tmp_path: Path) -> None:
    assert "promotion" in calgen("schema", cwd=tmp_path).out
