import type { Request } from 'express';
import { findPerson, type Person, people } from '../people.ts';

/** How a page shall look; Teams calls the light one `default`. */
export const themes = [
  { key: 'light', name: 'Light' },
  { key: 'dark', name: 'Dark' },
  { key: 'contrast', name: 'High contrast' },
] as const;
export type Theme = (typeof themes)[number]['key'];

/** The languages that Teams may say it speaks. */
export const languages = [
  { key: 'en-gb', name: 'English' },
  { key: 'cy-gb', name: 'Cymraeg' },
] as const;
type Language = (typeof languages)[number]['key'];

/** Who looks at a page, and how: it stands in the page's address, so every link carries it on. */
export interface Visit {
  person: Person;
  theme: Theme;
  language: Language;
}

/** Reads `?as=`, `?theme=` and `?lang=`. Whoever is not known is the first person of the directory. */
export function visitOf(request: Request): Visit {
  const { as, theme, lang } = request.query;
  const [first] = people;
  const person = (typeof as === 'string' ? findPerson(as) : undefined) ?? first;
  if (!person) throw new Error('The directory is empty');
  return {
    person,
    theme: themes.find(({ key }) => key === theme)?.key ?? 'light',
    language: languages.find(({ key }) => key === lang)?.key ?? 'en-gb',
  };
}

/** The address of a page for the same visit, with changes. */
export function linkTo(path: string, visit: Visit, more: Readonly<Record<string, string | undefined>> = {}): string {
  const query = new URLSearchParams({ as: visit.person.mail, theme: visit.theme });
  if (visit.language !== 'en-gb') query.set('lang', visit.language);
  for (const [name, value] of Object.entries(more)) if (value !== undefined) query.set(name, value);
  return `${path}?${query}`;
}
