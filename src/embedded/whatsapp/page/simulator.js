/* The phone: shows the chat of the chosen person, sends what they type and press. */
import { marked } from './marks.js';

const LOOK_MS = 700;
const DAY_MS = 24 * 60 * 60_000;
const yesterday = document.querySelector('#yesterday');
const person = document.querySelector('#person');
const lines = document.querySelector('#lines');
const text = document.querySelector('#text');
const state = document.querySelector('#state');
let shown = '';

async function look() {
  const answer = await fetch(`phones/${person.value}`);
  if (!answer.ok) return;
  const chat = await answer.json();
  state.textContent = stateOf(chat);
  const now = `${person.value} ${chat.lines.map(({ tick = '' }) => tick).join()}`;
  if (now === shown) return;
  const isLonger = lines.childElementCount !== chat.lines.length;
  shown = now;
  lines.replaceChildren(...chat.lines.map(bubble));
  if (isLonger) lines.lastElementChild?.scrollIntoView({ block: 'end' });
  if (chat.lines.at(-1)?.by === 'shop') await fetch(`phones/${person.value}/read`, { method: 'POST' });
}

/** Somebody writes; or until when the shop may write freely. */
function stateOf({ is_typing: isTyping, open_until: until, lines: said }) {
  if (isTyping) return 'typing…';
  if (!said.some(({ by }) => by === 'person')) return 'The shop may write once you have.';
  const end = new Date(until);
  if (end <= new Date()) return 'The shop may send templates only: you wrote more than 24 hours ago.';
  return `The shop may write until ${end.toLocaleString([], { weekday: 'short', hour: '2-digit', minute: '2-digit' })}.`;
}

function bubble(line) {
  const item = document.createElement('li');
  item.className = line.by;
  item.dir = 'auto';
  if (line.by === 'shop') item.append(...filesOf(line.message));
  if (line.message?.type === 'template') item.append(labelled('Template'));
  item.append(...marked(line.text));
  if (line.by === 'person') item.append(tickOf(line.tick));
  const choices = line.by === 'person' ? [] : choicesOf(line.message);
  if (choices.length > 0) item.append(pressable(choices));
  return item;
}

function labelled(label) {
  return Object.assign(document.createElement('small'), { className: 'label', textContent: label });
}

const TICKS = { sent: '✓', delivered: '✓✓', read: '✓✓' };

function tickOf(tick) {
  const shownTick = Object.assign(document.createElement('small'), {
    className: `tick ${tick}`,
    textContent: TICKS[tick],
  });
  shownTick.setAttribute('role', 'img');
  shownTick.setAttribute('aria-label', tick);
  return shownTick;
}

const PLAYERS = { image: 'img', audio: 'audio', video: 'video' };

/** The file of a message, as a phone shows it. */
function filesOf({ type, [type]: file }) {
  if (file?.id === undefined) return [];
  const address = `files/${encodeURIComponent(file.id)}`;
  const shown = PLAYERS[type];
  if (shown === undefined)
    return [Object.assign(document.createElement('a'), { href: address, textContent: `📄 ${file.filename ?? ''}` })];
  const element = Object.assign(document.createElement(shown), { src: address, controls: true });
  if (shown === 'img') element.alt = file.caption ?? '';
  return [element];
}

function choicesOf({ interactive }) {
  if (interactive === undefined) return [];
  if (interactive.type === 'button') return interactive.action.buttons.map(({ reply }) => reply);
  return interactive.action.sections.flatMap(({ rows }) => rows);
}

function pressable(choices) {
  const group = document.createElement('div');
  group.className = 'choices';
  for (const { id, title, description } of choices) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = title;
    if (description !== undefined)
      button.append(Object.assign(document.createElement('small'), { textContent: description }));
    button.addEventListener('click', () => send({ press: id, title: description ?? title }));
    group.append(button);
  }
  return group;
}

async function send(said) {
  await fetch(`phones/${person.value}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(said),
  });
  await look();
}

document.querySelector('#composer').addEventListener('submit', (event) => {
  event.preventDefault();
  const said = text.value.trim();
  text.value = '';
  const ago = yesterday.checked ? { ago_ms: DAY_MS } : {};
  yesterday.checked = false;
  if (said !== '') void send({ text: said, name: person.selectedOptions[0].dataset.name, ...ago });
});
person.addEventListener('change', look);
setInterval(look, LOOK_MS);
await look();
