import { type ComponentType, lazy, Suspense, useRef } from 'react';
import { movedPoint, movedSince, movedTitle, standingTitle } from '../../src/texts/overdue.ts';
import type { OverdueReply } from '../../src/wire/tab.ts';
import { RagMark } from '../shared/rag-mark.tsx';
import { standingParts } from './standing-parts.ts';
import { useSeen } from './use-seen.ts';

type Plan = OverdueReply['plans'][number];
type Moved = Plan['picture']['moved'];

/** What draws is fetched when a chart is first in sight. Where it does not come, the words stand alone: they say the same. */
const MovedChart = lazy(async (): Promise<{ default: ComponentType<{ readonly moved: Moved }> }> => {
  const drawn = await import('./moved-chart.tsx').catch(() => null);
  return { default: drawn?.MovedChart ?? NoChart };
});

function NoChart() {
  return null;
}

/** Two small charts beside the counts of a plan, each with its words. The line comes later; its room is kept. */
export function PlanPicture({ plan, today }: { readonly plan: Plan; readonly today: string }) {
  const place = useRef<HTMLDivElement>(null);
  const isSeen = useSeen(place);
  const { moved } = plan.picture;
  return (
    <div className="pictures" ref={place}>
      {plan.open > 0 && <Standing plan={plan} />}
      {moved.length > 1 && <MovedOn moved={moved} today={today} isDrawn={isSeen} />}
    </div>
  );
}

/** One bar, its parts in the order of the words below it: no more than boxes as wide as their counts. */
function Standing({ plan }: { readonly plan: Plan }) {
  const parts = standingParts(plan.areas);
  return (
    <figure>
      <figcaption>{standingTitle(plan.open)}</figcaption>
      <div className="chart chart-of-standing" aria-hidden>
        {parts.map(({ rag, count }) => (
          <span key={rag} style={{ flexGrow: count, backgroundColor: `var(--of-${rag})` }} />
        ))}
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
