"""Minutes that a shopper may wait for a person, and for the first answer, before staff are told."""

from . import parameters

# Shops promise the first answer within two minutes.
ALERT_MINUTES = 2


def alert_minutes(env):
    return max(1, parameters.whole_number(env, "alert_wait_minutes", ALERT_MINUTES))
