/** Notifies shoppers wherever they are: over the socket of their page, or on their phone. */
import { Global, Module } from '@nestjs/common';
import { ChatSocketNotifier } from '../chat/socket/chat-socket.notifier';
import { SHOPPER_NOTIFIER, ShopperNotifier } from '../conversation/ports';
import { PhonePresence } from '../whatsapp/presence/phone-presence.service';

export function everywhere(
  socket: ShopperNotifier,
  phone: Pick<ShopperNotifier, 'signal' | 'typing'>,
): ShopperNotifier {
  return {
    messages: (...news) => socket.messages(...news),
    disconnect: (id) => socket.disconnect(id),
    isThere: (...asked) => socket.isThere(...asked),
    signal: (...news) => {
      socket.signal(...news);
      phone.signal(...news);
    },
    typing: (...news) => {
      socket.typing(...news);
      phone.typing(...news);
    },
  };
}

const notifier = { provide: SHOPPER_NOTIFIER, inject: [ChatSocketNotifier, PhonePresence], useFactory: everywhere };

@Global()
@Module({ providers: [notifier], exports: [notifier] })
export class NotifierModule {}
