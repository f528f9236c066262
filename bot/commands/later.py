"""Commands that the contract names and that come with a later part: each says which."""

import typer

from bot.commands.errors import WrongUse

ANYTHING = {"ignore_unknown_options": True, "allow_extra_args": True}
COMMANDS = {
    "understand": "5 of 6",
}


def add_later(app: typer.Typer, commands: dict[str, str]) -> None:
    for name, part in commands.items():
        _add(app, name, part)


def _add(app: typer.Typer, name: str, part: str) -> None:
    @app.command(name, context_settings=ANYTHING, help=f'Comes with "{part}".')
    def answer(context: typer.Context) -> None:
        raise WrongUse(
            f'`{name}` does not exist yet; it comes with "{part}" of the plan. '
            "`run_bot.py --help` shows what there is."
        )
