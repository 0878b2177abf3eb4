/** The engine's sockets: TCP on 127.0.0.1 as the seven functions of its "host" import, plus one connection of our own. */
import net from 'node:net';

const READABLE = 1;
const WRITABLE = 2;
/** The engine indexes a table of about 10,000 rows by descriptor and reserves those below 4096 for files. */
const FIRST_DESCRIPTOR = 4096;

/**
 * @typedef {object} Connection
 * @property {Buffer[]} inbox   bytes not yet read by the engine
 * @property {boolean} ended    no more bytes will come
 * @property {boolean} congested the peer reads too slowly: the engine keeps its replies for now
 * @property {(bytes: Buffer) => void} send
 * @property {() => void} hangUp
 */

export class ValkeySockets {
  /** @type {Map<number, Connection>} */ #connections = new Map();
  /** @type {number[]} */ #freed = [];
  /** @type {Connection[]} */ #waiting = [];
  #next = FIRST_DESCRIPTOR;
  #listener = -1;
  /** @type {Connection | null} when set, the engine sees this connection only */ #only = null;

  /** @param {() => WebAssembly.Memory} memory @param {() => void} onActivity called when the engine has something to do */
  constructor(memory, onActivity) {
    this.memory = memory;
    this.onActivity = onActivity;
    this.server = net.createServer({ noDelay: true }, (socket) => this.#accepted(socket));
  }

  /** @param {number} port 0 for any free one @returns {Promise<number>} the port */
  listen(port) {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', () => resolve(this.server.address().port));
    });
  }

  close() {
    this.server.close();
    for (const connection of this.#connections.values()) connection.hangUp();
  }

  /** A connection from inside this thread. @param {(bytes: Buffer) => void} onReply @returns {Connection} */
  connectInside(onReply) {
    const connection = { inbox: [], ended: false, congested: false, send: onReply, hangUp: () => undefined };
    this.#waiting.push(connection);
    return connection;
  }

  /** @param {Connection | null} connection the only one whose commands may run from now on; null lets all of them in again */
  listenOnlyTo(connection) {
    this.#only = connection;
  }

  imports() {
    return {
      socket: () => this.#descriptor(),
      listen: (fd) => ((this.#listener = fd), 0),
      accept: () => this.#accept(),
      read: (fd, at, length) => this.#read(fd, at, length),
      write: (fd, at, length) => this.#write(fd, at, length),
      close: (fd) => this.#close(fd),
      poll: (wanted, count, fired, max) => this.#poll(wanted, count, fired, max),
    };
  }

  #accepted(socket) {
    const connection = {
      inbox: [],
      ended: false,
      congested: false,
      send: (bytes) => void (connection.congested = !socket.write(bytes)),
      hangUp: () => socket.destroy(),
    };
    const end = () => {
      connection.ended = true;
      this.onActivity();
    };
    socket.on('data', (bytes) => (connection.inbox.push(bytes), this.onActivity()));
    socket.on('end', end).on('close', end).on('error', end);
    socket.on('drain', () => ((connection.congested = false), this.onActivity()));
    this.#waiting.push(connection);
    this.onActivity();
  }

  /** Descriptors are used again: the engine's table is fixed, and a bridge that reconnects for months must not outgrow it. */
  #descriptor() {
    return this.#freed.pop() ?? this.#next++;
  }

  #accept() {
    const connection = this.#waiting.shift();
    if (!connection) return -1;
    const fd = this.#descriptor();
    this.#connections.set(fd, connection);
    return fd;
  }

  #read(fd, at, length) {
    const connection = this.#connections.get(fd);
    if (!connection) return -1;
    const { inbox } = connection;
    if (inbox.length === 0) return connection.ended ? 0 : -1;
    const target = Buffer.from(this.memory().buffer, at, length);
    let filled = 0;
    while (filled < length && inbox.length > 0) {
      const head = inbox[0];
      const copied = head.copy(target, filled);
      filled += copied;
      if (copied === head.length) inbox.shift();
      else inbox[0] = head.subarray(copied);
    }
    return filled;
  }

  #write(fd, at, length) {
    const connection = this.#connections.get(fd);
    if (!connection || connection.ended) return -1;
    // Copied, because the engine uses this memory again as soon as we return.
    connection.send(Buffer.from(Buffer.from(this.memory().buffer, at, length)));
    return length;
  }

  #close(fd) {
    this.#connections.get(fd)?.hangUp();
    if (this.#connections.delete(fd)) this.#freed.push(fd);
  }

  /** Fills `fired` with (descriptor, mask) pairs out of `wanted`, and says how many. */
  #poll(wanted, count, fired, max) {
    const view = new DataView(this.memory().buffer);
    let n = 0;
    for (let i = 0; i < count && n < max; i++) {
      const fd = view.getInt32(wanted + i * 8, true);
      const ready = this.#ready(fd) & view.getInt32(wanted + i * 8 + 4, true);
      if (ready === 0) continue;
      view.setInt32(fired + n * 8, fd, true);
      view.setInt32(fired + n * 8 + 4, ready, true);
      n++;
    }
    return n;
  }

  #ready(fd) {
    if (fd === this.#listener) return this.#waiting.length > 0 && !this.#only ? READABLE : 0;
    const connection = this.#connections.get(fd);
    if (!connection) return 0;
    const visible = !this.#only || this.#only === connection;
    const readable = visible && (connection.inbox.length > 0 || connection.ended) ? READABLE : 0;
    return readable | (connection.congested ? 0 : WRITABLE);
  }
}
