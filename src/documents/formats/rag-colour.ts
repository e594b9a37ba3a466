import type { RagColour } from './blocks.ts';

/** Where each colour ends on the circle of hues, in degrees. Purple is none of them. */
const HUES: readonly (readonly [number, RagColour | undefined])[] = [
  [18, 'red'],
  [66, 'amber'],
  [172, 'green'],
  [262, 'blue'],
  [335, undefined],
  [360, 'red'],
];
/** Less saturated than this is a grey, however tinted. */
const GREYEST = 0.2;
const DARKEST = 0.15;
const PALEST = 0.97;

/**
 * What a colour says by its hue, since every council mixes its own red. White and black say nothing.
 *
 * @param hex six digits, or eight with the alpha channel in front
 */
export function ragColour(hex: string): RagColour | undefined {
  const [, red, green, blue] = /^(?:[0-9a-f]{2})?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(hex) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  const channels = [red, green, blue].map((each) => Number.parseInt(each, 16) / 255);
  const high = Math.max(...channels);
  const low = Math.min(...channels);
  const lightness = (high + low) / 2;
  if (lightness <= DARKEST || lightness >= PALEST) return undefined;
  if ((high - low) / (1 - Math.abs(2 * lightness - 1)) < GREYEST) return 'grey';
  const hue = hueOf(channels, high, high - low);
  return HUES.find(([end]) => hue < end)?.[1];
}

function hueOf([red = 0, green = 0, blue = 0]: readonly number[], high: number, spread: number): number {
  if (high === red) return (60 * ((green - blue) / spread) + 360) % 360;
  return high === green ? 60 * ((blue - red) / spread) + 120 : 60 * ((red - green) / spread) + 240;
}
