"""Who does somebody's work now: by numbers alone."""

import random

import pytest

from flows.covering.stand_in import CIRCLE, NOT_REACHED, ON_LEAVE, Found, Leave, stand_in

METTE, SOEREN, BIRGIT, HANNE = 1, 2, 3, 4


def everybody(_: int) -> bool:
    return True


@pytest.mark.parametrize(
    ("leaves", "found"),
    [
        ({}, Found(METTE)),
        ({METTE: Leave(deputy=SOEREN)}, Found(SOEREN)),
        ({METTE: Leave(deputy=SOEREN), SOEREN: Leave(deputy=BIRGIT)}, Found(BIRGIT)),
        ({METTE: Leave()}, Found(None, ON_LEAVE)),
        ({METTE: Leave(deputy=SOEREN), SOEREN: Leave()}, Found(None, ON_LEAVE)),
        ({METTE: Leave(deputy=SOEREN), SOEREN: Leave(deputy=METTE)}, Found(None, CIRCLE)),
        ({METTE: Leave(deputy=METTE)}, Found(None, CIRCLE)),
    ],
)
def test_the_leaves_own_deputy_then_that_ones(leaves, found):
    assert stand_in(METTE, leaves, everybody) == found


def test_a_deputy_who_cannot_be_reached_is_no_deputy():
    leaves = {METTE: Leave(deputy=SOEREN)}
    assert stand_in(METTE, leaves, lambda id_: id_ != SOEREN) == Found(None, NOT_REACHED)


def test_somebody_who_is_there_is_themselves_reached_or_not():
    """That they cannot be reached is another thing, with a code of its own."""
    assert stand_in(METTE, {}, lambda _: False) == Found(METTE)


@pytest.mark.parametrize(
    "leaves",
    [
        {METTE: Leave()},
        {METTE: Leave(deputy=BIRGIT), BIRGIT: Leave()},
        {METTE: Leave(deputy=BIRGIT), BIRGIT: Leave(deputy=METTE)},
    ],
)
def test_the_placements_deputy_comes_after_the_leaves_own(leaves):
    assert stand_in(METTE, leaves, everybody, [SOEREN]) == Found(SOEREN)


def test_the_placements_deputy_is_away_too_and_has_a_deputy():
    leaves = {METTE: Leave(), SOEREN: Leave(deputy=HANNE)}
    assert stand_in(METTE, leaves, everybody, [SOEREN]) == Found(HANNE)


def test_the_placements_deputy_points_back_at_the_one_who_is_away():
    leaves = {METTE: Leave(), SOEREN: Leave(deputy=METTE)}
    assert stand_in(METTE, leaves, everybody, [SOEREN]).person is None


@pytest.mark.parametrize("seed", range(300))
def test_however_leaves_are_tied_together_it_ends_and_names_nobody_who_is_away(seed):
    dice = random.Random(seed)
    people = range(1, 8)
    leaves = {
        one: Leave(deputy=dice.choice([None, *people])) for one in people if dice.random() < 0.6
    }
    reached = {one for one in people if dice.random() < 0.8}
    found = stand_in(METTE, leaves, reached.__contains__, [dice.choice(people)])
    assert found.person not in leaves, seed
    assert (found.person is None) == bool(found.code), seed
    assert found.person in {None, METTE} | reached, seed
