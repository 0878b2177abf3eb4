from . import discuss_channel
from . import hidden_fields
from . import asking_for_help
from . import batch_post
from . import im_livechat_channel
from . import mail_message
from . import res_users
from . import support_agent
