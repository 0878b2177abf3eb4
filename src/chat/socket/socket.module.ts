/** Binds the shopper's line to the socket, for every room that has something to tell shoppers. */
import { Global, Module } from '@nestjs/common';
import { SHOPPER_LINE } from '../../conversation/ports';
import { SocketLine } from './chat-socket.notifier';

@Global()
@Module({
  providers: [SocketLine, { provide: SHOPPER_LINE, useExisting: SocketLine }],
  exports: [SocketLine, SHOPPER_LINE],
})
export class SocketModule {}
