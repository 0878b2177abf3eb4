/** A number that Meta refuses stands still, is told once with its code, and goes on with another token or after a while. */
import { Logger } from '@nestjs/common';
import type { Trouble } from '../../src/whatsapp/number-troubles.port';
import type { WhatsAppNumber } from '../../src/whatsapp/numbers.port';
import { NumberPauses } from '../../src/whatsapp/outbox/number-pauses.service';

const NUMBER: WhatsAppNumber = {
  ...{ id: '100', channel: 'default', token: 'old', appSecret: 's', verifyToken: 'v', apiUrl: 'http://127.0.0.1:9' },
};
const RENEWED = { ...NUMBER, token: 'new' };

describe('a number that is refused', () => {
  let now = 0;
  let current = NUMBER;
  let pauses: NumberPauses;
  let told: (readonly Trouble[])[];

  beforeEach(() => {
    Logger.overrideLogger(false);
    [now, current, told] = [0, NUMBER, []];
    pauses = new NumberPauses({ now: () => now }, { byId: (id) => (id === current.id ? current : undefined) });
    pauses.changes.subscribe((all) => told.push(all));
  });

  it('stands still until the time is over, and is told of once', () => {
    for (let time = 0; time < 3; time += 1) pauses.begin(NUMBER, 300_000, 190);
    expect([pauses.left(NUMBER), pauses.isHeldUp('100'), pauses.isHeldUp('999')]).toEqual([300_000, true, false]);
    expect(told).toEqual([[{ id: '100', code: 190 }]]);
    now = 300_000;
    expect([pauses.left(NUMBER), pauses.isHeldUp('100')]).toEqual([0, false]);
    pauses.begin(NUMBER, 300_000, 190); // the probe was refused as well
    expect(told).toHaveLength(1);
  });

  it('goes on at once with another token', () => {
    pauses.begin(NUMBER, 300_000, 190);
    current = RENEWED;
    expect([pauses.left(RENEWED), pauses.isHeldUp('100')]).toEqual([0, false]);
  });

  it('is told as well once something went, and not with each message', () => {
    pauses.begin(NUMBER, 300_000, 131_031);
    now = 300_000;
    for (let time = 0; time < 3; time += 1) pauses.went(NUMBER);
    expect(told).toEqual([[{ id: '100', code: 131_031 }], []]);
    pauses.begin(NUMBER, 300_000, 190);
    expect(told).toHaveLength(3);
  });
});
