import { TAB_TEXTS } from '../../src/texts/tab.ts';
import type { ActionRow } from '../../src/wire/tab.ts';
import { DayNear } from './days.tsx';

/** When an action is due, and its first promise where a later day was agreed since. Without a day: the plan's words. */
export function DueDays({ row, today }: { readonly row: ActionRow; readonly today: string }) {
  if (row.by === null) return <>{row.duePhrase ?? TAB_TEXTS.noDate}</>;
  return (
    <>
      <DayNear day={row.by} today={today} />
      {row.firstBy !== null && row.firstBy !== row.by && (
        <span className="first-promise">
          {TAB_TEXTS.firstPromised} <DayNear day={row.firstBy} today={today} />
        </span>
      )}
    </>
  );
}
