/** Provides the notifier of shoppers' pages, which works over the socket. */
import { Global, Module } from '@nestjs/common';
import { ChatSocketNotifier } from './chat-socket.notifier';

@Global()
@Module({ providers: [ChatSocketNotifier], exports: [ChatSocketNotifier] })
export class SocketModule {}
