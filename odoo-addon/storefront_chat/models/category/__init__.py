from . import support_category
from . import mixin
from . import links
from . import settings
