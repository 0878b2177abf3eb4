"""Checks that a regular expression runs on a linear-time engine (the RE2 family), and says why not. Pure.

The bridge runs an admin's patterns on such an engine. What only that engine knows (`\\p{Bengali}`, `\\z`, flags in the
middle) is rewritten so that Python's own parser reads it; the parse tree then shows what the engine has not.
Rules from https://github.com/google/re2/wiki/Syntax; a pattern that passes here must compile there, not the other way.
"""

import warnings

from .linear_syntax import NotLinear, rewrite

try:
    from re import _constants as sre
    from re import _parser as parser
except ImportError:  # Python 3.10
    import sre_constants as sre
    import sre_parse as parser

MAX_LENGTH = 1000
MAX_REPEAT = 1000
# Nodes of the parse tree that need memory of what was matched before, or a look around.
REASONS = {
    "ASSERT": "look",
    "ASSERT_NOT": "look",
    "GROUPREF": "backreference",
    "GROUPREF_IGNORE": "backreference",
    "GROUPREF_EXISTS": "condition",
    "ATOMIC_GROUP": "atomic",
    "POSSESSIVE_REPEAT": "atomic",
}


def check(pattern):
    """Raises `NotLinear` unless the engine can run this pattern."""
    if len(pattern) > MAX_LENGTH:
        raise NotLinear("long", str(MAX_LENGTH))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = parser.parse(rewrite(pattern))
    except (parser.error, OverflowError, RecursionError) as error:
        raise NotLinear("malformed", str(error)) from error
    _walk(tree, MAX_REPEAT)


def _walk(node, budget):
    """`budget` is how often the contents may still be repeated."""
    if isinstance(node, (parser.SubPattern, list)):
        for item in node:
            _walk(item, budget)
    elif isinstance(node, tuple):
        if node and str(node[0]) in REASONS:
            raise NotLinear(REASONS[str(node[0])])
        if node and node[0] in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            least, most, inner = node[1]
            _walk(inner, _left(budget, least if most is sre.MAXREPEAT else most))
        else:
            for item in node:
                _walk(item, budget)


def _left(budget, times):
    if times > budget:
        raise NotLinear("repeat", str(MAX_REPEAT))
    return budget // times if times else budget
