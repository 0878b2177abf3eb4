import { AT, Story, agentSays } from '../../../test/support/conversations';
import { applyOdooEvent } from '../../conversation/rules/odoo-event';
import { transcriptHtml, transcriptText } from './transcript-file';
import { WallClock } from './wall-clock';

const DHAKA = new WallClock('Asia/Dhaka');
const NOTICES = { endedByAgent: 'Bye', givenBack: 'Back' };

function story(content: string): Story {
  const told = Story.waiting();
  told.then((now, log) => applyOdooEvent(now, agentSays(1, content), NOTICES, log));
  return told;
}

async function whole(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

describe('a transcript as a file', () => {
  it('says who said what, in order', async () => {
    const { conversation, log } = story('Hello\nthere');
    const text = await whole(transcriptText(conversation, log, DHAKA));
    expect(text).toMatch(/^[^\n]+ · 2026-11-20 18:00 \(Asia\/Dhaka\)\n\n/);
    expect(text.split('\n').slice(2)).toEqual([
      '[2026-11-20 18:00] Bot: Hello!',
      '[2026-11-20 18:00] You: Anyone?',
      '[2026-11-20 18:00] Connecting …',
      '[2026-11-20 18:00] Nadia Islam: Hello',
      'there',
      '',
    ]);
  });

  it('is a page on which nothing that was written is markup', async () => {
    const { conversation, log } = story('<img src=x onerror="alert(1)"> & \'quotes\'');
    const page = await whole(transcriptHtml({ ...conversation, locale: 'en"><script>' }, log, DHAKA));
    expect(page).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;quotes&#39;');
    expect(page).not.toMatch(/<(img|script)/);
    expect(page).toContain(`datetime="${AT}"`);
  });

  it('is in the language of the shopper', async () => {
    const { conversation, log } = story('Hello');
    expect(await whole(transcriptHtml({ ...conversation, locale: 'bn' }, log, DHAKA))).toMatch(/lang="bn"[^]*আপনি/);
  });
});
