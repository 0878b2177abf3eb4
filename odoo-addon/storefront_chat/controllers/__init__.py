from . import livechat
from . import thread
