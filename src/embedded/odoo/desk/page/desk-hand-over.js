// @ts-check
/** Passing the open chat on: to a person, to a skill, or back into the queue, with a note for colleagues. */
import { ask, byId, make, reasonOf } from './desk-api.js';

/** @typedef {import('./desk-api.js').ChatView} ChatView */
/** @typedef {{ id: string, name: string, status: string, skills: string[], live_chats: number, max_concurrent_chats: number }} Agent */

/** @type {ChatView | undefined} */
let shown;
let me = '';

const target = () => /** @type {HTMLSelectElement} */ (byId('transfer-to'));
const note = () => /** @type {HTMLInputElement} */ (byId('transfer-note'));

/** @param {{ id: number }} person */
export const setMe = ({ id }) => (me = String(id));

/** @param {ChatView} view */
export function drawHandOver(view) {
  const isOther = shown?.id !== view.id;
  shown = view;
  byId('transfer').hidden = !view.may_pass_on;
  byId('queue').hidden = !view.may_pass_on || view.state !== 'live';
  if (isOther) note().value = '';
  if (!view.may_pass_on || (!isOther && document.activeElement === target())) return;
  drawTargets(isOther).catch((/** @type {unknown} */ error) => (byId('chat-error').textContent = reasonOf(error)));
}

/** People and skills that the chat can go to. @param {boolean} isOther */
async function drawTargets(isOther) {
  const { agents } = await ask('staff_agents');
  const others = /** @type {Agent[]} */ (agents).filter(({ id }) => id !== me);
  const skills = [...new Set(others.flatMap((agent) => agent.skills))];
  const people = others.map(({ id, name, status, live_chats, max_concurrent_chats: most }) =>
    make('option', { value: `agent:${id}` }, `${name} · ${status}, ${live_chats} of ${most} chats`),
  );
  const chosen = target().value;
  target().replaceChildren(
    make('option', { value: '' }, 'Whoever is free'),
    ...people,
    ...skills.map((skill) => make('option', { value: `skill:${skill}` }, `Skill: ${skill}`)),
  );
  if (!isOther) target().value = chosen;
}

/** Without anybody named it goes back into the queue. @param {object} [to] */
async function handOver(to = {}) {
  if (!shown) return;
  const written = note().value.trim();
  const said = written ? { note: written } : {};
  byId('chat-error').textContent = '';
  try {
    await ask('staff_transfer', { id: crypto.randomUUID(), conversation: shown.id, ...to, ...said });
    note().value = '';
  } catch (error) {
    byId('chat-error').textContent = reasonOf(error);
  }
}

export function wireHandOver() {
  byId('queue').addEventListener('click', () => void handOver());
  byId('transfer').addEventListener('submit', (event) => {
    event.preventDefault();
    const [kind, value = ''] = target().value.split(/:(.*)/s);
    void handOver(kind ? { [kind]: value } : {});
  });
}
