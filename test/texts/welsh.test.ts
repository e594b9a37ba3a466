import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { counted } from '../counted.ts';

const ENGLISH = join(__dirname, '..', '..', 'src', 'texts');
const WELSH = join(ENGLISH, 'cy');

/** What only Welsh needs: nouns and how numbers change them. */
const WITHOUT_ENGLISH = ['counted.ts'];
const files = readdirSync(WELSH).filter((name) => !WITHOUT_ENGLISH.includes(name));

/** Words that are the same in both languages: names, and signs without words. */
const SAME_IN_BOTH: readonly RegExp[] = [
  /^sign-in\.ts\.SIGN_IN_TEXTS\.title$/,
  /^asking\.ts\.ASKING_TEXTS\.rhythm$/,
  // Red, amber, green: three letters that both languages use.
  /\.rag$/,
  // What keys are called on the keyboards that are sold here.
  /^shortcuts\.ts\.KEY_NAMES\./,
  /^meeting-screen\.ts\.MEETING_TEXTS\.items$/,
  // Codes, of which only the words beside them are read.
  /^delivery\.ts\.STATE_COUNTS\.\d\.0$/,
];

type Exports = Readonly<Record<string, unknown>>;
const load = async (folder: string, name: string): Promise<Exports> => import(join(folder, name));

/** Every export and every key below it, with what kind of thing it is. */
function shapeOf(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => shapeOf(inner, `${path}.${key}`));
}

/** Every word or sentence that stands there as it is, by where it stands. */
function sentencesOf(value: unknown, path: string): readonly (readonly [path: string, sentence: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => sentencesOf(inner, `${path}.${key}`));
}

test.each(files)('%s has in Welsh what it has in English, and nothing else', async (name) => {
  expect(existsSync(join(ENGLISH, name))).toBe(true);
  const [english, welsh] = await Promise.all([load(ENGLISH, name), load(WELSH, name)]);
  expect([...shapeOf(welsh, name)].sort()).toEqual([...shapeOf(english, name)].sort());
});

test.each(files)('%s says nothing in English', async (name) => {
  const [english, welsh] = await Promise.all([load(ENGLISH, name), load(WELSH, name)]);
  const inEnglish = new Map(sentencesOf(english, name));
  const told = sentencesOf(welsh, name);
  counted('sentences in Welsh', told.length);
  // What begins so is an address, the same for everybody.
  const left = told.filter(
    ([path, sentence]) =>
      /\p{L}/u.test(sentence) && !sentence.startsWith('https://') && inEnglish.get(path) === sentence,
  );
  expect(left.map(([path]) => path).filter((path) => !SAME_IN_BOTH.some((same) => same.test(path)))).toEqual([]);
});
