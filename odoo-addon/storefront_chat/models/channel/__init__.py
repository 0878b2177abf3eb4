from . import im_livechat_channel
from . import company
from . import who_serves
from . import identity
from . import prechat
from . import attachment_limits
from . import snapshot
from . import res_config_settings
