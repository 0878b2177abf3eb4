/** The connections of the HTTP server: at shutdown those that do not end by themselves are cut, as nobody may be there. */
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

  /** Everybody gets this long to finish and to hang up. Clients come back and ask again under the same ids. */
  cutAfter(milliseconds: number): void {
    setTimeout(() => {
      for (const socket of this.sockets) socket.destroy();
    }, milliseconds).unref();
  }
}
