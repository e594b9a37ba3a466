import type { Area } from '../plan.ts';
import type { PrintedArea } from '../printed.ts';
import { bestPairs } from './best-pairs.ts';
import { bagOf, likeness, plainText, sameText } from './likeness.ts';

const ENOUGH = 0.9;
/** Numbers restart and repeat: they only add to what a title or the actions say. */
const FOR_NUMBER = 0.4;
const FOR_GROUP = 0.1;
const FOR_ACTIONS = 1.5;

/** The areas of a newer document with those of the record that they are, by title, number and the actions they share. */
export function pairedAreas(
  recorded: readonly Area[],
  printed: readonly PrintedArea[],
): ReadonlyMap<PrintedArea, Area> {
  const known = recorded.map(toSigns);
  const wanted = printed.map(toSigns);
  const pairs = bestPairs(known, wanted, (one, other) => {
    const score = scoreOf(one, other);
    return score >= ENOUGH ? score : 0;
  });
  return new Map(pairs.map(([area, other]) => [other.area, area.area]));
}

function toSigns<One extends Area | PrintedArea>(area: One) {
  const texts = new Set(area.actions.map(({ text }) => plainText(text)));
  return { area, title: bagOf(area.title), texts };
}

type Signs = ReturnType<typeof toSigns>;

function scoreOf(one: Signs, other: Signs): number {
  const title = sameText(one.area.title, other.area.title) ? 1 : likeness(one.title, other.title);
  const number = one.area.number !== null && sameText(one.area.number, other.area.number);
  const group = sameText(one.area.group, other.area.group);
  return title + (number ? FOR_NUMBER : 0) + (group ? FOR_GROUP : 0) + FOR_ACTIONS * sharedPart(one.texts, other.texts);
}

function sharedPart(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((text) => other.has(text)).length;
  return shared / Math.max(one.size, other.size, 1);
}
