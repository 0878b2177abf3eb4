/** A transcript as a text file or an HTML page, in the shopper's language and by the shopper's clock. */
import type { Conversation, LogEntry } from '../../conversation/conversation';
import { summaryOf } from '../../conversation/entry-summary';
import { translate } from '../../i18n/translate';
import type { WallClock } from './wall-clock';

/** The parts of a file: it may be longer than fits into memory. */
type Entries = AsyncIterable<LogEntry> | Iterable<LogEntry>;

export async function* transcriptText(
  conversation: Conversation,
  entries: Entries,
  clock: WallClock,
): AsyncGenerator<string> {
  yield `${title(conversation, clock)}\n\n`;
  for await (const entry of kept(entries)) {
    yield `[${clock.minute(entry.timestamp)}] ${speaker(conversation, entry)}${summaryOf(entry)}\n`;
  }
}

export async function* transcriptHtml(
  conversation: Conversation,
  entries: Entries,
  clock: WallClock,
): AsyncGenerator<string> {
  const heading = escaped(title(conversation, clock));
  yield `<!doctype html>
<html lang="${escaped(conversation.locale)}">
<head><meta charset="utf-8"><title>${heading}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:42em;margin:2em auto;padding:0 1em}
time{color:#666;font-size:.85em}span{white-space:pre-wrap;overflow-wrap:anywhere}.system{color:#555}</style></head>
<body><h1>${heading}</h1>
`;
  for await (const entry of kept(entries)) {
    yield (
      `<p class="${entry.type}"><time datetime="${escaped(entry.timestamp)}">${clock.minute(entry.timestamp)}</time> ` +
      `<b>${escaped(speaker(conversation, entry))}</b><span>${escaped(summaryOf(entry))}</span></p>\n`
    );
  }
  yield '</body></html>\n';
}

/** Deleted messages are in no transcript. */
async function* kept(entries: Entries): AsyncGenerator<LogEntry> {
  for await (const entry of entries) if (!entry.deleted) yield entry;
}

function title({ locale, startedAt }: Conversation, clock: WallClock): string {
  return `${translate(locale, 'transcript.title')} · ${clock.minute(startedAt)} (${clock.zone})`;
}

/** The name of the author with a colon; empty for system notices. */
function speaker({ shopper, locale }: Conversation, entry: LogEntry): string {
  switch (entry.type) {
    case 'user':
      return `${shopper.name ?? translate(locale, 'transcript.you')}: `;
    case 'bot':
      return `${translate(locale, 'transcript.bot')}: `;
    case 'agent':
      return `${entry.agentName ?? translate(locale, 'transcript.agent')}: `;
    case 'system':
      return '';
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
