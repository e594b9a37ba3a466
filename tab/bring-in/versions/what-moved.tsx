import { Button } from '@fluentui/react-components';
import { DIFFERENCE_KINDS } from '../../../src/core/plan/versions/difference.ts';
import { KIND_WORDS, takeOverWords, VERSIONS_TEXTS } from '../../../src/texts/versions.ts';
import type { DifferencesBody, DifferencesReply } from '../../../src/wire/plan-versions.ts';
import { type BesidePlan, type Choosing, closing, isTicked, type Moved, type Taken, ticked } from './choosing.ts';
import { MovedOfKind } from './moved-of-kind.tsx';
import { useTakingOver } from './use-taking-over.ts';

/** What moved, kind by kind, each to be ticked, and the button that takes it over. */
export function WhatMoved(props: {
  readonly plan: BesidePlan;
  readonly document: DifferencesBody;
  /** Null while it is not known. */
  readonly reply: DifferencesReply | null;
  readonly choosing: Choosing;
  readonly choose: (change: (choosing: Choosing) => Choosing) => void;
  readonly look: () => void;
}) {
  const { plan, document, reply, choosing, choose, look } = props;
  const differences = reply?.differences ?? [];
  const chosen = differences.filter((difference) => isTicked(choosing, difference));
  const { isSending, trouble, takeOver } = useTakingOver(plan.id, document, {
    done: (came, asked) => choose((before) => ({ ...before, done: takenOf(chosen, came, asked.length) })),
    failed: look,
  });
  const kinds = DIFFERENCE_KINDS.filter((kind) => differences.some((difference) => difference.kind === kind));
  const canTake = chosen.length > 0 && !isSending;

  function take() {
    const isClosed = ({ id }: Moved) => choosing.closed.includes(id);
    if (canTake)
      takeOver(
        chosen.map(({ id }) => id),
        chosen.filter(isClosed).map(({ id }) => id),
      );
  }

  return (
    <>
      {differences.length > 0 && <p>{VERSIONS_TEXTS.how}</p>}
      {kinds.map((kind) => (
        <MovedOfKind
          key={kind}
          title={KIND_WORDS[kind]}
          differences={differences.filter((difference) => difference.kind === kind)}
          choosing={choosing}
          tick={(these, isOn) => choose((before) => ticked(before, these, isOn))}
          close={(id, isOn) => choose((before) => closing(before, id, isOn))}
        />
      ))}
      <div className="confirm-bar">
        {trouble !== null && (
          <p role="alert" className="form-trouble">
            {trouble}
          </p>
        )}
        {differences.length > 0 && (
          <Button appearance="primary" disabledFocusable={!canTake} onClick={take}>
            {isSending ? VERSIONS_TEXTS.takingOver : takeOverWords(chosen.length)}
          </Button>
        )}
        <Button
          disabledFocusable={isSending}
          onClick={() => isSending || choose((before) => ({ ...before, isOpen: false }))}
        >
          {VERSIONS_TEXTS.back}
        </Button>
      </div>
    </>
  );
}

function takenOf(
  chosen: readonly Moved[],
  { taken, same }: { taken: string[]; same: Taken['same'] },
  asked: number,
): Taken {
  const came = chosen.filter(({ id }) => taken.includes(id));
  return {
    taken: taken.length,
    left: asked - taken.length,
    isUnmatched: came.some(({ doubt, kind }) => doubt === 'lead-unmatched' || kind === 'added'),
    same,
  };
}
