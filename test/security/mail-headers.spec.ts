/** Text in a mail's head cannot begin a line there: addresses with one are refused, other texts become one line. */
import { SharedBridge, shared } from '../support/shared/ask';
import { TestShopper } from '../support/shopper';

const BREAKS = ['\r\n', '\n', '\r', '\u000b', '\u000c', '\u0085', '\u2028', '\u2029'];
/** The ones that mail programs take for the end of a line. */
const ENDS = /[\r\n]/;

describe('a line of a mail', () => {
  let bridge: SharedBridge;

  beforeAll(async () => {
    bridge = await shared('bridge');
  });

  it.each(BREAKS)('is not begun by %j', async (end) => {
    const evil = `${end}Bcc: everybody@example.com`;
    const shopper = await TestShopper.open(bridge.url, { visitor: { name: `Amina${evil}` } });
    expect(shopper.session.shopper.name).toMatch(/^Amina ?Bcc: everybody@example\.com$/);
    const ticket = await shopper.leaveTicket({ subject: `A jar${evil}` });
    expect(ticket.subject).not.toMatch(ENDS);
    await shopper.post('transcript', { email: `amina@example.com${evil}` }).expect(422);
    await shopper.post('ticket', { subject: 'A jar', email: `amina@example.com${evil}` }).expect(422);
    await shopper.post('ticket', { subject: 'A jar', email: `amina${end}@example.com` }).expect(422);
  });
});
