"""Unexpected errors in the log, without a word of what a shopper wrote."""

import logging
import traceback

_logger = logging.getLogger(__name__)


def log_failure(what, error):
    """The stack without the text of the error: a database error quotes rows, so what the shopper wrote."""
    stack = "".join(traceback.format_tb(error.__traceback__))
    _logger.error("Storefront Chat: %s failed: %s\n%s", what, type(error).__name__, stack)
