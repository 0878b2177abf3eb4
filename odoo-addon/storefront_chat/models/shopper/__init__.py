from . import panel
from . import bus
