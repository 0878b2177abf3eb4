from . import desk
from . import chat_fields
from . import members
from . import authorship
from . import ratings
from . import shoppers
from . import native_calls
