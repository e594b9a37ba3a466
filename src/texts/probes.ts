/** What each question of docs/unproven.md asks, what is believed, and how each answer is told. */
const PROBES: Readonly<Record<string, { readonly believed: string; readonly told: Readonly<Record<string, string>> }>> =
  {
    U1: {
      believed: '409',
      told: { '409': 'a taken key is refused with 409', '400': 'a taken key is refused with 400' },
    },
    U2: {
      believed: 'invalidRequest',
      told: { invalidRequest: 'a filter by a column without an index is refused as invalidRequest' },
    },
    U3: {
      believed: 'site-midnight',
      told: {
        'site-midnight': 'a day comes back as midnight of the site’s zone',
        'as-written': 'a day comes back as it was written',
      },
    },
    U4: { believed: 'shown', told: { shown: 'delta shows cells', 'left-out': 'delta shows no cells' } },
    U5: {
      believed: 'deleted',
      told: {
        deleted: 'delta shows a deleted row as deleted',
        error: 'delta shows a deleted row as an error',
        'left-out': 'delta does not tell of a deleted row at once',
      },
    },
    U6: { believed: 'shown', told: { shown: 'versions show cells', 'left-out': 'versions show no cells' } },
    U13: { believed: 'as-written', told: { 'as-written': 'line ends stay as written', crlf: 'line ends become CRLF' } },
    U14: { believed: 'kept', told: { kept: 'blanks around a text stay', trimmed: 'blanks around a text are cut off' } },
    U15: { believed: 'kept', told: { kept: 'an empty text is kept', 'left-out': 'an empty text is an empty cell' } },
    U16: {
      believed: 'taken',
      told: {
        taken: 'a choice column takes a value that it does not list',
        refused: 'a choice column refuses what it does not list',
      },
    },
    U17: {
      believed: 'taken',
      told: {
        taken: 'a column that is there can be given an index',
        refused: 'a column that is there cannot be given an index',
      },
    },
    U18: { believed: 'taken', told: { taken: 'a list can be deleted' } },
    U19: {
      believed: 'by-one',
      told: { 'by-one': 'a row’s eTag rises by one', leaps: 'a row’s eTag rises by more than one' },
    },
    U23: {
      believed: 'left-out',
      told: {
        shown: 'the reply to a new list shows its columns',
        'left-out': 'the reply to a new list shows no columns',
      },
    },
    U27: {
      believed: 'any-case',
      told: {
        'any-case': 'unique values do not differ by the case of letters',
        exact: 'unique values differ by the case of letters',
      },
    },
    U32: {
      believed: 'made-of-html',
      told: {
        'made-of-html': 'the text part of a mail is made anew of its HTML',
        kept: 'the text part of a mail stays as it was written',
      },
    },
    U33: {
      believed: 'kept',
      told: { kept: 'a header of our own stays in a mail', 'left-out': 'a header of our own is left out of a mail' },
    },
  };

/** Every number that a sentence is there for. */
export const PROBE_NUMBERS = Object.keys(PROBES);

/** The answer to a question of docs/unproven.md, and whether it is the believed one: the program bears either. */
export function probeSentence(number: string, seen: string): string {
  const probe = PROBES[number];
  const told = probe?.told[seen] ?? `something else than was thought of: ${seen}`;
  const surprise = probe && probe.believed !== seen ? ' (not what was believed: please tell the maintainers)' : '';
  return `${number} ${told}${surprise}`;
}
