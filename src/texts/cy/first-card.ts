/** Unreviewed: translated without a Welsh speaker's check. */
import type * as english from '../first-card.ts';
import type { SameShape } from '../same-shape.ts';

export const FIRST_CARD_TEXTS = {
  why: 'Fe’ch enwir yn y cynllun fel y person sy’n arwain y camau gweithredu isod. Mae ateb yma yn cymryd lle’r e-byst a anfonwyd o gwmpas cyn pob cyfarfod.',
  who: 'Mae eich atebion yn mynd i gofnod y cynllun o dan eich enw. Gall pawb a gaiff agor y cynllun eu darllen.',
} satisfies SameShape<typeof english.FIRST_CARD_TEXTS>;

export const whoAsks: typeof english.whoAsks = ({ by, boards }) =>
  boards.length === 0 ? `${by} sy’n gofyn ichi.` : `${by} sy’n gofyn ichi, ar ran ${listed(boards)}.`;

export const isItGenuine: typeof english.isItGenuine = ({ by }) =>
  `I wirio bod hyn yn ddilys, gofynnwch i ${by} eich hun, mewn sgwrs yr ydych chi’n ei hagor. Nid wyf byth yn gofyn am gyfrinair, ac mae pob tudalen yr wyf yn cysylltu â hi’n agor yn Teams â’ch mewngofnodi eich hun.`;

function listed(names: readonly string[]): string {
  return names.length === 1 ? String(names[0]) : `${names.slice(0, -1).join(', ')} a ${names.at(-1)}`;
}
