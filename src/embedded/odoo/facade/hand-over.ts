/** Hands a chat over: to who asks for it, to a colleague, to a skill, or back into the queue, as the addon does. */
import type { FacadeMethods, HandOver } from '../../../contract/odoo';
import type { DemoUser } from '../demo/demo-catalogue';
import type { Routing } from '../routing/routing';
import type { Shop } from '../shop';
import type { ChatRecord } from '../store/records';
import { forbidden, staffAnswer, StaffRefused } from './staff-answer';

type Assign = FacadeMethods['staff_assign']['args'];
type Transfer = FacadeMethods['staff_transfer']['args'];
type Asked = Pick<Assign, 'id' | 'staff' | 'conversation'>;

const MAX_NOTE = 4000;

export class HandOvers {
  constructor(
    private readonly shop: Shop,
    private readonly routing: Routing,
  ) {}

  assign({ agent, ...asked }: Assign): HandOver {
    return this.once(asked, (chat, user) => {
      const to = agent === undefined ? user : this.target(chat, agent);
      if (to.id === user.id) return this.take(chat, user);
      if (user.role !== 'manager') throw forbidden();
      this.passTo(chat, user, to);
    });
  }

  transfer({ agent, skill, note = '', ...asked }: Transfer): HandOver {
    return this.once(asked, (chat, user) => {
      if (agent !== undefined && skill !== undefined)
        throw new StaffRefused('INVALID', 'either a person or a skill, not both', ['agent', 'skill']);
      if (note.length > MAX_NOTE)
        throw new StaffRefused('INVALID', `a note has at most ${MAX_NOTE} characters`, ['note']);
      if (agent !== undefined) this.passTo(chat, user, this.target(chat, agent), note);
      else if (skill !== undefined) this.passToSkill(chat, user, skill, note);
      else this.passToQueue(chat, user, note);
    });
  }

  private once({ id, staff, conversation }: Asked, act: (chat: ChatRecord, user: DemoUser) => void): HandOver {
    return staffAnswer(this.shop, staff, (user) => {
      const before = this.shop.store.done.get(id)?.hand_over;
      if (before) return before;
      const chat = this.shop.store.chats.get(conversation);
      if (!chat || !user.channels.includes(chat.channel))
        throw new StaffRefused('UNKNOWN', 'no such chat, or none that this person may see');
      if (chat.state === 'ended') throw new StaffRefused('CONVERSATION_ENDED', 'the chat has ended');
      act(chat, user);
      const { state, agent } = this.routing.chat(conversation);
      const now =
        state === 'live'
          ? ({ state, ...(agent !== undefined && { agent: String(agent) }) } as const)
          : { state: 'waiting' as const };
      this.shop.store.done.put(id, { hand_over: now });
      return now;
    });
  }

  private take(chat: ChatRecord, user: DemoUser): void {
    if (chat.state === 'live' && chat.agent !== user.id && user.role !== 'manager')
      throw new StaffRefused('INVALID', `${this.nameOf(chat)} has this chat already.`);
    this.routing.take(chat, user);
  }

  private passTo(chat: ChatRecord, by: DemoUser, to: DemoUser, note = ''): void {
    checkHolder(chat, by);
    this.checkTarget(chat, to);
    this.addNote(chat, by, note);
    this.routing.assignments.end(chat, 'passed');
    this.routing.note(chat, `${by.name} gave the chat to ${to.name}.`);
    this.routing.take(this.routing.chat(chat.id), to);
  }

  private passToSkill(chat: ChatRecord, by: DemoUser, skill: string, note: string): void {
    checkHolder(chat, by);
    const { agents } = this.routing;
    const skilled = agents.withSkill(agents.of(chat.channel), skill);
    const others = skilled.filter(({ id }) => !(chat.state === 'live' && id === chat.agent));
    if (others.length === 0)
      throw new StaffRefused('INVALID', `Nobody else in this channel has the skill “${skill}”.`, ['skill']);
    if (others.every(({ id }) => agents.status(id) === 'offline'))
      throw new StaffRefused('INVALID', `Nobody with the skill “${skill}” is at work now.`, ['skill']);
    this.routing.update(chat, { skill: skill.trim().slice(0, 64) });
    this.requeue(chat, by, `${by.name} passed the chat on to ${skill}.`, note);
  }

  private passToQueue(chat: ChatRecord, by: DemoUser, note: string): void {
    checkHolder(chat, by);
    if (chat.state !== 'live') throw new StaffRefused('INVALID', 'This chat is in the queue already.');
    if (!this.routing.hasOtherAgent(chat)) throw new StaffRefused('INVALID', 'Nobody else is there to take this chat.');
    this.requeue(chat, by, `${by.name} put the chat back into the queue.`, note);
  }

  private requeue({ id, channel, state }: ChatRecord, by: DemoUser, reason: string, note: string): void {
    this.addNote(this.routing.chat(id), by, note);
    if (state === 'live') {
      this.routing.returnToQueue(this.routing.chat(id), 'passed');
      this.routing.note(this.routing.chat(id), reason);
    }
    this.routing.serveQueue(channel);
  }

  private target({ channel }: ChatRecord, agent: string): DemoUser {
    const user = this.routing.agents.of(channel).find(({ id }) => String(id) === agent);
    if (user) return user;
    throw new StaffRefused('UNKNOWN', 'no such agent in the channel of this chat');
  }

  private checkTarget(chat: ChatRecord, { id, name }: DemoUser): void {
    const status = this.routing.agents.status(id);
    const count = this.routing.loads().get(id) ?? 0;
    if (chat.state === 'live' && chat.agent === id)
      throw new StaffRefused('INVALID', `${name} has this chat already.`, ['agent']);
    if (status !== 'available') throw new StaffRefused('INVALID', `${name} is not available: ${status}.`, ['agent']);
    if (count >= this.routing.agents.limit(id))
      throw new StaffRefused('INVALID', `${name} has ${count} chats and takes no more.`, ['agent']);
  }

  private addNote(chat: ChatRecord, by: DemoUser, note: string): void {
    const content = note.trim();
    if (content === '') return;
    const agent = this.shop.people.card(by.id);
    const sent_at = this.shop.now().toISOString();
    this.routing.addLine(this.routing.chat(chat.id), { author: 'agent', agent, content, sent_at, internal: true });
  }

  private nameOf({ agent }: ChatRecord): string {
    return agent === undefined ? '' : this.shop.people.card(agent).name;
  }
}

/** Who has the chat, and managers, may pass it on. */
function checkHolder({ state, agent }: ChatRecord, { id, role }: DemoUser): void {
  if (!(state === 'live' && agent === id) && role !== 'manager') throw forbidden();
}
