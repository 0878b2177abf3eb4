/** Three dots while somebody is writing; not read out, as they come and go with every pause for thought. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';

export function typingView(sentence: string): TemplateResult {
  return html`<div class="group typing" aria-live="off">
    <div class="bubble dots" part="typing"><i></i><i></i><i></i><span class="unseen">${sentence}</span></div>
  </div>`;
}
