// Draws docs/architecture.svg from its text, docs/architecture.picture.json. Readable in light and dark.
//   node .ci/picture.mjs            draws it
//   node .ci/picture.mjs --check    exits 1 when the picture is not the one of its text
import { readFileSync, writeFileSync } from 'node:fs';

const FROM = 'docs/architecture.picture.json';
const TO = 'docs/architecture.svg';
const [WIDTH, HEIGHT] = [1370, 562];
const STYLE = `
  svg { --ink: #1c2530; --soft: #5a6775; --page: #ffffff; --group: #f4f6f8; --rim: #cfd7df; --line: #7a8794; --badge: #1c2530; --on-badge: #ffffff;
    --shopper: #fde8c8; --api: #dcebfd; --core: #cfe0ff; --adapter: #e4e1fb; --store: #fbdcdc; --odoo: #f0dcec; --agent: #d6f0dd }
  @media (prefers-color-scheme: dark) {
    svg { --ink: #eef2f6; --soft: #b3bfcb; --page: #12171d; --group: #1a2129; --rim: #36424e; --line: #8493a2; --badge: #eef2f6; --on-badge: #12171d;
      --shopper: #574321; --api: #1f3d5f; --core: #24488a; --adapter: #3d3a70; --store: #683335; --odoo: #5a3453; --agent: #24543a }
  }
  text { font: 12px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; fill: var(--soft) }
  .name { font-size: 14px; font-weight: 600; fill: var(--ink) }
  .middle { text-anchor: middle }
  .group { fill: var(--group); stroke: var(--rim) }
  .arrow { fill: none; stroke: var(--line); stroke-width: 1.6 }
  .head { fill: var(--line) }
  .badge { fill: var(--badge) }
  .step { font-size: 11px; font-weight: 700; fill: var(--on-badge) }
`;

const { title, groups, boxes, arrows, key } = JSON.parse(readFileSync(FROM, 'utf8'));
const drawn = [
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escape(title)}">`,
  `<style>${STYLE}</style>`,
  '<defs><marker id="head" class="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="6" markerHeight="6" orient="auto-start-reverse"><path d="M0 0 8 4 0 8z"/></marker></defs>',
  `<rect width="${WIDTH}" height="${HEIGHT}" rx="14" fill="var(--page)"/>`,
  ...groups.flatMap(group),
  ...arrows.map(arrow),
  ...boxes.flatMap(box),
  ...arrows.filter(({ step }) => step).map(({ step, points }) => badge(step, ...middle(points))),
  ...key.flatMap(legend),
  '</svg>',
  '',
].join('\n');

if (!process.argv.includes('--check')) writeFileSync(TO, drawn);
else if (readFileSync(TO, 'utf8') !== drawn) {
  process.stderr.write(`${TO} is not the picture of ${FROM}: npm run docs:picture\n`);
  process.exit(1);
}

function group({ label, x, y, w, h }) {
  return [
    `<rect class="group" x="${x}" y="${y}" width="${w}" height="${h}" rx="12"/>`,
    text('name', x + 16, y + 26, label),
  ];
}

function box({ kind, x, y, w, h, lines }) {
  const first = y + h / 2 - (lines.length - 1) * 8.5 + 5;
  return [
    `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="9" fill="var(--${kind})"/>`,
    ...lines.map((line, i) => text(i === 0 ? 'name middle' : 'middle', x + w / 2, first + i * 17, line)),
  ];
}

function arrow({ points, both = false }) {
  const path = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  return `<path class="arrow" d="${path}" marker-end="url(#head)"${both ? ' marker-start="url(#head)"' : ''}/>`;
}

/** Of the longest stretch. */
function middle(points) {
  const stretches = points.slice(1).map(([x, y], i) => [points[i], [x, y]]);
  const length = ([[ax, ay], [bx, by]]) => Math.abs(ax - bx) + Math.abs(ay - by);
  const [[ax, ay], [bx, by]] = stretches.reduce((best, next) => (length(next) > length(best) ? next : best));
  return [(ax + bx) / 2, (ay + by) / 2];
}

function badge(step, x, y) {
  return `<circle class="badge" cx="${x}" cy="${y}" r="9"/>${text('step middle', x, y + 4, step)}`;
}

function legend({ x, steps }) {
  return steps.flatMap(([step, said], i) => {
    const y = 428 + i * 26;
    return [badge(step, x, y), text('', x + 18, y + 4, said)];
  });
}

function text(classes, x, y, content) {
  return content === '' ? '' : `<text class="${classes}" x="${x}" y="${y}">${escape(content)}</text>`;
}

function escape(content) {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
