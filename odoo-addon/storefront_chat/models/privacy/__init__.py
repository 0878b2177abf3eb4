from . import erased
from . import task
from . import finder
from . import erasure
from . import export
from . import deleted
from . import request
from . import retention
