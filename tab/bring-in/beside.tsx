import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { BESIDE_TEXTS, besideWords } from '../../src/texts/bring-in.ts';
import type { VersionReply } from '../../src/wire/plan-versions.ts';
import { DifferencesOfKind } from './differences-of-kind.tsx';
import { TakenSight } from './taken-sight.tsx';
import type { Outcome } from './use-bringing-in.ts';
import { useTakingOver } from './use-taking-over.ts';

/**
 * A document beside the plan that is there: what it says otherwise, kind by kind, to be ticked. What somebody answered
 * since is not ticked by itself.
 */
export function Beside(props: {
  readonly beside: Extract<Outcome, { kind: 'beside' }>;
  readonly back: () => void;
  readonly taken: () => void;
  readonly another: () => void;
}) {
  const { sent, reply } = props.beside;
  const { plan, differences, unchanged } = reply;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(differences.filter(({ held }) => held === null).map(({ id }) => id)),
  );
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<VersionReply | null>(null);
  const { progress, takeOver } = useTakingOver(plan, sent, (version) => {
    setDone(version);
    props.taken();
  });
  if (done !== null) {
    return <TakenSight plan={plan} done={done} of={differences.length} another={props.another} />;
  }
  const kinds = [...new Set(differences.map(({ kind }) => kind))];
  const isSending = progress.kind === 'sending';
  return (
    <section className="preview">
      <header className="preview-head">
        <h2 tabIndex={-1}>{BESIDE_TEXTS[sent.as]}</h2>
        <p className="preview-summary">
          {differences.length === 0 ? BESIDE_TEXTS.nothing : besideWords(differences.length, unchanged)}
        </p>
        {differences.length > 0 && <p>{BESIDE_TEXTS.how}</p>}
      </header>
      {kinds.map((kind) => (
        <DifferencesOfKind
          key={kind}
          kind={kind}
          differences={differences.filter((difference) => difference.kind === kind)}
          ticked={ticked}
          closed={closed}
          tick={(ids, isOn) => setTicked((before) => turned(before, ids, isOn))}
          close={(id, isOn) => setClosed((before) => turned(before, [id], isOn))}
        />
      ))}
      <div className="confirm-bar">
        {progress.kind === 'failed' && (
          <p role="alert" className="form-trouble">
            {progress.sentence}
          </p>
        )}
        {differences.length > 0 && (
          <Button
            appearance="primary"
            disabledFocusable={isSending || ticked.size === 0}
            onClick={() => isSending || ticked.size === 0 || takeOver([...ticked], [...closed])}
          >
            {isSending ? BESIDE_TEXTS.takingOver : `${BESIDE_TEXTS.takeOver} (${ticked.size})`}
          </Button>
        )}
        <Button disabledFocusable={isSending} onClick={() => isSending || props.back()}>
          {BESIDE_TEXTS.back}
        </Button>
      </div>
    </section>
  );
}

function turned(before: ReadonlySet<string>, ids: readonly string[], isOn: boolean): ReadonlySet<string> {
  return isOn ? new Set([...before, ...ids]) : new Set([...before].filter((id) => !ids.includes(id)));
}
