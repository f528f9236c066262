"""Several sentences in one message. Each is translated on its own; only the order is ours."""

from flows.texts import Text


def lines(*texts: Text) -> Text:
    """Under each other, one sentence a line."""
    return _put(texts, "\n")


def paragraphs(*texts: Text) -> Text:
    """Under each other, with room between."""
    return _put(texts, "\n\n")


def item(text: Text) -> Text:
    """One of a list."""
    return Text("- {line}", values=(("line", text),))


def _put(texts: tuple[Text, ...], between: str) -> Text:
    # No marked sentence: there is nothing here to translate, as in flows.texts.words.
    names = [f"line{number}" for number in range(len(texts))]
    shape = between.join(f"{{{name}}}" for name in names)
    return Text(shape, values=tuple(zip(names, texts, strict=True)))
