/** Sessions, returns and proofs after a log-out. */
import { ConversationChanges } from '../../conversation/conversation-changes.service';
import type { Conversation } from '../../conversation/conversation';
import { LogOut } from './log-out.service';
import { AMINA, NOW, iso, resetWorld, shop, tokens, world } from './spec/shop-in-memory';

beforeEach(() => resetWorld());

const SHOPPER = 'v-amina';
const head = (id: string, more: Partial<Conversation['shopper']> = {}) =>
  ({ id, company: '', shopper: { id: SHOPPER, verified: true, ...AMINA, ...more } }) as unknown as Conversation;

async function desk() {
  const { log, revoked } = await shop();
  const changed: string[] = [];
  let trouble: Error | null = null;
  const changes = {
    change: (id: string) => {
      changed.push(id);
      return trouble === null ? Promise.resolve() : Promise.reject(trouble);
    },
  } as unknown as ConversationChanges;
  const away = (error: Error | null) => (trouble = error);
  return { log, revoked, changed, away, logOut: new LogOut(log.port, changes, tokens, revoked) };
}
const session = () => tokens.session({ shopperId: SHOPPER, company: '', conversationId: 'c' }).token;
const claims = { shopperId: SHOPPER, company: '', issuedAt: NOW };
const refused = { code: 'AUTH.SESSION_INVALID' };

describe('logging out', () => {
  it.each<[string, () => Parameters<LogOut['shopper']>[0]]>([
    ['by session', () => ({ session: session() })],
    ['by resume token', () => ({ resume: tokens.resume(SHOPPER, '') })],
    ['by both, of which the resume token counts', () => ({ session: 'old', resume: tokens.resume(SHOPPER, '') })],
  ])('%s ends sessions and returns, but not what the shop says of them', async (_how, given) => {
    const { revoked, logOut } = await desk();
    await logOut.shopper(given());
    expect(revoked.isRevoked(claims)).toBe(true);
    await expect(revoked.refuseRevokedResume(claims)).rejects.toMatchObject(refused);
    await expect(revoked.refuseRevokedIdentity(SHOPPER, NOW)).resolves.toBeUndefined();
  });

  it.each<[string, () => Parameters<LogOut['shopper']>[0]]>([
    ['a resume token', () => ({ resume: tokens.resume(SHOPPER, '') })],
    ['a session', () => ({ session: session() })],
  ])('is refused with %s that was logged out, and ends nothing that began since', async (_what, given) => {
    const { log, revoked, changed, logOut } = await desk();
    const [stolen, own] = [given(), given()];
    await logOut.shopper(own);
    world.now += 1;
    log.heads.push(head('since', { verified_until: iso(NOW + 60_000) }));
    await expect(logOut.shopper(stolen)).rejects.toMatchObject(refused);
    expect(revoked.isRevoked({ ...claims, issuedAt: world.now })).toBe(false);
    expect(changed).toEqual([]);
  });

  it('can be repeated with the same token when the store was away in between', async () => {
    const { log, revoked, logOut, away } = await desk();
    log.heads.push(head('proven', { verified_until: iso(NOW + 60_000) }));
    const resume = tokens.resume(SHOPPER, '');
    away(new Error('no connection to the store'));
    await expect(logOut.shopper({ resume })).rejects.toThrow('no connection');
    away(null);
    await logOut.shopper({ resume });
    expect(revoked.isRevoked(claims)).toBe(true);
  });

  it('by the shop ends what it has said before, too, of each account', async () => {
    const { revoked, logOut } = await desk();
    await logOut.accounts([SHOPPER, 'v-other']);
    expect(['v-other', SHOPPER, 'v-third'].map((id) => revoked.isRevoked({ ...claims, shopperId: id }))).toEqual([
      true,
      true,
      false,
    ]);
    await expect(revoked.refuseRevokedIdentity(SHOPPER, NOW)).rejects.toMatchObject({ code: 'AUTH.IDENTITY_INVALID' });
  });

  it.each<[string, Parameters<LogOut['shopper']>[0]]>([
    ['nothing', {}],
    ['no token', { session: 'nonsense' }],
    ['a session in place of a resume token', { resume: session() }],
    ['a resume token in place of a session', { session: tokens.resume(SHOPPER, '') }],
  ])('is refused with %s, and ends nothing', async (_what, given) => {
    const { revoked, logOut } = await desk();
    await expect(logOut.shopper(given)).rejects.toMatchObject(refused);
    expect(revoked.isRevoked(claims)).toBe(false);
  });

  it('takes the proof back from all others when chats go while it does', async () => {
    const { log, changed, logOut } = await desk();
    const proof = { verified_until: iso(NOW + 1) };
    log.heads.push(...Array.from({ length: 250 }, (_, i) => head(`c${i}`, proof)));
    const { heads } = log.port;
    jest.spyOn(log.port, 'heads').mockImplementation(async (ids) => {
      const found = await heads(ids);
      log.heads.splice(log.heads.length - 20, 20); // the newest ones
      return found;
    });
    await logOut.accounts([SHOPPER]);
    expect(new Set(changed).size).toBe(250);
  });

  it('takes the proof back from every chat that has one', async () => {
    const { log, changed, logOut } = await desk();
    const proof = { verified_until: iso(NOW + 1) };
    log.heads.push(head('oldest', proof), head('plain'), head('other', { ...proof, id: 'v-other' }));
    log.heads.push(...Array.from({ length: 219 }, (_, i) => head(`c${i}`, proof)));
    await logOut.accounts([SHOPPER]);
    expect([...changed].sort()).toEqual(['oldest', ...Array.from({ length: 219 }, (_, i) => `c${i}`)].sort());
  });
});
