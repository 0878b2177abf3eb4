from . import secrets
from . import number
from . import written_secrets
from . import trouble
from . import number_test
