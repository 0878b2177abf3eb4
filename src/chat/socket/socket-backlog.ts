/** A limit to the bytes that wait in memory for a socket whose client reads slowly, or not at all. */
import type { ServerResponse } from 'node:http';
import { Logger } from '@nestjs/common';
import { boundedWarning } from '../../common/bounded-warning';

/** Above it a sender that can wait does. Low, so that a slow client reads the next ping in time. */
const ENOUGH_BYTES = 64 * 1024;
/** A client for which more waits is cut off as soon as there is something else for it; it gets the rest as it reconnects. */
export const MOST_BYTES = 256 * 1024;
/** A client that takes less than `ENOUGH_BYTES` in this time counts as not reading. */
const PATIENCE_MS = 30_000;

const warn = boundedWarning(new Logger('socket'), 'socket.not_read');

interface Emitter {
  on(event: string, listener: (packet: { readonly data?: unknown }) => void): unknown;
  off(event: string, listener: () => void): unknown;
}

/** The parts of an Engine.IO connection that this is about. */
export interface EngineSocket extends Emitter {
  /** With a socket for WebSocket; with the response that a poll waits for, while one does. */
  readonly transport: Emitter & {
    readonly socket?: { readonly bufferedAmount: number; terminate(): void };
    readonly res?: ServerResponse | null;
  };
  readonly readyState: string;
  close(discard: boolean): void;
}

interface Backlog {
  /** Bytes that wait for the transport. */
  held: number;
  /** Polls that were answered, and whose answer did not leave yet. */
  readonly answers: Set<ServerResponse>;
}

const backlogs = new WeakMap<EngineSocket, Backlog>();

/** In bytes: what the connection holds, and what its transport could not write yet. */
export function backlogOf(socket: EngineSocket): number {
  const { held, answers } = backlogs.get(socket) ?? { held: 0, answers: [] };
  let bytes = held + (socket.transport.socket?.bufferedAmount ?? 0);
  for (const answer of answers) bytes += answer.writableLength;
  return bytes;
}

/** Counts what waits for a connection, and cuts it off when that is too much. */
export function boundBacklog(socket: EngineSocket): void {
  const backlog: Backlog = { held: 0, answers: new Set() };
  backlogs.set(socket, backlog);
  socket.on('packetCreate', ({ data }) => {
    if (backlogOf(socket) > MOST_BYTES) cutOff(socket, 'too much waits for the client');
    else backlog.held += typeof data === 'string' ? Buffer.byteLength(data) : 0;
  });
  socket.on('flush', () => {
    backlog.held = 0;
    const { res } = socket.transport;
    if (res) backlog.answers.add(res.once('close', () => backlog.answers.delete(res)));
  });
  socket.on('close', () => {
    if (!isBehind(socket)) return; // whoever reads gets the last words
    socket.transport.socket?.terminate();
    for (const answer of backlog.answers) answer.destroy();
  });
}

/** Whether so much waits that nobody should add to it. */
export function isBehind(socket: EngineSocket): boolean {
  return backlogOf(socket) > ENOUGH_BYTES;
}

/** Resolves once little waits. Throws when the client is gone, or took too little and was cut off. */
export async function untilRead(socket: EngineSocket, patienceMs = PATIENCE_MS): Promise<void> {
  while (isBehind(socket) && socket.readyState !== 'closed') await progress(socket, patienceMs);
  if (socket.readyState === 'closed') throw new Error('The client is gone.');
}

/** Closes it without a word, which would wait behind all the others. */
function cutOff(socket: EngineSocket, cause: string): void {
  if (socket.readyState === 'closed') return;
  warn(cause);
  socket.close(true);
}

/** Resolves when the client may have taken something, or is gone. */
function progress(socket: EngineSocket, patienceMs: number): Promise<void> {
  const { transport } = socket;
  const answers = [...(backlogs.get(socket)?.answers ?? [])];
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(overdue);
      transport.off('ready', end);
      for (const answer of answers) answer.off('close', end);
      socket.off('upgrade', end);
      socket.off('close', end);
      resolve();
    };
    const overdue = setTimeout(() => cutOff(socket, 'the client takes nothing'), patienceMs).unref();
    transport.on('ready', end);
    for (const answer of answers) answer.on('close', end);
    socket.on('upgrade', end);
    socket.on('close', end);
  });
}
