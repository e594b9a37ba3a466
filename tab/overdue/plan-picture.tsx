import { type ComponentType, lazy, Suspense, useRef } from 'react';
import { movedPoint, movedSince, movedTitle, standingTitle } from '../../src/texts/overdue.ts';
import type { OverdueReply } from '../../src/wire/tab.ts';
import { RagMark } from '../shared/rag-mark.tsx';
import { standingParts } from './standing-parts.ts';
import { useSeen } from './use-seen.ts';

type Plan = OverdueReply['plans'][number];
type Moved = Plan['picture']['moved'];

type Charts = typeof import('./charts.tsx');

const StandingChart = whenInSight((charts) => charts.StandingChart);
const MovedChart = whenInSight((charts) => charts.MovedChart);

/** What draws is fetched when a chart is first in sight. Where it does not come, the words stand alone: they say the same. */
function whenInSight<Props>(chartOf: (charts: Charts) => ComponentType<Props>) {
  const load = (): Promise<ComponentType<Props>> => import('./charts.tsx').then(chartOf, () => NoChart);
  return lazy(async () => ({ default: await load() }));
}

function NoChart() {
  return null;
}

/** Two small charts beside the counts of a plan, each with its words. Their room is kept before they are drawn. */
export function PlanPicture({ plan, today }: { readonly plan: Plan; readonly today: string }) {
  const place = useRef<HTMLDivElement>(null);
  const isSeen = useSeen(place);
  const { moved } = plan.picture;
  return (
    <div className="pictures" ref={place}>
      {plan.open > 0 && <Standing plan={plan} isDrawn={isSeen} />}
      {moved.length > 1 && <MovedOn moved={moved} today={today} isDrawn={isSeen} />}
    </div>
  );
}

function Standing({ plan, isDrawn }: { readonly plan: Plan; readonly isDrawn: boolean }) {
  const parts = standingParts(plan.areas);
  return (
    <figure>
      <figcaption>{standingTitle(plan.open)}</figcaption>
      <div className="chart chart-of-standing" aria-hidden inert>
        <Suspense fallback={null}>{isDrawn && <StandingChart parts={parts} />}</Suspense>
      </div>
      <ul className="key">
        {parts.map(({ rag, count }) => (
          <li key={rag}>
            {count} <RagMark rag={rag} />
          </li>
        ))}
      </ul>
    </figure>
  );
}

function MovedOn({
  moved,
  today,
  isDrawn,
}: {
  readonly moved: Moved;
  readonly today: string;
  readonly isDrawn: boolean;
}) {
  const [before, now] = moved.slice(-2);
  return (
    <figure>
      <figcaption>{movedTitle(moved)}</figcaption>
      <div className="chart chart-of-moved" aria-hidden inert>
        <Suspense fallback={null}>{isDrawn && <MovedChart moved={moved} />}</Suspense>
      </div>
      {before !== undefined && now !== undefined && <p>{movedSince(before, now, today)}</p>}
      <ul className="only-heard">
        {moved.map((point) => (
          <li key={point.on}>{movedPoint(point, today)}</li>
        ))}
      </ul>
    </figure>
  );
}
