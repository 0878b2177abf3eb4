/** Sessions, returns and proofs after a log-out. */
import { ConversationChanges } from '../../conversation/conversation-changes.service';
import type { Conversation } from '../../conversation/conversation';
import { LogOut } from './log-out.service';
import { AMINA, NOW, iso, resetWorld, shop, tokens } from './spec/shop-in-memory';

beforeEach(() => resetWorld());

const SHOPPER = 'v-amina';
const head = (id: string, more: Partial<Conversation['shopper']> = {}) =>
  ({ id, company: '', shopper: { id: SHOPPER, verified: true, ...AMINA, ...more } }) as unknown as Conversation;

function desk() {
  const { log, revoked } = shop();
  const changed: string[] = [];
  const changes = {
    change: (id: string) => {
      changed.push(id);
      return Promise.resolve();
    },
  } as unknown as ConversationChanges;
  return { log, revoked, changed, logOut: new LogOut(log.port, changes, tokens, revoked) };
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
    const { revoked, logOut } = desk();
    await logOut.shopper(given());
    expect(revoked.isRevoked(claims)).toBe(true);
    await expect(revoked.refuseRevokedResume(claims)).rejects.toMatchObject(refused);
    await expect(revoked.refuseRevokedIdentity(SHOPPER, NOW)).resolves.toBeUndefined();
  });

  it('by the shop ends what it has said before, too, of each account', async () => {
    const { revoked, logOut } = desk();
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
    const { revoked, logOut } = desk();
    await expect(logOut.shopper(given)).rejects.toMatchObject(refused);
    expect(revoked.isRevoked(claims)).toBe(false);
  });

  it('takes the proof back from the latest twenty chats that have one', async () => {
    const { log, changed, logOut } = desk();
    const proof = { verified_until: iso(NOW + 1) };
    log.heads.push(head('oldest', proof), head('plain'), head('other', { ...proof, id: 'v-other' }));
    log.heads.push(...Array.from({ length: 19 }, (_, i) => head(`c${i}`, proof)));
    await logOut.accounts([SHOPPER]);
    expect([...changed].sort()).toEqual(Array.from({ length: 19 }, (_, i) => `c${i}`).sort());
  });
});
