from . import panel
from . import history
from . import orders
from . import bot_answers
from . import bus
from . import bus_orders
