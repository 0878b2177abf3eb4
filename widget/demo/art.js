/** A drawing for each product, made of a few shapes. */
const SVG = 'http://www.w3.org/2000/svg';

/** Background, then [path, fill] from back to front, on 240 × 170. */
const DRAWINGS = {
  milk: [
    '#e3f1e8',
    ['M102 26h36v24c0 10 16 16 16 36v50a14 14 0 0 1-14 14h-40a14 14 0 0 1-14-14V86c0-20 16-26 16-36z', '#fff'],
    ['M86 96c14-8 24 6 34 2s20-6 34-2v40a14 14 0 0 1-14 14h-40a14 14 0 0 1-14-14z', '#fffaf0'],
    ['M98 16h44a5 5 0 0 1 5 5v8a5 5 0 0 1-5 5H98a5 5 0 0 1-5-5v-8a5 5 0 0 1 5-5z', '#0f766e'],
    ['M86 100h68v30H86z', '#0f766e'],
    ['M120 104c5 7 8 11 8 15a8 8 0 0 1-16 0c0-4 3-8 8-15z', '#fff'],
  ],
  doi: [
    '#fbe9d7',
    ['M66 62h108c4 0 6 3 6 7-2 46-24 78-60 78S62 115 60 69c0-4 2-7 6-7z', '#c8703c'],
    ['M72 84c10 8 86 8 96 0-3 34-20 56-48 56s-45-22-48-56z', '#b55f2f'],
    ['M58 54h124a8 8 0 0 1 0 18H58a8 8 0 0 1 0-18z', '#d98449'],
    ['M70 54c8-20 92-20 100 0z', '#f6dcb4'],
    ['M96 46c10-6 20-7 30-6', '#fff3da'],
  ],
  ghee: [
    '#fdf0c9',
    ['M82 52h76a12 12 0 0 1 12 12v72a14 14 0 0 1-14 14H84a14 14 0 0 1-14-14V64a12 12 0 0 1 12-12z', '#f7c948'],
    ['M70 74c20 10 34-6 50 0s34 8 50-2v64a14 14 0 0 1-14 14H84a14 14 0 0 1-14-14z', '#eab02a'],
    ['M78 30h84a6 6 0 0 1 6 6v14a6 6 0 0 1-6 6H78a6 6 0 0 1-6-6V36a6 6 0 0 1 6-6z', '#7a4a1d'],
    ['M88 86h64v40H88z', '#fffaf0'],
    ['M120 92c6 6 10 11 10 17a10 10 0 0 1-20 0c0-6 4-11 10-17z', '#e09f1f'],
  ],
  butter: [
    '#e8eef8',
    ['M44 118h152l-10 20a8 8 0 0 1-7 4H61a8 8 0 0 1-7-4z', '#9fb4d0'],
    ['M62 74 150 62l38 14v42H62z', '#f9d976'],
    ['M62 74 150 62l38 14-88 14z', '#fdeaa4'],
    ['M62 74l38 16v28H62z', '#eec455'],
    ['M120 87l20-3v34h-20z', '#fff6d6'],
  ],
  paneer: [
    '#f6e8ee',
    ['M40 122c0-10 36-18 80-18s80 8 80 18-36 18-80 18-80-8-80-18z', '#e3c3d0'],
    ['M70 72 122 62l46 14v40l-50 12-48-14z', '#fffdf6'],
    ['M70 72l48 16v40l-48-14z', '#f2ead9'],
    ['M118 88l50-12v40l-50 12z', '#f9f3e6'],
    ['M92 52l34-8 30 9v26l-33 8-31-9z', '#fffdf6'],
    ['M92 52l31 10v25l-31-9z', '#f2ead9'],
    ['M58 58c-10-12-4-24 6-28 6 10 4 22-6 28zm8 2c2-12 12-18 22-16-2 10-12 18-22 16z', '#5a9e6f'],
  ],
  borhani: [
    '#dff0ea',
    ['M86 40h68l-9 96a12 12 0 0 1-12 11h-26a12 12 0 0 1-12-11z', '#fff'],
    ['M89 66h62l-7 70a12 12 0 0 1-11 11h-26a12 12 0 0 1-11-11z', '#cfe6c4'],
    ['M132 14h8l-14 90h-7z', '#f2785c'],
    ['M92 58c-12-10-8-24 4-30 8 10 6 24-4 30zm6 2c0-14 12-22 24-20 0 12-12 22-24 20z', '#3f9463'],
    ['M100 84h8v8h-8zm24 20h7v7h-7zm-18 18h6v6h-6z', '#6ca66a'],
  ],
};

export function art(id) {
  const [ground, ...shapes] = DRAWINGS[id];
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 240 170');
  svg.setAttribute('preserveAspectRatio', 'xMidYMid slice');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(path('M-400-200h1000v600H-400z', ground), ...shapes.map(([d, fill]) => path(d, fill)));
  return svg;
}

function path(d, fill) {
  const element = document.createElementNS(SVG, 'path');
  element.setAttribute('d', d);
  element.setAttribute('fill', fill);
  return element;
}
