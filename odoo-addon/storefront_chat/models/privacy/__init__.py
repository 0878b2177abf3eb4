from . import erased
from . import task
from . import finder
from . import erasure
from . import deleted
from . import request
