/** Outcome of the bot's answers: a row for each subject of a chat, counted once, and their sums. */
import type { BotAnswersOperation, Dashboard, Resolution, SettingsSnapshot } from '../../../contract/odoo';
import type { Shop } from '../shop';
import type { BotAnswerRecord, ChatRecord } from '../store/records';
import { localDate } from './local-date';

const MOST = 100;

/** Unknown intents and entries are ignored. */
export function keepBotAnswers({ store, catalogue }: Shop, chat: ChatRecord, told: BotAnswersOperation): void {
  for (const { about: kind, id = '', answered, to_person, repeated } of told.answers) {
    const key = `${chat.id}/${kind}:${kind === 'order' ? '' : id}`;
    if (store.botAnswers.get(key) || (kind !== 'order' && !isKnown(catalogue.snapshot, kind, id))) continue;
    store.botAnswers.put(key, {
      date: localDate(new Date(told.answered_at)),
      channel: chat.channel,
      kind,
      ...(kind === 'intent' && { intent: id, ...(catalogue.talk.has(id) && { is_talk: true }) }),
      answered,
      resolved: answered - to_person - repeated,
    });
  }
}

/** Since this date: the total, then each intent or other kind of answer, the busiest first. */
export function botFigures(
  { store, catalogue }: Shop,
  channels: readonly string[],
  since: string,
): Pick<Dashboard, 'bot_answers' | 'bot_intents'> {
  const questions = store.botAnswers.values().filter(({ is_talk }) => !is_talk);
  const rows = questions.filter(({ date, channel }) => date >= since && channels.includes(channel));
  const first = rows.filter((row, index) => rows.findIndex((one) => isAlike(one, row)) === index);
  const told = first.map(({ kind, intent }) => {
    const name = intent === undefined ? undefined : nameOf(catalogue.snapshot, intent);
    const alike = rows.filter((row) => isAlike(row, { kind, intent }));
    return { kind, ...(name !== undefined && { intent: name }), ...resolution(alike) };
  });
  const key = ({ kind, intent = '' }: (typeof told)[number]) => `${kind}:${intent}`;
  told.sort((a, b) => b.answered - a.answered || (key(a) < key(b) ? -1 : 1));
  return { bot_answers: resolution(rows), bot_intents: told.slice(0, MOST) };
}

type Subject = { readonly kind: BotAnswerRecord['kind']; readonly intent?: string | undefined };

function isAlike(one: Subject, other: Subject): boolean {
  return one.kind === other.kind && one.intent === other.intent;
}

function resolution(rows: readonly BotAnswerRecord[]): Resolution {
  const answered = rows.reduce((sum, row) => sum + row.answered, 0);
  const resolved = rows.reduce((sum, row) => sum + row.resolved, 0);
  return { answered, resolved, ...(answered > 0 && { resolution_rate: resolved / answered }) };
}

function isKnown(snapshot: SettingsSnapshot, kind: 'intent' | 'faq', id: string): boolean {
  return kind === 'faq' ? snapshot.faqs.some((faq) => faq.id === id) : nameOf(snapshot, id) !== undefined;
}

function nameOf({ engines }: SettingsSnapshot, intent: string): string | undefined {
  return engines.flatMap(({ intents }) => intents).find(({ id }) => id === intent)?.name;
}
