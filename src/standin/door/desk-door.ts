/** Everything under /desk: the page, its assets, its live line and its actions. */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Attendance } from '../floor/attendance';
import type { HttpAnswer } from '../http/http-answer';
import type { DeskApi } from './desk-api';
import type { DeskSessions } from './desk-sessions';
import type { DeskStream } from './desk-stream';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const ASSETS: ReadonlyMap<string, readonly [file: string, type: string]> = new Map([
  ['/desk', ['desk.html', 'text/html; charset=utf-8']],
  ['/desk/desk.css', ['desk.css', 'text/css; charset=utf-8']],
  ['/desk/desk.js', ['desk.js', 'text/javascript; charset=utf-8']],
  ['/desk/desk-api.js', ['desk-api.js', 'text/javascript; charset=utf-8']],
  ['/desk/desk-ticket.js', ['desk-ticket.js', 'text/javascript; charset=utf-8']],
  ['/desk/desk-chat.js', ['desk-chat.js', 'text/javascript; charset=utf-8']],
]);
const API = '/desk/api/';

export class DeskDoor {
  constructor(
    private readonly api: DeskApi,
    private readonly sessions: DeskSessions,
    private readonly stream: DeskStream,
    private readonly attendance: Attendance,
  ) {}

  /** True when the live line took the response over. */
  openStream(path: string, request: IncomingMessage, response: ServerResponse): boolean {
    if (path !== `${API}stream` || request.method !== 'GET') return false;
    const user = this.sessions.user(request.headers.cookie ?? '');
    if (!user) return false;
    this.stream.open(user, response);
    void this.attendance.pageOpened(user).then(() => this.stream.floorChanged());
    return true;
  }

  async answer(path: string, request: IncomingMessage, body: string): Promise<HttpAnswer | undefined> {
    if (path === '/') return { status: 303, headers: { location: '/desk' } };
    if (path.startsWith(API)) return this.call(path.slice(API.length), request, body);
    const asset = ASSETS.get(path);
    if (!asset || request.method !== 'GET') return undefined;
    const headers = {
      'content-security-policy': POLICY,
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-cache',
    };
    return { status: 200, type: asset[1], headers, body: readFileSync(join(__dirname, '..', 'desk', asset[0])) };
  }

  private async call(path: string, request: IncomingMessage, body: string): Promise<HttpAnswer> {
    const { headers, method = 'GET' } = request;
    const { origin, host, cookie: cookies = '' } = headers;
    const json = headers['content-type']?.split(';')[0] === 'application/json';
    const trusted = json && (origin === undefined || origin === `http://${host ?? ''}`);
    const answer = await this.api.handle({ method, path, cookies, trusted, body });
    return { ...answer, headers: { 'cache-control': 'no-store', ...answer.headers } };
  }
}
