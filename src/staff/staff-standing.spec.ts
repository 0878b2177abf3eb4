import { ProblemError } from '../common/problem.error';
import type { StaffPerson } from '../contract/odoo';
import { DeskUnavailable, DeskUnsupported } from '../conversation/conversation.errors';
import type { StaffDesk } from './staff-desk.port';
import { StaffStanding } from './staff-standing.service';

const NADIA: StaffPerson = { id: '6', name: 'Nadia', role: 'agent', channels: ['default'] };
const MINUTE = 60_000;

/** An Odoo whose answer a test changes; `asked` counts the calls. */
function stage() {
  const odoo = { person: NADIA as StaffPerson | null, error: undefined as Error | undefined, asked: 0, now: 0 };
  const desk: Pick<StaffDesk, 'ask'> = {
    ask: ((): Promise<unknown> => {
      odoo.asked += 1;
      if (odoo.error !== undefined) return Promise.reject(odoo.error);
      return Promise.resolve(odoo.person === null ? { granted: false } : { granted: true, staff: odoo.person });
    }) as StaffDesk['ask'],
  };
  return { odoo, standing: new StaffStanding(desk as StaffDesk, { now: () => odoo.now }) };
}

describe('a member of staff with a token', () => {
  it('is asked about once for all requests of half a minute', async () => {
    const { odoo, standing } = stage();
    await Promise.all([standing.of(NADIA), standing.of(NADIA)]);
    odoo.now = MINUTE / 2 - 1;
    expect(await standing.of(NADIA)).toEqual(NADIA);
    expect(odoo.asked).toBe(1);
  });

  it('is out within a minute of being deactivated, and stays out', async () => {
    const { odoo, standing } = stage();
    await standing.of(NADIA);
    odoo.person = null;
    odoo.now = MINUTE;
    await expect(standing.of(NADIA)).rejects.toEqual(new ProblemError('AUTH.SESSION_INVALID'));
    await expect(standing.of(NADIA)).rejects.toEqual(new ProblemError('AUTH.SESSION_INVALID'));
  });

  it('has the role and the channels of now, not those of the token', async () => {
    const { odoo, standing } = stage();
    odoo.person = { ...NADIA, channels: ['b2b'] };
    expect(await standing.of({ ...NADIA, role: 'manager' })).toEqual(odoo.person);
  });

  it('goes on by the token in front of an addon that cannot be asked', async () => {
    const { odoo, standing } = stage();
    odoo.error = new DeskUnsupported('an older addon');
    expect(await standing.of(NADIA)).toEqual(NADIA);
  });

  describe('while Odoo is away', () => {
    const AWAY = new DeskUnavailable('away');

    it('has five minutes from the last answer, then waits until Odoo answers', async () => {
      const { odoo, standing } = stage();
      await standing.of(NADIA);
      odoo.error = AWAY;
      odoo.now = 4.5 * MINUTE - 1;
      expect(await standing.of(NADIA)).toEqual(NADIA);
      odoo.now = 5 * MINUTE - 2;
      expect(await standing.of(NADIA)).toEqual(NADIA);
      odoo.now = 5 * MINUTE;
      await expect(standing.of(NADIA)).rejects.toBe(AWAY);
      odoo.error = undefined;
      expect(await standing.of(NADIA)).toEqual(NADIA);
    });

    it('has the rights of the last answer, not those of the token', async () => {
      const { odoo, standing } = stage();
      await standing.of({ ...NADIA, role: 'manager' });
      odoo.error = AWAY;
      odoo.now = MINUTE;
      expect(await standing.of({ ...NADIA, role: 'manager' })).toEqual(NADIA);
    });

    it('stays out when Odoo said so before', async () => {
      const { odoo, standing } = stage();
      await standing.of(NADIA);
      odoo.person = null;
      odoo.now = MINUTE;
      await expect(standing.of(NADIA)).rejects.toThrow(ProblemError);
      odoo.error = AWAY;
      odoo.now = 2 * MINUTE;
      await expect(standing.of(NADIA)).rejects.toBe(AWAY);
    });

    it('waits when this bridge has not asked about them yet', async () => {
      const { odoo, standing } = stage();
      odoo.error = AWAY;
      await expect(standing.of(NADIA)).rejects.toBe(AWAY);
    });
  });

  it('is asked about again after an error of any other kind', async () => {
    const { odoo, standing } = stage();
    odoo.error = new Error('broken');
    await expect(standing.of(NADIA)).rejects.toThrow('broken');
    odoo.error = undefined;
    expect(await standing.of(NADIA)).toEqual(NADIA);
  });
});
