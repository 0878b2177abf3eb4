from . import res_partner
from . import sale_order
from . import delivery
from . import lookup
from . import lookup_limit
from . import order_watch
from . import watch_events
