/** Adjusts the shop's colour until it is readable (WCAG 2.2): on white, on the dark page, and under text. */
type Rgb = readonly [number, number, number];

export interface ReadableColors {
  readonly brand: string;
  readonly onBrand: string;
  readonly onLight: string;
  readonly onDark: string;
}

const HOUSE_COLOR: Rgb = [11, 110, 79];
const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
const DARK_PAGE: Rgb = [24, 30, 34];
/** 4.5 with a reserve, as the background may be tinted. */
const READABLE = 5.5;
const STEP = 0.08;

export function readableColors(primary: string): ReadableColors {
  const brand = parse(primary) ?? HOUSE_COLOR;
  return {
    brand: hex(brand),
    onBrand: hex(contrast(WHITE, brand) >= 4.5 ? WHITE : BLACK),
    onLight: hex(bent(brand, WHITE, BLACK)),
    onDark: hex(bent(brand, DARK_PAGE, WHITE)),
  };
}

function bent(color: Rgb, ground: Rgb, towards: Rgb): Rgb {
  for (let share = 0; share < 1; share += STEP) {
    const candidate = mixed(color, towards, share);
    if (contrast(candidate, ground) >= READABLE) return candidate;
  }
  return towards;
}

function parse(color: string): Rgb | undefined {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color.trim())?.slice(1);
  const [red, green, blue] = (parts ?? []).map((part) => Number.parseInt(part, 16));
  return red === undefined || green === undefined || blue === undefined ? undefined : [red, green, blue];
}

function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function mixed([r, g, b]: Rgb, [red, green, blue]: Rgb, share: number): Rgb {
  return [r + (red - r) * share, g + (green - g) * share, b + (blue - b) * share];
}

function hex(color: Rgb): string {
  return `#${color.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}
