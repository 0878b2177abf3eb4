/** Opening the chat as an account that the shop proves, for as long as it does. */
import { sign } from 'jsonwebtoken';
import { AMINA, MemoryLog, NOW, iso, resetWorld, shop, tokens, world } from './spec/shop-in-memory';

beforeEach(resetWorld);

describe('a shopper whom the shop proves', () => {
  const SECRET = 'shared with the shop';
  const claimed = { sub: '42', aud: 'default', exp: NOW / 1000 + 600, name: 'Amina' };
  const token = (claims: object = {}) => sign({ ...claimed, iat: NOW / 1000, ...claims }, SECRET);
  const ops = (log: MemoryLog) => log.operations.map((operation) => operation.kind);

  async function proven() {
    const stage = await shop(SECRET);
    const first = await stage.sessions.open({ identity_token: token({ email: AMINA.email }) });
    const again = (more: object = {}) => stage.sessions.open({ resume_token: first.resume_token, ...more });
    return { ...stage, first, again, id: first.conversation.id };
  }

  it('is verified for as long as the proof lasts, by the clock', async () => {
    const { first } = await proven();
    const session = tokens.readSession(first.session_token);
    expect([first.shopper.verified, tokens.isVerified(session)]).toEqual([true, true]);
    world.now = NOW + 630_000;
    expect(tokens.isVerified(session)).toBe(false);
  });

  it('keeps the chat and loses the proof by the resume token alone, and gets it back for the same chat', async () => {
    const { log, again, id } = await proven();
    const resumed = await again();
    expect(resumed).toMatchObject({ conversation: { id }, shopper: { verified: false } });
    expect(tokens.readSession(resumed.session_token)).not.toHaveProperty('verifiedUntil');
    expect(log.heads[0]?.shopper).toMatchObject({ verified: true, email: AMINA.email });
    expect(log.heads[0]?.shopper).not.toHaveProperty('verified_until');
    const restored = await again({ identity_token: token({ email: 'new@shop.example' }) });
    expect(restored).toMatchObject({ conversation: { id }, shopper: { verified: true } });
    expect(log.heads[0]?.shopper).toMatchObject({ email: 'new@shop.example', verified_until: iso(NOW + 630_000) });
  });

  it('begins the half year of the resume token anew with each proof, and not without one', async () => {
    const { again } = await proven();
    world.now = NOW + 60_000;
    expect(tokens.readResume((await again()).resume_token).begunAt).toBe(NOW);
    const vouched = await again({ identity_token: token() });
    expect(tokens.readResume(vouched.resume_token).begunAt).toBe(world.now);
  });

  it('is told to the desk that has the chat, each time it changes and no more often', async () => {
    const { log, again, id } = await proven();
    log.change(id, { handedOver: true });
    await again();
    await again();
    await again({ identity_token: token() });
    await again({ identity_token: token({ exp: NOW / 1000 + 630 }) });
    expect(ops(log)).toEqual(['shopper', 'shopper']);
    expect(log.operations).toMatchObject([{ shopper: { verified: false } }, { shopper: { verified: true } }]);
  });

  it('cannot be spoken for, nor lend a new chat the contact that the shop gave', async () => {
    const { log, again, id } = await proven();
    await again({ visitor: { email: 'eve@shop.example' } });
    expect(log.heads[0]?.shopper.email).toBe(AMINA.email);
    log.change(id, { state: 'ended', endedBy: 'shopper', endedAt: iso(NOW) });
    const fresh = await again();
    expect(fresh.conversation.id).not.toBe(id);
    expect(log.heads[1]?.shopper).toEqual({ id: fresh.shopper.id, name: 'Amina', verified: false });
  });

  it('is proven in a chat that has just ended, too', async () => {
    const { log, again, id } = await proven();
    log.change(id, { state: 'ended', endedBy: 'agent', endedAt: iso(NOW), hasShopperMessage: true });
    expect((await again()).conversation.id).toBe(id);
    expect(log.heads[0]?.shopper).not.toHaveProperty('verified_until');
    await again({ identity_token: token() });
    expect(log.heads[0]?.shopper).toHaveProperty('verified_until');
  });

  it('is refused by tokens from before a revocation, of either kind, and by none from after it', async () => {
    const { revoked, first, again } = await proven();
    world.now = NOW + 1_000;
    await revoked.add([first.shopper.id], true);
    await expect(again()).rejects.toMatchObject({ code: 'AUTH.SESSION_INVALID' });
    for (const identity_token of [token(), sign(claimed, SECRET, { noTimestamp: true })])
      await expect(again({ identity_token })).rejects.toMatchObject({ code: 'AUTH.IDENTITY_INVALID' });
    world.now = NOW + 2_000;
    expect((await again({ identity_token: token({ iat: NOW / 1000 + 2 }) })).shopper.verified).toBe(true);
  });

  it('is let in by an identity token from before when they only logged themselves out', async () => {
    const { revoked, first, again } = await proven();
    world.now = NOW + 1_000;
    await revoked.add([first.shopper.id], false);
    expect((await again({ identity_token: token() })).shopper.verified).toBe(true);
  });
});
