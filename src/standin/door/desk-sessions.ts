/** Who is logged in on the desk page: a random cookie whose hash outlives a restart. */
import { createHash, randomBytes } from 'node:crypto';
import type { DemoUser } from '../demo/demo-catalogue';
import { asStaff, type People } from '../floor/people';
import type { Store } from '../store/store';

const COOKIE = 'standin_desk';
const LIFETIME_S = 12 * 3_600;

export class DeskSessions {
  constructor(
    private readonly store: Store,
    private readonly people: People,
    private readonly now: () => Date,
  ) {}

  /** The `Set-Cookie` of a new session, or undefined when this is nobody who serves chats. */
  async login(login: string, password: string): Promise<{ user: DemoUser; cookie: string } | undefined> {
    const user = this.people.byCredentials(login, password);
    if (!user || !asStaff(user)) return undefined;
    const token = randomBytes(32).toString('base64url');
    const expires = this.now().getTime() + LIFETIME_S * 1_000;
    await this.store.transaction(() => this.store.sessions.put(hash(token), { user: user.id, expires }));
    return { user, cookie: setCookie(token, LIFETIME_S) };
  }

  /** The `Set-Cookie` that forgets the session. */
  async logout(cookies: string): Promise<string> {
    const token = tokenIn(cookies);
    if (token) await this.store.transaction(() => this.store.sessions.delete(hash(token)));
    return setCookie('', 0);
  }

  user(cookies: string): DemoUser | undefined {
    const token = tokenIn(cookies);
    const session = token ? this.store.sessions.get(hash(token)) : undefined;
    if (!session || session.expires < this.now().getTime()) return undefined;
    return this.people.byId(session.user);
  }
}

function setCookie(value: string, maxAge: number): string {
  return `${COOKIE}=${value}; Path=/desk; HttpOnly; SameSite=Lax; Max-Age=${maxAge}`;
}

function tokenIn(cookies: string): string | undefined {
  const pair = cookies.split(/;\s*/).find((cookie) => cookie.startsWith(`${COOKIE}=`));
  return pair?.slice(COOKIE.length + 1) || undefined;
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
