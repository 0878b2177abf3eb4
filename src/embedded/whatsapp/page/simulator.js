/* The phone: shows the chat of the chosen person, sends what they type and press. */
import { marked } from './marks.js';

const LOOK_MS = 700;
const person = document.querySelector('#person');
const lines = document.querySelector('#lines');
const text = document.querySelector('#text');
let shown = '';

async function look() {
  const answer = await fetch(`phones/${person.value}`);
  if (!answer.ok) return;
  const chat = await answer.json();
  const state = `${person.value} ${chat.lines.length}`;
  if (state === shown) return;
  shown = state;
  lines.replaceChildren(...chat.lines.map(bubble));
  lines.lastElementChild?.scrollIntoView({ block: 'end' });
  if (chat.lines.at(-1)?.by === 'shop') await fetch(`phones/${person.value}/read`, { method: 'POST' });
}

function bubble(line) {
  const item = document.createElement('li');
  item.className = line.by;
  item.dir = 'auto';
  if (line.by === 'shop') item.append(...filesOf(line.message));
  item.append(...marked(line.by === 'person' ? line.text : bodyOf(line.message)));
  const choices = line.by === 'person' ? [] : choicesOf(line.message);
  if (choices.length > 0) item.append(pressable(choices));
  return item;
}

function bodyOf(message) {
  if (message.type === 'text') return message.text.body;
  if (message.type === 'interactive') return message.interactive.body.text;
  return message[message.type].caption ?? '';
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
  if (said !== '') void send({ text: said, name: person.selectedOptions[0].dataset.name });
});
person.addEventListener('change', look);
setInterval(look, LOOK_MS);
await look();
