"""Every prompt, by the phase it is for. In each what passes stands first and what always fits
last (requirements 39, 98, 172; issue 5: at least 25 in each)."""

from collections.abc import Mapping

from flows.facts import Phase
from flows.motivation import aftercare, before, ending, stable, startup
from flows.motivation.prompt import Prompt

LIBRARY: Mapping[Phase, tuple[Prompt, ...]] = {
    Phase.before: before.PROMPTS,
    Phase.startup: startup.PROMPTS,
    Phase.stable: stable.PROMPTS,
    Phase.ending: ending.PROMPTS,
    Phase.aftercare: aftercare.PROMPTS,
}
BY_KEY: Mapping[str, Prompt] = {
    prompt.key: prompt for prompts in LIBRARY.values() for prompt in prompts
}
