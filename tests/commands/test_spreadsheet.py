"""A spreadsheet as Excel, an editor or an accident leaves it: all of it is read, or refused."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.commands.errors import WrongUse
from bot.commands.spreadsheet import Table, read_table

KNOWN, NEEDED = ("alias", "job_consultant", "goal"), ("alias",)
Reads = Callable[[str | bytes], Table]
GOOD = "alias;goal\r\nÅse;Sige godmorgen, højt\r\n"


@pytest.fixture
def reads(tmp_path: Path) -> Reads:
    def read(text: str | bytes) -> Table:
        path = tmp_path / "people.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_table(path, KNOWN, NEEDED)

    return read


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_as_excel_or_an_editor_encodes_it(reads, encoding):
    (line,) = reads(GOOD.encode(encoding)).lines
    assert (line.number, line.values) == (2, {"alias": "Åse", "goal": "Sige godmorgen, højt"})


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_each_delimiter_and_each_end_of_a_line(reads, delimiter, end):
    others = ",;\t".replace(delimiter, "") * 9  # more of each than there are columns
    goal = f"Ro{delimiter}{others}og fred"
    rows = [["alias", "goal"], ["Bo", f'"{goal}"'], ["Eva", "Ro"]]
    table = reads(end.join(delimiter.join(row) for row in rows))
    assert [line.values["goal"] for line in table.lines] == [goal, "Ro"]
    assert table.mistakes == []


@pytest.mark.parametrize("written", ["Job-Consultant", " JOB  consultant ", '"job_consultant"'])
def test_a_column_is_known_however_it_is_written(reads, written):
    (line,) = reads(f"{written},Alias\n3,Bo\n").lines
    assert line.values == {"job_consultant": "3", "alias": "Bo"}


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("alias,gaol", '"gaol" is not a column'),
        ("goal", "alias is missing"),
        ("alias,goal,Goal", "goal is there twice"),
        ("Bo,3,Ro", '"Bo" is not a column, "3" is not a column, "Ro" is not a column, alias is'),
    ],
)
def test_a_wrong_header_is_named_with_what_is_known(reads, header, said):
    with pytest.raises(WrongUse, match=said) as wrong:
        reads(f"{header}\nBo,3,Ro\n")
    assert "the columns are alias, job_consultant, goal." in str(wrong.value)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf\r\n;;\r\n", "is empty"),
        (GOOD.encode("cp1252"), "not UTF-8 from line 2 on"),
        (GOOD.encode("utf-16-le"), "not UTF-8"),
        (GOOD.encode("utf-16")[:-1], "not UTF-8"),
        (GOOD.encode("utf-32"), "not UTF-8 from line 1 on"),
        (b"alias\nBo\nE\0va\n", "not UTF-8 from line 3 on"),
        (b'\n"alias\nBo', "Line 2 of "),
        (b"alias" * 40_000, "Line 1 of "),
    ],
)
def test_what_is_not_such_a_file_is_one_sentence(reads, content, said):
    with pytest.raises(WrongUse, match=said) as wrong:
        reads(content)
    assert "\n" not in str(wrong.value)


def test_lines_are_numbered_as_an_editor_shows_them(reads):
    table = reads('\nalias,goal\n\nBo,"Ro\nog\u2028fred"\n,\nEva,Ro,Fred\nIb,Ro\nAli\n')
    assert [(line.number, line.values["alias"]) for line in table.lines] == [(4, "Bo"), (8, "Ib")]
    assert table.lines[0].values["goal"] == "Ro\nog\u2028fred"
    assert [(wrong.line, wrong.sentence[:12]) for wrong in table.mistakes] == [
        (7, "has 3 values"),
        (9, "has 1 values"),
    ]


def test_a_space_before_a_quotation_mark_does_not_matter(reads):
    (line,) = reads('alias, goal\nBo, "Ro, fred"\n').lines
    assert line.values["goal"] == "Ro, fred"


def test_a_column_without_a_name_may_be_there_and_may_hold_nothing(reads):
    table = reads("alias;goal;\nBo;Ro;\nEva;Ro;ny\n")
    assert [line.number for line in table.lines] == [2]
    assert str(table.mistakes[0]) == "line 3: has a value in a column without a name."


def test_a_quotation_mark_without_its_other_swallows_nobody(reads):
    table = reads('alias,goal\nBo,Ro\nEva,"Ro\nIb,Ro\nAli,Ro\n')
    assert [line.number for line in table.lines] == [2]
    assert [wrong.line for wrong in table.mistakes] == [3]
    assert "what follows was not read" in table.mistakes[0].sentence
