/** Open HTTP connections, so that those that do not end by themselves can be cut at shutdown. */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

export class OpenConnections {
  private readonly sockets = new Set<Socket>();

  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
  }

  /** Connections get this long to finish. Clients reconnect and ask again under the same ids. */
  cutAfter(milliseconds: number): void {
    setTimeout(() => {
      for (const socket of this.sockets) socket.destroy();
    }, milliseconds).unref();
  }
}
