import { inflateSync } from 'node:zlib';

/** A picture as rows of red, green, blue, alpha. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: readonly (readonly [number, number, number, number])[];
}

const BYTES = 4;

/** Reads a PNG of 8-bit RGBA or RGB, which is what Chromium writes. @see https://www.w3.org/TR/png-3/ */
export function readPng(file: Buffer): Picture {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const bytes = file[25] === 6 ? BYTES : 3;
  const lines = unfiltered(inflateSync(imageData(file)), height, width * bytes, bytes);
  const pixels = Array.from({ length: width * height }, (_, n) => {
    const at = n * bytes;
    return [
      lines[at] ?? 0,
      lines[at + 1] ?? 0,
      lines[at + 2] ?? 0,
      bytes === BYTES ? (lines[at + 3] ?? 0) : 255,
    ] as const;
  });
  return { width, height, pixels };
}

function imageData(file: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') pieces.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return Buffer.concat(pieces);
}

/** Undoes the five line filters. */
function unfiltered(data: Buffer, height: number, stride: number, bytes: number): Uint8Array {
  const out = new Uint8Array(height * stride);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x >= bytes ? (out[at - bytes] ?? 0) : 0;
      const up = y > 0 ? (out[at - stride] ?? 0) : 0;
      const corner = x >= bytes && y > 0 ? (out[at - stride - bytes] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      out[at] = (data[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [byLeft, byUp, byCorner] = [left, up, corner].map((value) => Math.abs(estimate - value));
  if (byLeft === undefined || byUp === undefined || byCorner === undefined) return 0;
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}
