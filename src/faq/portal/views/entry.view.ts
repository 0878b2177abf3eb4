/** One answer, its vote form, and related entries. */
import { Html, markup, nothing } from '../html';
import type { PortalSay } from '../portal-say';
import type { Visit } from '../visit';

export interface EntryParts {
  readonly question: string;
  /** Sanitised HTML. */
  readonly answer: Html;
  /** Set when the answer is not in the language of the page. */
  readonly answerLanguage: string | undefined;
  readonly topic: { readonly name: string; readonly path: string } | undefined;
  readonly home: string;
  readonly voteAction: string;
  readonly voted: boolean;
  readonly related: readonly { readonly question: string; readonly path: string }[];
}

export function entryView(entry: EntryParts, { say }: Visit): Html {
  const { question, answer, answerLanguage } = entry;
  return markup`${trailView(entry, say)}
<article${answerLanguage === undefined ? nothing : markup` lang="${answerLanguage}"`}>
<h1>${question}</h1>
<div class="answer">${answer}</div>
</article>
${voteView(entry, say)}
${relatedView(entry, say)}`;
}

function trailView({ topic, home }: EntryParts, say: PortalSay): Html {
  const second = topic === undefined ? nothing : markup`<li><a href="${topic.path}">${topic.name}</a></li>`;
  return markup`<nav class="trail" aria-label="${say('all')}"><ol><li><a href="${home}">${say('all')}</a></li>${second}</ol></nav>`;
}

function voteView({ voted, voteAction }: EntryParts, say: PortalSay): Html {
  if (voted) return markup`<div class="vote" id="vote"><p role="status">${say('thanks')}</p></div>`;
  return markup`<form class="vote" id="vote" method="post" action="${voteAction}"><p id="vote-question">${say('wasHelpful')}</p>
<button name="helpful" value="yes" aria-describedby="vote-question">${say('yes')}</button>
<button name="helpful" value="no" aria-describedby="vote-question">${say('no')}</button></form>`;
}

function relatedView({ related }: EntryParts, say: PortalSay): Html {
  if (related.length === 0) return nothing;
  const links = related.map(({ question, path }) => markup`<li><a href="${path}">${question}</a></li>`);
  return markup`<section aria-labelledby="related"><h2 id="related">${say('related')}</h2>
<ul class="answers related">${links}</ul></section>`;
}
