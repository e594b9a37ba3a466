import { datedWordsIn } from '../../core/plan/dated-words.ts';
import { readDue } from '../../core/plan/due-phrase.ts';

/** Splits a cell that names who and when: what is a date, or stands alone on a line that is due words, is when. */
export function splitWhoAndWhen(cell: string): { readonly who: string; readonly when: string } {
  const who: string[] = [];
  const when: string[] = [];
  for (const line of cell.split('\n')) {
    const [first] = datedWordsIn(line);
    const isWhen = readDue(line, { planDay: null, agreedOn: null }).due.kind !== 'none';
    if (!first && !isWhen) who.push(line);
    else if (!first) when.push(line);
    else {
      const cut =
        first.start -
        (/(?:\b(?:by|from|during|end of|by end of|to be completed by)\s+)?$/iu.exec(line.slice(0, first.start))?.[0]
          .length ?? 0);
      who.push(line.slice(0, cut).replace(/[\s,;:–-]+$/u, ''));
      when.push(line.slice(cut));
    }
  }
  return { who: who.filter((line) => line.trim() !== '').join('\n'), when: when.join('\n') };
}
