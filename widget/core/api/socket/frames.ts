/**
 * Frames of Socket.IO over a WebSocket (Engine.IO protocol 4, Socket.IO protocol 5), text only: the part the contract uses.
 * https://socket.io/docs/v4/engine-io-protocol/ and https://socket.io/docs/v4/socket-io-protocol/
 */
import { isRecord } from '../wire-guards';

export type Frame =
  | { readonly kind: 'open'; readonly silenceMs: number }
  | { readonly kind: 'ping' }
  | { readonly kind: 'joined' }
  | { readonly kind: 'left' }
  | { readonly kind: 'refused'; readonly reason: unknown }
  | { readonly kind: 'event'; readonly name: string; readonly payload: unknown }
  | { readonly kind: 'acknowledged'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'unknown' };

export const PONG = '3';

const UNKNOWN: Frame = { kind: 'unknown' };
const DEFAULT_SILENCE_MS = 45_000;

export function joinFrame(namespace: string, auth: object): string {
  return `40${namespace},${JSON.stringify(auth)}`;
}

export function eventFrame(namespace: string, name: string, payload: unknown, id?: number): string {
  return `42${namespace},${id ?? ''}${JSON.stringify([name, payload])}`;
}

export function leaveFrame(namespace: string): string {
  return `41${namespace},`;
}

export function parseFrame(text: string): Frame {
  try {
    if (text.startsWith('0')) return { kind: 'open', silenceMs: silence(JSON.parse(text.slice(1))) };
    if (text.startsWith('2')) return { kind: 'ping' };
    return text.startsWith('1') ? { kind: 'left' } : parsePacket(text);
  } catch {
    return UNKNOWN; // Not JSON: not said by the bridge.
  }
}

function parsePacket(text: string): Frame {
  const [, type, id = '', body = ''] = /^4(\d)(?:\/[^,]*,)?(\d*)(|\D.*)$/s.exec(text) ?? [];
  const content: unknown = body === '' ? null : JSON.parse(body);
  const values: readonly unknown[] = Array.isArray(content) ? content : [];
  switch (type) {
    case '0':
      return { kind: 'joined' };
    case '1':
      return { kind: 'left' };
    case '2':
      return typeof values[0] === 'string' ? { kind: 'event', name: values[0], payload: values[1] } : UNKNOWN;
    case '3':
      return { kind: 'acknowledged', id: Number(id), answer: values[0] };
    case '4':
      return { kind: 'refused', reason: isRecord(content) ? content.data : null };
    default:
      return UNKNOWN;
  }
}

/** The server pings; longer silence than this means that the connection is dead. */
function silence(handshake: unknown): number {
  if (!isRecord(handshake)) return DEFAULT_SILENCE_MS;
  const { pingInterval, pingTimeout } = handshake;
  return typeof pingInterval === 'number' && typeof pingTimeout === 'number'
    ? pingInterval + pingTimeout
    : DEFAULT_SILENCE_MS;
}
