import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { iconProblems, renderIcons } from '../../manifest/icons.js';
import { readPng } from '../../manifest/png.js';
import { builtPackage } from './helpers.js';

function draw(size: number, inside: string): Buffer {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${inside}</svg>`;
  return new Resvg(svg).render().asPng();
}

function alphas(rgba: Uint8Array): number[] {
  return [...rgba].filter((_, at) => at % 4 === 3);
}

describe('the icons in the package', () => {
  it('have the sizes that Teams asks for', async () => {
    const { color, outline } = await builtPackage();
    expect(readPng(color)).toMatchObject({ width: 192, height: 192 });
    expect(readPng(outline)).toMatchObject({ width: 32, height: 32 });
  });

  it('fill the colour square to its edge', async () => {
    const { rgba } = readPng((await builtPackage()).color);
    expect(new Set(alphas(rgba))).toEqual(new Set([255]));
  });

  it('draw the outline in white on transparent and nothing else', async () => {
    const { rgba } = readPng((await builtPackage()).outline);
    const colours = new Set<string>();
    for (let at = 0; at < rgba.length; at += 4) {
      if (rgba[at + 3] !== 0) colours.add(rgba.subarray(at, at + 3).join());
    }
    expect(colours).toEqual(new Set(['255,255,255']));
    const share = alphas(rgba).filter((alpha) => alpha > 0).length / (32 * 32);
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.6);
  });

  it('are read here as the renderer drew them', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="7"><rect x="2" width="5" height="7" fill="#1C4F62"/></svg>';
    const image = new Resvg(svg).render();
    expect(Buffer.from(readPng(image.asPng()).rgba).equals(image.pixels)).toBe(true);
  });
});

describe('the check of the icons', () => {
  it('refuses a wrong size', async () => {
    const icons = { ...(await renderIcons()), color: draw(96, '<rect width="96" height="96" fill="red"/>') };
    expect(iconProblems(icons)).toEqual(['color.png is 96 x 96 pixels, not 192 x 192']);
  });

  it('refuses an outline in a colour', async () => {
    const icons = {
      ...(await renderIcons()),
      outline: draw(32, '<circle cx="9" cy="9" r="5" fill="#eee"/>'),
    };
    expect(iconProblems(icons)).toEqual(['outline.png has a colour other than white']);
  });

  it.each([
    ['empty', ''],
    ['full', '<rect width="32" height="32" fill="#fff"/>'],
  ])('refuses an outline that is %s', async (_, inside) => {
    const icons = { ...(await renderIcons()), outline: draw(32, inside) };
    expect(iconProblems(icons)).toEqual(['outline.png is not a white drawing on a transparent background']);
  });

  it('does not take another file for a PNG', () => {
    expect(() => readPng(Buffer.from('<svg/>'))).toThrow('not a PNG');
  });
});
