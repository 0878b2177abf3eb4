from . import discuss_channel
from . import hidden_fields
from . import batch_post
from . import im_livechat_channel
from . import mail_canned_response
from . import mail_message
from . import own_condition
from . import support_agent
