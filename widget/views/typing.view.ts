/** Three dots while somebody is writing. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';

export function typingView(sentence: string): TemplateResult {
  return html`<div class="group typing">
    <div class="bubble dots" part="typing"><i></i><i></i><i></i><span class="unseen">${sentence}</span></div>
  </div>`;
}
