import { planCounts } from '../../src/texts/tab.ts';
import type { OverdueReply } from '../../src/wire/tab.ts';
import { DownloadMenu } from '../shared/download-menu.tsx';
import { AreaPart } from './area-part.tsx';
import { CoordinatorLinks } from './coordinated.tsx';
import { RoundInPlan } from './round-in-plan.tsx';
import { areaKey, type RowChange } from './row-changes.ts';

/** One plan: its whole picture in a strip, then its areas in the plan's own order. */
export function PlanPart(props: {
  readonly plan: OverdueReply['plans'][number];
  readonly today: string;
  readonly changes: readonly RowChange[];
}) {
  const { plan, today, changes } = props;
  return (
    <section className="plan">
      <header className="plan-head">
        <h2 tabIndex={-1}>{plan.title}</h2>
        <ul className="strip">
          {planCounts(plan).map(({ count, words }) => (
            <li key={words} data-none={count === 0}>
              <strong>{count}</strong> {words}
            </li>
          ))}
        </ul>
        <div className="plan-tools">
          <CoordinatorLinks plan={plan} />
          <DownloadMenu plan={plan} />
        </div>
      </header>
      <RoundInPlan plan={plan.id} />
      {plan.areas.map((area) => (
        <AreaPart
          key={area.id}
          area={area}
          today={today}
          changes={changes.filter((change) => change.area === areaKey(plan.id, area.id))}
        />
      ))}
    </section>
  );
}
