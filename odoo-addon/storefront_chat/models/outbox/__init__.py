from . import webhook
from . import question
from . import event
from . import counter
from . import operation
from . import settings_mixin
from . import connection
