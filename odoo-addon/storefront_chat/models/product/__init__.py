from . import product_template
from . import channel_products
from . import intent_products
from . import send
