import { inflateSync } from 'node:zlib';

/** An image as rows of red, green, blue and alpha, one byte each. */
export interface Pixels {
  width: number;
  height: number;
  rgba: Uint8Array;
}

const SIGNATURE = '89504e470d0a1a0a';
const BYTES_PER_PIXEL = 4;

/**
 * Reads the kind of PNG that the renderer writes: 8 bits, RGBA, not interlaced. So the check reads the files that Teams
 * gets, not the renderer's description of them. Throws for any other kind.
 */
export function readPng(file: Buffer): Pixels {
  if (file.subarray(0, 8).toString('hex') !== SIGNATURE) throw new Error('not a PNG file');
  const data: Buffer[] = [];
  for (let at = 8; at + 8 <= file.length; at += 12 + file.readUInt32BE(at)) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(file.subarray(at + 8, at + 8 + length));
  }
  const [depth, colourType, , , interlace] = file.subarray(24, 29);
  if (depth !== 8 || colourType !== 6 || interlace !== 0) throw new Error('not an 8-bit RGBA PNG');
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  return { width, height, rgba: unfilter(inflateSync(Buffer.concat(data)), width, height) };
}

/** Each row starts with the number of its filter. Every filter adds a guess from the neighbours. */
function unfilter(raw: Buffer, width: number, height: number): Uint8Array {
  const stride = width * BYTES_PER_PIXEL;
  const out = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (stride + 1)] ?? 0;
    for (let column = 0; column < stride; column += 1) {
      const at = row * stride + column;
      const left = column >= BYTES_PER_PIXEL ? (out[at - BYTES_PER_PIXEL] ?? 0) : 0;
      const up = row > 0 ? (out[at - stride] ?? 0) : 0;
      const upLeft = row > 0 && column >= BYTES_PER_PIXEL ? (out[at - stride - BYTES_PER_PIXEL] ?? 0) : 0;
      out[at] = (raw[at + row + 1] ?? 0) + guess(filter, left, up, upLeft);
    }
  }
  return out;
}

function guess(filter: number, left: number, up: number, upLeft: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return nearest(left, up, upLeft);
    default:
      throw new Error(`unknown PNG filter ${filter}`);
  }
}

/** PNG's Paeth predictor: the neighbour closest to left + up - upLeft. On a tie the first in that order wins. */
function nearest(left: number, up: number, upLeft: number): number {
  const estimate = left + up - upLeft;
  const [toLeft, toUp, toUpLeft] = [left, up, upLeft].map((value) => Math.abs(estimate - value)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}
