/** Who is logged in on the desk page: a random cookie whose hash outlives a restart. Call inside a transaction. */
import { createHash, randomBytes } from 'node:crypto';
import type { DemoUser } from '../demo/demo-catalogue';
import type { People } from '../floor/people';
import type { Store } from '../store/store';

const COOKIE = 'standin_desk';
const LIFETIME_S = 12 * 3_600;

export class DeskSessions {
  constructor(
    private readonly store: Store,
    private readonly people: People,
    private readonly now: () => Date,
  ) {}

  /** The `Set-Cookie` of a new session. */
  open(user: DemoUser): string {
    const token = randomBytes(32).toString('base64url');
    this.store.sessions.put(hash(token), { user: user.id, expires: this.now().getTime() + LIFETIME_S * 1_000 });
    return setCookie(token, LIFETIME_S);
  }

  /** The `Set-Cookie` that forgets the session. */
  close(cookies: string): string {
    this.store.sessions.delete(hash(tokenIn(cookies)));
    return setCookie('', 0);
  }

  user(cookies = ''): DemoUser | undefined {
    const session = this.store.sessions.get(hash(tokenIn(cookies)));
    return session && session.expires >= this.now().getTime() ? this.people.byId(session.user) : undefined;
  }
}

function setCookie(value: string, maxAge: number): string {
  return `${COOKIE}=${value}; Path=/desk; HttpOnly; SameSite=Lax; Max-Age=${maxAge}`;
}

function tokenIn(cookies: string): string {
  const pair = cookies.split(/;\s*/).find((cookie) => cookie.startsWith(`${COOKIE}=`));
  return pair?.slice(COOKIE.length + 1) ?? '';
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
