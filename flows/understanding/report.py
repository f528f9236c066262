"""What was heard, in the shape that `run_bot.py understand` prints (CONTRACT.md)."""

from flows.understanding import Heard


def as_line(heard: Heard, original: str) -> dict[str, object]:
    """One JSON object. Its text is the line as it came in, to pair answers with input."""
    return {
        "text": original,
        "lang": heard.language,
        "intent": heard.intent,
        "confidence": round(heard.confidence, 2),
        "crisis": heard.crisis,
        "why": list(heard.why),
    }
