"""Settings: what is right is read, what is wrong stops the start with one clear sentence."""

from base64 import urlsafe_b64encode
from pathlib import Path

import pytest

from bot.addresses import Listen, SmtpServer
from bot.config import ConfigError, Settings, load_settings

KEY = urlsafe_b64encode(bytes(range(32))).decode()
OTHER = urlsafe_b64encode(bytes(32)).decode()
SECRET = "hemmelig-kode"


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch, tmp_path):
    """A machine without any of our settings, in an empty folder."""
    import os

    for name in [name for name in os.environ if name.upper().startswith("FODFAESTE_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def given(monkeypatch):
    def give(**values: str) -> Settings:
        for name, value in values.items():
            monkeypatch.setenv(f"FODFAESTE_{name.upper()}", value)
        return load_settings()

    return give


def test_without_any_setting_the_defaults_of_the_contract_hold(given):
    settings = given()
    assert settings.telegram_api == "https://api.telegram.org"
    assert settings.listen_at == Listen("127.0.0.1", 8000)
    assert settings.database_url == "sqlite:///fodfaeste.db"
    assert settings.desk_address == "http://127.0.0.1:8000"
    assert settings.log == "text"
    assert settings.policy is None
    assert settings.smtp_server is None


def test_everything_can_be_set(given):
    settings = given(
        telegram_token="123:ABC-def",
        telegram_api="http://127.0.0.1:8081/",
        webhook_url="https://fodfaeste.kommune.dk/telegram",
        webhook_secret=SECRET,
        listen="0.0.0.0:9000",
        database="postgresql://bot:p%40ss@db.kommune.dk/fod",
        keys=f"{KEY}, {OTHER}",
        policy="kommune.toml",
        desk_url="https://fodfaeste.kommune.dk/",
        mail_from="Fodfæste <praktik@kommune.dk>",
        smtp="smtp://bot:p%40ss@mail.kommune.dk",
        heartbeat_url="https://monitor.kommune.dk/ping?id=1",
        log="json",
    )
    settings.check_for_serving()
    assert settings.token == "123:ABC-def"
    assert settings.telegram_api == "http://127.0.0.1:8081"
    assert settings.secret_token == SECRET
    assert settings.database_url == "postgresql+psycopg://bot:p%40ss@db.kommune.dk/fod"
    assert settings.key_ring == (bytes(range(32)), bytes(32))
    assert settings.policy == Path("kommune.toml")
    assert settings.smtp_server == SmtpServer("mail.kommune.dk", 587, "bot", "p@ss")
    assert settings.secure_cookies


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("sqlite:////var/lib/fod.db", "sqlite:////var/lib/fod.db"),
        ("postgres://h/d", "postgresql+psycopg://h/d"),
        ("postgresql+psycopg://h/d", "postgresql+psycopg://h/d"),
        ("postgresql://u:@/d?host=/run/pg", "postgresql+psycopg://u:@/d?host=/run/pg"),
    ],
)
def test_a_database_address_gets_the_driver_that_is_installed(given, written, read):
    assert given(database=written).database_url == read


def test_an_smtps_server_speaks_tls_from_the_first_byte(given):
    assert given(smtp="smtps://mail.kommune.dk").smtp_server == SmtpServer(
        "mail.kommune.dk", 465, tls=True
    )


def test_a_key_without_padding_is_a_key(given):
    assert given(keys=KEY.rstrip("=")).key_ring == (bytes(range(32)),)


def test_an_ipv6_address_can_be_listened_on(given):
    settings = given(listen="[::1]:8000")
    assert settings.listen_at == Listen("::1", 8000)
    assert settings.desk_address == "http://127.0.0.1:8000"


def test_an_empty_value_is_not_set(given):
    assert given(webhook_url="", listen="").webhook_url is None


def test_secrets_come_from_files_too(given, tmp_path):
    (tmp_path / "token").write_text("42:from-a-file\n")
    (tmp_path / "keys").write_text(KEY)
    settings = given(telegram_token_file=str(tmp_path / "token"), keys_file=str(tmp_path / "keys"))
    assert settings.token == "42:from-a-file"
    assert settings.key_ring == (bytes(range(32)),)


def test_the_environment_goes_before_the_dotenv_file(given, tmp_path):
    (tmp_path / ".env").write_text("FODFAESTE_LOG=json\nFODFAESTE_LISTEN=127.0.0.1:1\nOTHER=x\n")
    settings = given(listen="127.0.0.1:2")
    assert (settings.log, settings.listen_at.port) == ("json", 2)


def test_a_dotenv_file_may_name_a_secret_file(given, tmp_path):
    (tmp_path / "token").write_text("42:x")
    (tmp_path / ".env").write_text(f"FODFAESTE_TELEGRAM_TOKEN_FILE={tmp_path}/token\n")
    assert given().token == "42:x"


