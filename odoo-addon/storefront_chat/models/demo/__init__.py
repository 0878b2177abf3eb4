from . import shop
from . import products
from . import orders
from . import tickets
