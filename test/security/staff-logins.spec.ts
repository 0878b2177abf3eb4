/** Guessing a staff password is slow, and harms nobody but the guesser. */
import { anAddress } from '../support/address';
import { TestBridge, startBridge } from '../support/bridge';
import { waitFor } from '../support/wait-for';

const FREE = 5;
const FREE_OF_AN_ADDRESS = 30;
/** The first pause is a second and each is twice the last: more tries than these do not fit into the time of a test. */
const IN_A_TEST = 6;

describe('wrong staff passwords', () => {
  let bridge: TestBridge;
  beforeAll(async () => {
    bridge = await startBridge();
  });
  afterAll(() => bridge.stop());

  const login = (address: string, name: string, password: string, headers: Record<string, string> = {}) =>
    fetch(`${bridge.url}/api/v1/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address, ...headers },
      body: JSON.stringify({ login: name, password }),
    });
  const statuses = async (answers: Promise<Response>[]) => (await Promise.all(answers)).map(({ status }) => status);
  const asked = (found: number[]) => found.filter((status) => status === 401).length;
  const expectSlowed = (found: number[], free: number) => {
    expect(asked(found)).toBeGreaterThan(free);
    expect(asked(found)).toBeLessThanOrEqual(free + IN_A_TEST);
  };

  it('lock nobody out who is elsewhere', async () => {
    const guesser = anAddress();
    const found = await statuses(Array.from({ length: 40 }, (_, at) => login(guesser, 'manager', `guess ${at}`)));
    expectSlowed(found, FREE);
    expect(new Set(found)).toEqual(new Set([401, 429]));
    expect(await statuses([login(anAddress(), 'manager', 'manager')])).toEqual([200]);
  });

  it('come one by one, with a pause that the answer tells, however the login is written', async () => {
    const guesser = anAddress();
    const spellings = ['agent', 'AGENT', ' agent ', 'Agent', '\uFF41gent'];
    const spelled = (at: number) => spellings[at % spellings.length] ?? '';
    const found = await statuses(Array.from({ length: 20 }, (_, at) => login(guesser, spelled(at), 'wrong')));
    expectSlowed(found, FREE);
    const held = await login(guesser, 'agent', 'agent');
    expect(held.status).toBe(429);
    expect(Number(held.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await held.json()).toMatchObject({ code: 'RATE.LIMITED' });
  });

  it('for many logins are counted against the address, which a bearer does not change', async () => {
    const guesser = anAddress();
    const sprayed = Array.from({ length: 40 }, (_, at) =>
      login(guesser, `person-${at}`, 'Summer2026', { authorization: `Bearer ${crypto.randomUUID()}` }),
    );
    expectSlowed(await statuses(sprayed), FREE_OF_AN_ADDRESS);
    expect(await statuses([login(anAddress(), 'person-1', 'Summer2026')])).toEqual([401]);
  });

  it('begin anew after a right one, for that login alone', async () => {
    const office = anAddress();
    const wrong = (name: string, times: number) => Array.from({ length: times }, () => login(office, name, 'wrong'));
    await statuses([...wrong('agent', FREE - 1), ...wrong('manager', FREE)]);
    expect(await statuses([login(office, 'agent', 'agent')])).toEqual([200]);
    expect(asked(await statuses(wrong('agent', FREE)))).toBe(FREE);
    expect(await statuses(wrong('manager', 3))).toContain(429);
  });

  it('are logged with the address and a mark of the login, never the login itself', async () => {
    const guesser = anAddress();
    await statuses([login(guesser, 'Erika.Mustermann', 'hunter2'), login(guesser, 'erika.mustermann', 'hunter2')]);
    await statuses([login(guesser, 'max.mustermann', 'hunter2')]);
    const lines = await waitFor('three lines', () => {
      const found = bridge
        .output()
        .split('\n')
        .filter((line) => line.includes(guesser));
      return found.length === 3 ? found.map((line) => JSON.parse(line) as Record<string, unknown>) : undefined;
    });
    for (const line of lines) expect(line).toMatchObject({ event: 'staff.login_refused', address: guesser });
    const marks = lines.map(({ login: mark }) => String(mark)).sort();
    for (const mark of marks) expect(mark).toMatch(/^[0-9a-f]{24}$/);
    expect(new Set(marks).size).toBe(2);
    expect(bridge.output()).toContain('staff.login_held');
    expect(bridge.output()).not.toMatch(/mustermann|hunter2|person-1|Summer2026/i);
  });
});