def test_settings_made_by_hand_read_nothing_from_the_machine(monkeypatch):
    monkeypatch.setenv("FODFAESTE_WEBHOOK_URL", "https://somewhere.dk")
    assert Settings(telegram_token="1:a").webhook_url is None  # type: ignore[arg-type]


def test_no_secret_is_shown_when_settings_are_printed(given):
    settings = given(
        telegram_token=f"1:{SECRET}",
        webhook_secret=SECRET,
        keys=KEY,
        smtp=f"smtp://u:{SECRET}@h",
        database=f"postgresql://u:{SECRET}@h/d",
    )
    shown = f"{settings!r} {settings} {settings.smtp_server!r} {settings.model_dump()}"
    assert SECRET not in shown
    assert KEY not in shown


WRONG = {
    "listen": ["8000", "127.0.0.1", "127.0.0.1:99999", "http://127.0.0.1:8000", "h:-1"],
    "telegram_token": [SECRET, f"x:{SECRET}", f"1:{SECRET} 2"],
    "telegram_api": ["api.telegram.org", "ftp://x.dk", "http://h:port"],
    "webhook_url": ["http://kommune.dk/telegram", "kommune.dk"],
    "webhook_secret": [f"{SECRET} æ", "a" * 257],
    "database": [f"mysql://u:{SECRET}@h/d", "fodfaeste.db", "sqlite://"],
    "keys": [SECRET, f"{KEY},{SECRET}", f"{KEY},{KEY}", f"{KEY},", KEY[:-4]],
    "desk_url": ["http://localhost:8000", "desk.kommune.dk", "https://h.dk/?a=1"],
    "mail_from": ["praktik", "a@b@c", "@"],
    "smtp": [f"http://u:{SECRET}@h", f"smtp://u:{SECRET}@h:port", "smtp://"],
    "heartbeat_url": ["ping"],
    "log": ["xml"],
}


@pytest.mark.parametrize(
    ("name", "value"), [(name, value) for name, values in WRONG.items() for value in values]
)
def test_a_malformed_setting_is_named_with_a_remedy_and_never_repeated(given, name, value):
    with pytest.raises(ConfigError) as told:
        given(**{name: value})
    sentence = str(told.value)
    assert sentence.startswith(f"FODFAESTE_{name.upper()} ")
    assert sentence.endswith(".")
    assert "; " in sentence, "the remedy comes after the reason"
    assert "\n" not in sentence
    assert SECRET not in sentence
    assert told.value.__cause__ is None


def test_an_unknown_setting_stops_the_start_and_the_near_one_is_named(given):
    with pytest.raises(ConfigError, match="FODFAESTE_DATABSE is not a setting; did you mean FODF"):
        given(databse="sqlite:///x.db")


def test_an_unknown_setting_in_the_dotenv_file_stops_the_start_too(given, tmp_path):
    (tmp_path / ".env").write_text("FODFAESTE_COLOUR=blue\n")
    with pytest.raises(ConfigError, match="FODFAESTE_COLOUR is not a setting"):
        given()


def test_only_secrets_come_from_files(given):
    with pytest.raises(ConfigError, match="FODFAESTE_LOG_FILE is not a setting"):
        given(log_file="somewhere")


def test_a_secret_given_twice_is_refused(given, tmp_path):
    (tmp_path / "token").write_text("42:x")
    with pytest.raises(ConfigError, match="both set; remove one"):
        given(telegram_token="1:a", telegram_token_file=str(tmp_path / "token"))


def test_a_secret_file_that_is_missing_or_empty_is_named(given, tmp_path):
    with pytest.raises(ConfigError, match="FODFAESTE_KEYS_FILE names a file that cannot be read"):
        given(keys_file=str(tmp_path / "nowhere"))
    (tmp_path / "empty").write_text("\n")
    with pytest.raises(ConfigError, match="FODFAESTE_KEYS_FILE names an empty file"):
        given(keys_file=str(tmp_path / "empty"))


@pytest.mark.parametrize(
    ("values", "missing"),
    [
        ({}, "FODFAESTE_TELEGRAM_TOKEN"),
        ({"telegram_token": "1:a"}, "FODFAESTE_KEYS"),
        (
            {"telegram_token": "1:a", "keys": KEY, "webhook_url": "https://h.dk/t"},
            "FODFAESTE_WEBHOOK_SECRET",
        ),
        (
            {"telegram_token": "1:a", "keys": KEY, "smtp": "smtp://h.dk"},
            "FODFAESTE_MAIL_FROM",
        ),
    ],
)
def test_serving_names_what_is_missing(given, values, missing):
    with pytest.raises(ConfigError, match=f"^{missing} is missing; .+"):
        given(**values).check_for_serving()


def test_a_webhook_on_this_machine_needs_no_https(given):
    assert given(webhook_url="http://127.0.0.1:9/telegram").webhook_url
