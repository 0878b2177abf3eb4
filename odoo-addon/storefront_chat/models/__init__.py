from ..tools.compat import NINETEEN
from .compat import aggregate_mixin, setup
from . import outbox
from . import category
from . import menu
from . import channel
from . import hours
from . import faq
from . import bot
from . import agent
from . import conversation
from . import queue
from . import rights

if NINETEEN:
    from .compat import odoo_19
else:
    from .compat import odoo_18

from . import order
from . import product
from . import ticket
from . import shopper
from . import report
from . import whatsapp
from . import privacy
from . import demo
from . import facade
