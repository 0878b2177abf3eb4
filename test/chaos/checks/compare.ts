/** Compares accepted messages with the log, every screen and Odoo, and names each violation of a promise. */
import type { ConversationEvidence, Evidence, LogLine } from './evidence';
import type { SentMessage } from './message-ledger';

export type Violation = 'lost' | 'duplicated' | 'reordered' | 'not through';

export interface Finding {
  readonly violation: Violation;
  readonly where: 'sender' | 'log' | 'screen' | 'Odoo';
  readonly text: string;
}

export function compare({ messages, conversations, shownTwice, shownOutOfOrder }: Evidence): Finding[] {
  const findings: Finding[] = [];
  for (const one of messages) findings.push(...senderFindings(one));
  for (const text of shownTwice) findings.push({ violation: 'duplicated', where: 'screen', text });
  for (const text of shownOutOfOrder) findings.push({ violation: 'reordered', where: 'screen', text });
  for (const conversation of conversations) {
    const own = messages.filter(({ shopper }) => shopper === conversation.shopper);
    findings.push(...conversationFindings(conversation, own));
  }
  return findings;
}

/** Without a receipt a message is unconfirmed, which must not last; with two it is duplicated. */
function senderFindings({ text, acceptedAt, receipts, shownAt }: SentMessage): Finding[] {
  if (acceptedAt === undefined) return [{ violation: 'not through', where: 'sender', text }];
  if (receipts.size > 1) return [{ violation: 'duplicated', where: 'sender', text }];
  return shownAt === undefined ? [{ violation: 'lost', where: 'screen', text }] : [];
}

function conversationFindings({ log, tabs, desk }: ConversationEvidence, messages: readonly SentMessage[]): Finding[] {
  const accepted = messages.filter(({ acceptedAt }) => acceptedAt !== undefined).map(({ text }) => text);
  const known = new Map(messages.map((one) => [one.text, one]));
  const own = (texts: readonly string[]) => texts.filter((text) => known.has(text));
  const inLog = own(log.map(({ text }) => text));
  const atDesk = own(desk.map(({ text }) => text));
  const bySender = (texts: readonly string[]) => groups(texts, (text) => known.get(text)?.sender ?? '');
  const bySide = (texts: readonly string[]) => groups(texts, (text) => known.get(text)?.by ?? '');
  const place = new Map(inLog.map((text, index) => [text, index]));
  return [
    ...missing('log', [...accepted, ...atDesk], inLog),
    ...twice('log', inLog),
    ...gaps(log),
    ...bySender(inLog).flatMap((texts) => outOfOrder('log', texts, (text) => known.get(text)?.number ?? 0)),
    ...missing('Odoo', inLog, atDesk),
    ...twice('Odoo', atDesk),
    ...bySide(atDesk).flatMap((texts) => outOfOrder('Odoo', texts, (text) => place.get(text) ?? 0)),
    ...tabs.flatMap((tab) => screenFindings(tab, log)),
  ];
}

/** A screen must show the log from some sequence to the end, and nothing else. */
function screenFindings(tab: readonly LogLine[], log: readonly LogLine[]): Finding[] {
  const first = tab[0]?.sequence ?? 1;
  const expected = log.filter(({ sequence }) => sequence >= first);
  const idAt = new Map(log.map(({ sequence, id }) => [sequence, id]));
  return [
    ...missing('screen', expected.map(key), tab.map(key)),
    ...twice('screen', tab.map(key)),
    ...tab
      .filter(({ sequence, id }) => idAt.get(sequence) !== id)
      .map((line): Finding => ({ violation: 'reordered', where: 'screen', text: key(line) })),
  ];
}

function key({ sequence, text }: LogLine): string {
  return `${sequence}: ${text}`;
}

function missing(where: Finding['where'], expected: readonly string[], found: readonly string[]): Finding[] {
  const there = new Set(found);
  return [...new Set(expected)].filter((text) => !there.has(text)).map((text) => ({ violation: 'lost', where, text }));
}

function twice(where: Finding['where'], texts: readonly string[]): Finding[] {
  const again = texts.filter((text, index) => texts.indexOf(text) !== index);
  return [...new Set(again)].map((text) => ({ violation: 'duplicated', where, text }));
}

/** `place` must rise from text to text; a second copy is a duplicate, not a wrong place. */
function outOfOrder(where: Finding['where'], texts: readonly string[], place: (text: string) => number): Finding[] {
  let last = -1;
  return [...new Set(texts)].flatMap((text): Finding[] => {
    const own = place(text);
    if (own < last) return [{ violation: 'reordered', where, text }];
    last = own;
    return [];
  });
}

function gaps(log: readonly LogLine[]): Finding[] {
  const off = log.find(({ sequence }, index) => sequence !== index + 1);
  return off === undefined ? [] : [{ violation: 'lost', where: 'log', text: `before sequence ${off.sequence}` }];
}

function groups(texts: readonly string[], by: (text: string) => string): string[][] {
  const found = new Map<string, string[]>();
  for (const text of texts) {
    const group = found.get(by(text));
    if (group === undefined) found.set(by(text), [text]);
    else group.push(text);
  }
  return [...found.values()];
}
