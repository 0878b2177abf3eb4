/** Agents as staff see and change them, and transfers of chats. */
import { randomUUID } from 'node:crypto';
import type { AgentChange, AgentRow, HandOver, StaffPerson, StaffTransfer } from '../../../src/contract/odoo';
import type { TargetInUse } from '../contract-target';
import { describeFeature } from '../describe-feature';
import { someNumber, someText } from '../expectations';
import { openFacade, type Call } from '../facade-caller';
import { only, TestConversations, type TestConversation } from '../test-conversation';

const UNCHANGED = { status: 'auto', max_concurrent_chats: 5, skills: [] } as const;

export function agentCases(target: TargetInUse): void {
  describeFeature(target, 'agents', () => {
    let call: Call;
    let nadia: StaffPerson;
    let farhan: StaffPerson;
    const chats = new TestConversations(() => call);

    const login = async (name: string) => {
      const answer = await call('staff_login', { login: name, password: name });
      if (!answer.granted) throw new Error(`${name} was not let in`);
      return answer.staff;
    };
    beforeAll(async () => {
      ({ call } = openFacade(target().bridge, target().protocol));
      [nadia, farhan] = [await login('agent'), await login('manager')];
      await leaveUnchanged();
    });
    beforeEach(() => target().desk.available(false));
    afterEach(async () => {
      await chats.endAll();
      await leaveUnchanged();
    });
    const leaveUnchanged = async (): Promise<void> => {
      for (const { id } of [nadia, farhan]) await change({ agent: id, ...UNCHANGED });
    };

    const change = (what: Omit<AgentChange, 'staff'>, by = farhan) =>
      call('staff_agent_change', { staff: by.id, ...what });
    const changed = async (what: Omit<AgentChange, 'staff'>, by = farhan): Promise<AgentRow> => {
      const answer = await change(what, by);
      if (!answer.ok) throw new Error(answer.reason);
      return answer.agent;
    };
    const assign = (chat: TestConversation, by: StaffPerson, more: { id?: string; agent?: string } = {}) =>
      call('staff_assign', { id: randomUUID(), staff: by.id, conversation: chat.conversation, ...more });
    const transfer = (chat: TestConversation, by: StaffPerson, more: Partial<StaffTransfer> = {}): Promise<HandOver> =>
      call('staff_transfer', { id: randomUUID(), staff: by.id, conversation: chat.conversation, ...more });
    const refused = (code: string, ...fields: string[]): unknown => ({
      ok: false,
      code,
      reason: someText,
      ...(fields.length > 0 && { fields }),
    });

    it('shows the agents of the channels that a person may see', async () => {
      const answer = await call('staff_agents', { staff: nadia.id });
      const row = answer.ok && answer.agents.find(({ id }) => id === nadia.id);
      expect(row).toMatchObject({
        name: 'Nadia Islam',
        max_concurrent_chats: 5,
        live_chats: 0,
        skills: [],
        languages: ['en'],
        channels: ['default'],
        rating_count: someNumber,
        chats_today: someNumber,
        open_tickets: someNumber,
        tickets_resolved: someNumber,
        email: 'agent@smartdairy.example',
      });
    });

    it('lets agents change their own status, and managers everything', async () => {
      expect(await changed({ agent: nadia.id, status: 'busy' }, nadia)).toMatchObject({ status: 'busy' });
      expect(await change({ agent: nadia.id, max_concurrent_chats: 9 }, nadia)).toEqual(refused('FORBIDDEN'));
      expect(await change({ agent: farhan.id, status: 'busy' }, nadia)).toEqual(refused('FORBIDDEN'));
      const skills = ['Refunds', 'Delivery'];
      const row = await changed({ agent: nadia.id, max_concurrent_chats: 9, skills });
      expect([row.max_concurrent_chats, [...row.skills].sort()]).toEqual([9, [...skills].sort()]);
      expect(await change({ agent: nadia.id, max_concurrent_chats: 51 })).toEqual(
        refused('INVALID', 'max_concurrent_chats'),
      );
      expect(await change({ agent: 'nobody', status: 'busy' })).toEqual(refused('UNKNOWN'));
    });

    it('tells managers when everybody was last active, and agents of themselves alone', async () => {
      const chat = await chats.waiting();
      await assign(chat, farhan);
      const id = randomUUID();
      await call('staff_post', {
        id,
        staff: farhan.id,
        conversation: chat.conversation,
        content: 'Hello',
        attachments: [],
      });
      const rows = async (staff: string) => {
        const answer = await call('staff_agents', { staff });
        if (!answer.ok) throw new Error(answer.reason);
        return answer.agents.find((one) => one.id === farhan.id);
      };
      expect(await rows(farhan.id)).toMatchObject({ last_activity_at: someText });
      expect(await rows(nadia.id)).not.toHaveProperty('last_activity_at');
    });

    it('gives an agent no more chats than that agent can have', async () => {
      await changed({ agent: nadia.id, status: 'available', max_concurrent_chats: 1 });
      const [first, second] = [chats.start(), chats.start()];
      expect(await first.done(first.open(), first.connect())).toMatchObject({ state: 'live', agent: { id: nadia.id } });
      const desk = await second.done(second.open(), second.connect());
      expect(desk).toMatchObject({ state: 'waiting', queue: { position: 1 }, agents_online: 1 });
    });

    it('gives a chat to whoever asks for it, once', async () => {
      const chat = await chats.waiting();
      const id = randomUUID();
      const given = await assign(chat, nadia, { id });
      expect(given).toStrictEqual({ ok: true, state: 'live', agent: nadia.id });
      expect(await assign(chat, nadia, { id })).toStrictEqual(given);
      expect(only(await chat.events(), 'agent_joined').agent).toMatchObject({ id: nadia.id, name: someText });
    });

    it('lets managers assign to others who have time', async () => {
      const chat = await chats.waiting();
      expect(await assign(chat, nadia, { agent: farhan.id })).toEqual(refused('FORBIDDEN'));
      expect(await assign(chat, farhan, { agent: nadia.id })).toEqual(refused('INVALID', 'agent'));
      await assign(chat, farhan);
      await changed({ agent: nadia.id, status: 'available' });
      expect(await assign(chat, farhan, { agent: nadia.id })).toMatchObject({ ok: true, agent: nadia.id });
    });

    it('passes a chat on to a person, to a skill and back into the queue; a note stays inside', async () => {
      const chat = await chats.waiting();
      await assign(chat, nadia);
      await changed({ agent: farhan.id, status: 'available' });
      const note = 'the shopper is upset';
      expect(await transfer(chat, nadia, { agent: farhan.id, note })).toMatchObject({ ok: true, agent: farhan.id });
      expect(await transfer(chat, farhan)).toEqual(refused('INVALID'));
      await changed({ agent: nadia.id, status: 'available', skills: ['Refunds'] });
      expect(await transfer(chat, farhan, { skill: 'refunds' })).toMatchObject({ ok: true, agent: nadia.id });
      await changed({ agent: farhan.id, status: 'busy', skills: ['Refunds'] });
      expect(await transfer(chat, nadia)).toStrictEqual({ ok: true, state: 'waiting' });
      const events = await chat.events();
      expect(events.map(({ kind }) => kind)).toEqual(['agent_joined', 'agent_joined', 'agent_joined', 'queue']);
      expect(JSON.stringify(events)).not.toContain(note);
    });

    it.each(['away', 'busy'] as const)('lets no chat wait for the skill of somebody who is %s', async (status) => {
      const chat = chats.start();
      await changed({ agent: nadia.id, status, skills: ['Refunds'] });
      await changed({ agent: farhan.id, status: 'available' });
      const desk = await chat.done(chat.open(), chat.connect('refunds'));
      expect(desk).toMatchObject({ state: 'live', agent: { id: farhan.id } });
    });

    it('says why a chat cannot change hands', async () => {
      const chat = await chats.waiting();
      await assign(chat, nadia);
      expect(await transfer(chat, nadia, { agent: farhan.id })).toEqual(refused('INVALID', 'agent'));
      expect(await transfer(chat, nadia, { skill: 'astrology' })).toEqual(refused('INVALID', 'skill'));
      expect(await transfer(chat, nadia, { agent: '1' })).toEqual(refused('UNKNOWN'));
      expect(await assign(chats.start(), nadia)).toEqual(refused('UNKNOWN'));
      await chat.done(chat.end());
      expect(await transfer(chat, nadia)).toEqual(refused('CONVERSATION_ENDED'));
    });
  });
}
