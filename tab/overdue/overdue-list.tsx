import { useDeferredValue, useRef } from 'react';
import { OVERDUE_VIEW_TEXTS } from '../../src/texts/overdue.ts';
import { OVERDUE_TEXTS } from '../../src/texts/tab.ts';
import type { OverdueReply } from '../../src/wire/tab.ts';
import { PutBackNotice } from '../shared/put-back-notice.tsx';
import { useActionSteps } from '../shared/shortcuts/use-action-steps.ts';
import { EmptySight, StaleNotice } from '../shared/sights.tsx';
import type { Stale } from '../shared/use-live.ts';
import { Announcer } from './announcer.tsx';
import { FindInList } from './find-in-list.tsx';
import { PlanPart } from './plan-part.tsx';
import { useRowChanges } from './use-row-changes.ts';
import type { Shown } from './use-shown.ts';
import { withWords } from './with-words.ts';

/** So many rows are drawn whole: browsers search, print and read them as they are. */
const MOST_DRAWN = 120;

/** Whether these plans have more rows than are drawn whole. */
export function isLong(plans: OverdueReply['plans']): boolean {
  return plans.reduce((sum, { overdue }) => sum + overdue, 0) > MOST_DRAWN;
}

/** The plans that were asked for, one after another, with what to say of the list as a whole. */
export function OverdueList(props: {
  readonly reply: OverdueReply;
  readonly stale: Stale | null;
  readonly shown: Shown;
  readonly change: (part: Partial<Shown>) => void;
}) {
  const { reply, stale, shown, change } = props;
  const isPast = reply.on !== reply.today;
  const list = useRef<HTMLDivElement>(null);
  useActionSteps(list);
  const changes = useRowChanges(reply);
  const plans = reply.plans.filter(({ id }) => shown.plan === null || id === shown.plan);
  const areRowsLeftOut = isLong(plans);
  const words = useDeferredValue(areRowsLeftOut ? shown.find : '');
  const found = withWords(plans, words);
  return (
    <>
      <Announcer changes={changes} />
      {stale !== null && <StaleNotice stale={stale} />}
      <EmptyNotice all={reply.plans} plans={plans} showAll={() => change({ plan: null })} />
      {plans.length > 0 && !isPast && <PutBackNotice />}
      {areRowsLeftOut && <FindInList words={shown.find} found={found} all={plans} find={(find) => change({ find })} />}
      <div ref={list}>
        {found.map((plan) => (
          <PlanPart
            key={plan.id}
            plan={plan}
            on={reply.on}
            isPast={isPast}
            changes={changes}
            areRowsLeftOut={areRowsLeftOut}
          />
        ))}
      </div>
    </>
  );
}

/** Why there are no rows, where there are none. */
function EmptyNotice(props: {
  readonly all: OverdueReply['plans'];
  readonly plans: OverdueReply['plans'];
  readonly showAll: () => void;
}) {
  const { all, plans, showAll } = props;
  if (all.length === 0) return <EmptySight shape="○" title={OVERDUE_TEXTS.noPlan} more={OVERDUE_TEXTS.noPlanMore} />;
  if (plans.length === 0) {
    return (
      <EmptySight
        shape="○"
        title={OVERDUE_VIEW_TEXTS.otherPlan}
        more={OVERDUE_VIEW_TEXTS.otherPlanMore}
        wayOut={{ words: OVERDUE_VIEW_TEXTS.showAllPlans, go: showAll }}
      />
    );
  }
  if (plans.some(({ overdue }) => overdue > 0)) return null;
  return <EmptySight shape="✔" title={OVERDUE_TEXTS.nothing} more={OVERDUE_TEXTS.nothingMore} />;
}
