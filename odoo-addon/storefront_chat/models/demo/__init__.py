from . import shop
from . import orders
from . import tickets
