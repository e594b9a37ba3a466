import { type Color, converter, formatHex, wcagContrast } from 'culori';

/** What both Outlooks put behind a mail in their dark mode. */
export const darkGround = '#333333';

const toLab = converter('lab');
const lightnessOfGround = toLab(darkGround)?.l ?? 0;
const lightnessOfPaper = 50;
const readable = 4.5;

/** A colour with its lightness turned over between white and the dark ground, its hue kept. */
export function turnedOver(colour: string): string {
  const lab = toLab(colour);
  if (!lab) return colour;
  return formatHex({ ...lab, l: (100 - lab.l) * ((100 - lightnessOfGround) / 100) + lightnessOfGround });
}

/** Whether a colour is one of paper rather than of ink. */
export function isLight(colour: string): boolean {
  return (toLab(colour)?.l ?? 0) > lightnessOfPaper;
}

/** Whether letters of one colour can be read on the other. */
export function isReadable(ink: string, ground: string): boolean {
  return wcagContrast(ink, ground) >= readable;
}

/** Whether Outlook can tell what colour these words mean: not `transparent`, not `inherit`. */
export function isColour(words: string): boolean {
  const colour: Color | undefined = toLab(words);
  return colour !== undefined && colour.alpha !== 0;
}
