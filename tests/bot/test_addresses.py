"""Database addresses as operators write them, as the driver understands them."""

import pytest
from sqlalchemy import create_engine

from bot.addresses import database
from storage.engines import writing_engine


def reached(address: str) -> dict[str, object]:
    """What the driver is told."""
    engine = create_engine(database(address))
    _, told = engine.dialect.create_connect_args(engine.url)
    told.pop("context")  # how values are read
    return dict(told)


def test_one_server() -> None:
    told = reached("postgresql://ole:hemmelig@db.example:5433/fod?sslmode=require")
    assert told == {
        "host": "db.example", "port": 5433, "user": "ole", "password": "hemmelig",
        "dbname": "fod", "sslmode": "require",
    }  # fmt: skip


@pytest.mark.parametrize("wish", ["", "?target_session_attrs=read-write"])
def test_of_two_servers_the_one_that_can_be_written_is_meant(wish: str) -> None:
    assert reached(f"postgresql://ole:h%2Cm@one:5432,two.example:5433/fod{wish}") == {
        "host": "one,two.example", "port": "5432,5433", "user": "ole", "password": "h,m",
        "dbname": "fod", "target_session_attrs": "read-write",
    }  # fmt: skip


def test_what_an_operator_wants_otherwise_is_left_so() -> None:
    told = reached("postgresql://one,two/fod?target_session_attrs=any&connect_timeout=2")
    assert (told["host"], told["target_session_attrs"]) == ("one,two", "any")
    assert told["connect_timeout"] == "2"


@pytest.mark.parametrize("hosts", ["one:5432,", ",two", "one:x,two", "one:5432,[::1]:5432"])
def test_servers_that_cannot_be_read_are_refused_without_the_password(hosts: str) -> None:
    with pytest.raises(ValueError, match="one:5432,two:5432") as refused:
        database(f"postgresql://ole:hemmelig@{hosts}/fod")
    assert "hemmelig" not in str(refused.value)


def test_every_connection_has_limits_save_where_the_address_says_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: list[dict[str, object]] = []

    def connect(**how: object) -> None:
        seen.append(how)
        raise ConnectionRefusedError

    monkeypatch.setattr("storage.patience.Impatient.connect", connect)
    url = database("postgresql://ole@127.0.0.1:1/fod?connect_timeout=2&options=-c%20work_mem=8MB")
    engine = writing_engine(url)
    with pytest.raises(ConnectionRefusedError):
        engine.connect()
    [how] = seen
    assert how["connect_timeout"] == "2"
    assert how["tcp_user_timeout"] == 10_000
    assert str(how["options"]).endswith("-c work_mem=8MB")
    assert "lock_timeout=2s" in str(how["options"])
    engine.dispose()
