import { Button } from '@fluentui/react-components';
import { OVERDUE_VIEW_TEXTS, pastDay } from '../../src/texts/overdue.ts';

/** Says unmistakably that a past day is shown, and leads back. */
export function PastDay({ on, backToToday }: { readonly on: string; readonly backToToday: () => void }) {
  return (
    <div className="past-day">
      <p role="status">
        <span aria-hidden>↶</span> <strong>{pastDay(on)}</strong>
      </p>
      <Button onClick={backToToday}>{OVERDUE_VIEW_TEXTS.backToToday}</Button>
    </div>
  );
}
