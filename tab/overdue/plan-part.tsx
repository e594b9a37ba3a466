import { OVERDUE_VIEW_TEXTS, pictureCounts } from '../../src/texts/overdue.ts';
import type { OverdueReply } from '../../src/wire/tab.ts';
import { DownloadMenu } from '../shared/download-menu.tsx';
import { AreaPart } from './area-part.tsx';
import { CoordinatorLinks } from './coordinated.tsx';
import { PlanPicture } from './plan-picture.tsx';
import { RoundInPlan } from './round-in-plan.tsx';
import { areaKey, type RowChange } from './row-changes.ts';

/** One plan: its whole picture in a strip, then its areas in the plan's own order. Documents and rounds are of today. */
export function PlanPart(props: {
  readonly plan: OverdueReply['plans'][number];
  readonly on: string;
  readonly isPast: boolean;
  readonly changes: readonly RowChange[];
  readonly areRowsLeftOut: boolean;
}) {
  const { plan, on, isPast, changes, areRowsLeftOut } = props;
  return (
    <section className="plan">
      <header className="plan-head">
        <h2 tabIndex={-1}>{plan.title}</h2>
        <div className="plan-tools">
          <CoordinatorLinks plan={plan} />
          {!isPast && <DownloadMenu plan={plan} />}
        </div>
      </header>
      <div className="plan-picture">
        <ul className="strip" aria-label={OVERDUE_VIEW_TEXTS.picture}>
          {pictureCounts(plan, on).map(({ count, words }) => (
            <li key={words} data-none={count === 0}>
              <strong>{count}</strong> {words}
            </li>
          ))}
        </ul>
        <PlanPicture plan={plan} today={on} />
      </div>
      {!isPast && <RoundInPlan plan={plan.id} />}
      {plan.areas.map((area) => (
        <AreaPart
          key={area.id}
          area={area}
          today={on}
          changes={changes.filter((change) => change.area === areaKey(plan.id, area.id))}
          areRowsLeftOut={areRowsLeftOut}
        />
      ))}
    </section>
  );
}
