/** Colours that can be read: picks and bends colours until the contrast is right (WCAG 2.2). */
type Rgb = readonly [number, number, number];

/** Up to this luminance white has a contrast of 4.5 or more; above it black has more than that. */
const DARK_UP_TO = 0.1833;
/** 4.5 with a reserve, as the ground may be tinted. */
const READABLE = 5.5;
const STEP = 0.08;
const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

/** @returns black or white, whichever reads on this colour; null when it is not a `#rrggbb` colour. */
export function inkOn(color: string): string | null {
  const ground = parse(color);
  if (ground === null) return null;
  return luminance(ground) > DARK_UP_TO ? '#000000' : '#ffffff';
}

/** @returns the colour, made darker or lighter until it reads as text on the ground. */
export function readableOn(color: string, ground: string): string | null {
  const [wanted, below] = [parse(color), parse(ground)];
  if (wanted === null || below === null) return null;
  const towards = luminance(below) > 0.4 ? BLACK : WHITE;
  for (let share = 0; share < 1; share += STEP) {
    const candidate = mix(wanted, towards, share);
    if (contrast(candidate, below) >= READABLE) return hex(candidate);
  }
  return hex(towards);
}

function parse(color: string): Rgb | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color.trim());
  if (match === null) return null;
  const [red, green, blue] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return [red ?? 0, green ?? 0, blue ?? 0];
}

function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function mix(color: Rgb, other: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2): number => Math.round(color[index] * (1 - share) + other[index] * share);
  return [part(0), part(1), part(2)];
}

function hex(color: Rgb): string {
  return `#${color.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
