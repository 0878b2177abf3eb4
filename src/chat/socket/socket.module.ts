/** Provides the shopper notifier, which works over the socket. */
import { Global, Module } from '@nestjs/common';
import { SHOPPER_NOTIFIER } from '../../conversation/ports';
import { ChatSocketNotifier } from './chat-socket.notifier';

@Global()
@Module({
  providers: [ChatSocketNotifier, { provide: SHOPPER_NOTIFIER, useExisting: ChatSocketNotifier }],
  exports: [ChatSocketNotifier, SHOPPER_NOTIFIER],
})
export class SocketModule {}
