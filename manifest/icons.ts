import { readFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';
import { readPng, type Pixels } from './png.js';

export interface Icons {
  color: Buffer;
  outline: Buffer;
}

/** The sizes that Teams requires, in pixels. */
const ICON_SIZES = { color: 192, outline: 32 } as const;

/** Draws both icons from their SVG sources. */
export async function renderIcons(): Promise<Icons> {
  const [color, outline] = await Promise.all([render('color'), render('outline')]);
  return { color, outline };
}

async function render(name: keyof Icons): Promise<Buffer> {
  const svg = await readFile(new URL(`./icons/${name}.svg`, import.meta.url), 'utf8');
  // The drawings have no text, so the result does not depend on a machine's fonts.
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}

/** The reasons for which Teams would refuse the icons. */
export function iconProblems(icons: Icons): string[] {
  return [
    ...sizeProblems('color', readPng(icons.color)),
    ...sizeProblems('outline', readPng(icons.outline)),
    ...outlineProblems(readPng(icons.outline)),
  ];
}

function sizeProblems(name: keyof Icons, { width, height }: Pixels): string[] {
  const size = ICON_SIZES[name];
  if (width === size && height === size) return [];
  return [`${name}.png is ${width} x ${height} pixels, not ${size} x ${size}`];
}

/** Teams colours the outline itself. So every pixel must be white or transparent, and both must occur. */
function outlineProblems({ rgba }: Pixels): string[] {
  let drawn = 0;
  let clear = 0;
  for (let at = 0; at < rgba.length; at += 4) {
    if (rgba[at + 3] === 0) clear += 1;
    else if (rgba.subarray(at, at + 3).every((channel) => channel === 255)) drawn += 1;
    else return ['outline.png has a colour other than white'];
  }
  return drawn > 0 && clear > 0 ? [] : ['outline.png is not a white drawing on a transparent background'];
}
