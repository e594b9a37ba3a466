import { Button, Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { VERSIONS_TEXTS, versionsTitle } from '../../../src/texts/versions.ts';
import type { DifferencesBody } from '../../../src/wire/plan-versions.ts';
import { planOf } from '../plan-of.ts';
import type { Work } from '../work.ts';
import type { BesidePlan, Choosing } from './choosing.ts';
import { summaryOfMoved } from './summary-of-moved.ts';
import { TakenSight } from './taken-sight.tsx';
import { useDifferences } from './use-differences.ts';
import { WhatMoved } from './what-moved.tsx';

interface Props {
  readonly work: Work;
  readonly plan: BesidePlan;
  readonly choose: (change: (choosing: Choosing) => Choosing) => void;
  /** Tells a screen reader what was done. */
  readonly tell: (words: string) => void;
  readonly another: () => void;
}

/** A document beside a plan that is there: what it says otherwise, to be chosen from, and what came of it. */
export function Versions(props: Props) {
  const { work, plan, choose, tell, another } = props;
  const { done } = work.choosing;
  if (done === null) return <Compared {...props} />;
  return (
    <TakenSight
      plan={plan}
      done={done}
      linked={(words, same) => {
        tell(words);
        choose((before) => ({ ...before, done: { ...done, same } }));
      }}
      another={another}
    />
  );
}

function Compared({ work, plan, choose, tell }: Props) {
  // The document does not change here: who wants that goes back to the preview.
  const [document] = useState<DifferencesBody>(() => ({ plan: planOf(work), as: plan.as }));
  const { looking, look } = useDifferences(plan.id, document);
  const summary = looking.kind === 'ready' ? summaryOfMoved(looking.reply, plan.as) : null;
  useEffect(() => {
    if (summary !== null) tell(summary);
  }, [summary, tell]);

  return (
    <section className="preview" aria-busy={looking.kind === 'looking'}>
      <header className="preview-head">
        <h2 tabIndex={-1}>{versionsTitle(plan.as, plan.title)}</h2>
        <p className="quiet">{work.document}</p>
        {summary !== null && <p className="preview-summary">{summary}</p>}
      </header>
      {looking.kind === 'looking' && <Spinner label={VERSIONS_TEXTS.looking} labelPosition="after" />}
      {looking.kind === 'failed' && (
        <p role="alert" className="form-trouble">
          {looking.sentence}
        </p>
      )}
      <WhatMoved
        plan={plan}
        document={document}
        reply={looking.kind === 'ready' ? looking.reply : null}
        choosing={work.choosing}
        choose={choose}
        look={look}
      />
      {looking.kind === 'failed' && (
        <p>
          <Button onClick={look}>{VERSIONS_TEXTS.tryAgain}</Button>
        </p>
      )}
    </section>
  );
}
