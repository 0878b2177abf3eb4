/** Being online in a real Odoo, by an open websocket. */
import { WebSocket } from 'ws';

const AWAY_MS = 3_600_000;

export class OdooPresence {
  private constructor(private readonly socket: WebSocket) {}

  /** Undefined when this Odoo's address does not lead to its websocket (several workers without a proxy in front). */
  static connect(url: string, cookie: string, version: string): Promise<OdooPresence | undefined> {
    const address = `${url.replace(/^http/, 'ws')}/websocket?version=${version}`;
    const socket = new WebSocket(address, { headers: { cookie, origin: url }, handshakeTimeout: 5_000 });
    return new Promise((resolve) => {
      socket.on('error', () => resolve(undefined));
      socket.on('open', () => {
        const presence = new OdooPresence(socket);
        presence.send('subscribe', { channels: [], last: 0 });
        resolve(presence);
      });
    });
  }

  /** Whoever has not touched anything for an hour is away, which is not available. */
  tell(online: boolean, series: string): void {
    const payload = { inactivity_period: online ? 0 : AWAY_MS };
    this.send('update_presence', series === '18.0' ? { ...payload, im_status_ids_by_model: {} } : payload);
  }

  close(): void {
    this.socket.close();
  }

  private send(event_name: string, data: unknown): void {
    this.socket.send(JSON.stringify({ event_name, data }));
  }
}
