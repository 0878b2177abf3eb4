/** Pictures of agents: identified by version, and served for agents only. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StaffPerson } from '../../../src/contract/odoo';
import type { TargetInUse } from '../contract-target';
import { describeFeature } from '../describe-feature';
import { openFacade, type Call } from '../facade-caller';
import { only, TestConversations } from '../test-conversation';

const DRAWN = readFileSync(join(__dirname, '../../../odoo-addon/storefront_chat/demo/nadia.png'));

export function agentPictureCases(target: TargetInUse): void {
  describeFeature(target, 'agent_pictures', () => {
    let call: Call;
    let nadia: StaffPerson;
    const chats = new TestConversations(() => call);
    beforeAll(async () => {
      ({ call } = openFacade(target().bridge, target().protocol));
      const answer = await call('staff_login', { login: 'agent', password: 'agent' });
      if (!answer.granted) throw new Error('the demo agent was not let in');
      nadia = answer.staff;
    });
    afterEach(() => chats.endAll());

    it('are given as they were drawn, and named by their content', async () => {
      const { picture } = await call('agent_picture', { agent: nadia.id });
      expect(Buffer.from(picture?.data ?? '', 'base64').equals(DRAWN)).toBe(true);
      expect(createHash('sha1').update(DRAWN).digest('hex')).toMatch(new RegExp(`^${picture?.version}`));
    });

    it('stand on the card of whoever takes a chat or answers in it', async () => {
      const { picture } = await call('agent_picture', { agent: nadia.id });
      const chat = await chats.waiting();
      await target().desk.take(chat.conversation);
      await target().desk.say(chat.conversation, 'Here I am');
      const events = await chat.events();
      const card = { id: nadia.id, name: nadia.name, picture: picture?.version };
      expect(only(events, 'agent_joined').agent).toStrictEqual(card);
      expect(only(events, 'message').author).toStrictEqual(card);
    });

    it('are of nobody but agents', async () => {
      const others = ['0', '1', '2', '3', '999999', 'agent', '', '../6'];
      const answers = await Promise.all(others.map((agent) => call('agent_picture', { agent })));
      expect(answers).toStrictEqual(others.map(() => ({})));
    });
  });
}
