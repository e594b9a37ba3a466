import { dayInWords } from './days.ts';

/** Fixed sentences of the part in which a person says when they are asked. */
export const WHEN_TEXTS = {
  title: 'When I am asked',
  notUntil: 'Do not ask me before',
  worksOn: 'The days I work',
  what: 'You are asked on these days only. No reason is asked, and none is kept.',
  save: 'Save',
  saving: 'Saving…',
  saved: 'Saved.',
  chooseDay: 'Choose at least one day.',
  dayToCome: 'Give a day to come, or leave it empty.',
  deputy: 'My deputy',
  deputyWhat:
    'Asked in your place while you are not. As long as they are your deputy they read what you lead and manage. They have to agree first, and either of you can end it.',
  nobody: 'Nobody',
  chooseDeputy: 'Choose somebody as my deputy',
  end: 'End this',
  waits: 'has not agreed yet',
  agreed: 'has agreed',
  agree: 'Agree',
  no: 'No',
  everyDay: 'every working day',
  noDeputy: 'no deputy',
} as const;

/** Weekdays as people say them, by their ISO number. */
export const WEEKDAY_WORDS: Readonly<Record<number, string>> = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
};

/** When somebody is asked; days are ISO dates. */
interface When {
  readonly notUntil: string | null;
  readonly worksOn: readonly number[] | null;
  readonly deputy: { readonly person: { readonly name: string }; readonly agreed: boolean } | null;
}

/** "not before 3 August 2026, on Monday and Wednesday, deputy Una Frost": the whole of it in one line. */
export function whenInShort({ notUntil, worksOn, deputy }: When): string {
  const days = worksOn === null ? WHEN_TEXTS.everyDay : `on ${listed(worksOn.map((day) => WEEKDAY_WORDS[day] ?? ''))}`;
  return [
    ...(notUntil === null ? [] : [`not before ${dayInWords(notUntil)}`]),
    days,
    deputy === null
      ? WHEN_TEXTS.noDeputy
      : `deputy ${deputy.agreed ? deputy.person.name : deputyLine(deputy.person.name, false)}`,
  ].join(', ');
}

/** "Una Frost, who has not agreed yet". */
export function deputyLine(name: string, agreed: boolean): string {
  return `${name}, who ${agreed ? WHEN_TEXTS.agreed : WHEN_TEXTS.waits}`;
}

/** "Lee Lead asks you to be their deputy: to be asked in their place while they are not, …" */
export function asksToBeDeputy(name: string): string {
  return `${name} asks you to be their deputy: to be asked in their place while they are not, and to read what they lead and manage. Do you agree?`;
}

/** "You are the deputy of Lee Lead: you are asked in their place while they are not, …" */
export function isDeputyOf(name: string): string {
  return `You are the deputy of ${name}: you are asked in their place while they are not, and read what they lead and manage.`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
