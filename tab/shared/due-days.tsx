import { TAB_TEXTS } from '../../src/texts/tab.ts';
import type { ActionRow } from '../../src/wire/tab.ts';
import { DayNear } from './days.tsx';

/**
 * When an action is due, and its first promise where another day counts since or, after a check found it not done, none.
 * Where no day was ever promised: the plan's words.
 */
export function DueDays({ row, today }: { readonly row: ActionRow; readonly today: string }) {
  const { by, firstBy, duePhrase } = row;
  if (by === null && firstBy === null) return <>{duePhrase ?? TAB_TEXTS.noDate}</>;
  return (
    <>
      {by === null ? TAB_TEXTS.noAgreedDate : <DayNear day={by} today={today} />}
      {firstBy !== null && firstBy !== by && (
        <span className="first-promise">
          {TAB_TEXTS.firstPromised} <DayNear day={firstBy} today={today} />
        </span>
      )}
    </>
  );
}
