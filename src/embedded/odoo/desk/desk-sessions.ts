/** Login sessions of the desk page: a random cookie, whose hash survives a restart. Call inside a transaction. */
import { createHash, randomBytes } from 'node:crypto';
import type { DemoUser } from '../demo/demo-catalogue';
import type { Shop } from '../shop';

const COOKIE = 'standin_desk';
const LIFETIME_S = 12 * 3_600;

export class DeskSessions {
  constructor(private readonly shop: Shop) {}

  /** The `Set-Cookie` of a new session. */
  open(user: DemoUser): string {
    const token = randomBytes(32).toString('base64url');
    this.shop.store.sessions.put(hash(token), {
      user: user.id,
      expires: this.shop.now().getTime() + LIFETIME_S * 1_000,
    });
    return setCookie(token, LIFETIME_S);
  }

  /** The `Set-Cookie` that forgets the session. */
  close(cookies = ''): string {
    this.shop.store.sessions.delete(hash(tokenIn(cookies)));
    return setCookie('', 0);
  }

  user(cookies = ''): DemoUser | undefined {
    const session = this.shop.store.sessions.get(hash(tokenIn(cookies)));
    return session && session.expires >= this.shop.now().getTime() ? this.shop.people.byId(session.user) : undefined;
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
