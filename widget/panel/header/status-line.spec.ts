import { INITIAL_STATE } from '../../core/state/chat.state';
import type { ChatState } from '../../core/state/chat.state';
import * as bengali from '../../core/i18n/bn';
import { I18n } from '../../core/i18n/i18n';
import { statusLine } from './status-line';
import { ManualTimers } from '../../testing/fakes/manual-timers';
import { aSession } from '../../testing/fakes/wire-samples';

const ready: ChatState = { ...INITIAL_STATE, phase: 'ready', connected: true };
const en = new I18n('en', new ManualTimers());
const bn = new I18n('bn', new ManualTimers(), bengali);

describe('the status line', () => {
  it('tells the place in the queue in the digits of the language', () => {
    const waiting: ChatState = { ...ready, stage: 'waiting', queue: { position: 2, estimated_wait_seconds: 61 } };
    expect(statusLine(waiting, en).text).toBe('Number 2 in line · about 1 minute');
    expect(statusLine(waiting, bn).text).toBe('সারিতে আপনার অবস্থান ২ · প্রায় ১ মিনিট');
  });

  it('shows nobody as online while the chat waits, also where the desk is open', () => {
    const { availability } = aSession();
    expect(statusLine({ ...ready, stage: 'waiting', availability }, en).online).toBe(false);
  });

  it('says that the team is closed', () => {
    const closed: ChatState = {
      ...ready,
      availability: {
        open: false,
        reason: 'outside_hours',
        next_open_at: '2026-11-22T03:00:00Z',
        timezone: 'Asia/Dhaka',
        message: '',
      },
    };
    expect(statusLine(closed, en)).toEqual({ text: 'Closed now', online: false });
  });

  it('promises no answer right away where the shop has no bot', () => {
    const { availability, channel } = aSession();
    const state = { ...ready, channel: { ...channel, chatbot_enabled: false }, availability };
    expect(statusLine(state, en)).toEqual({ text: availability.message, online: true });
    expect(statusLine({ ...ready, channel, availability }, en).text).toBe('Answers right away');
  });

  it('does not promise an answer right away while the bridge cannot be reached', () => {
    const cutOff: ChatState = { ...ready, notice: { kind: 'unreachable' } };
    expect(statusLine(cutOff, en)).toEqual({ text: 'Reconnecting…', online: false });
  });

  it('says who is online only where the shop shows that', () => {
    const live: ChatState = { ...ready, stage: 'live', channel: aSession().channel };
    const hidden: ChatState = { ...live, channel: { ...aSession().channel, show_online_status: false } };
    expect(statusLine(live, en).text).toBe('Online');
    expect(statusLine(hidden, en).text).toBe('');
  });

  it('says that it reconnects rather than that the agent is gone', () => {
    expect(statusLine({ ...ready, stage: 'live', connected: false }, en)).toEqual({
      text: 'Reconnecting…',
      online: false,
    });
  });
});
