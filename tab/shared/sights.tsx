import { Button, Spinner } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { staleCopy, TAB_TEXTS, TROUBLE_TEXTS } from '../../src/texts/tab.ts';
import { useFocusHandedOver } from './hand-over-focus.ts';
import type { Trouble } from './request-failed.ts';
import type { Stale } from './use-live.ts';

const ROWS_TO_COME = ['a', 'b', 'c', 'd', 'e'];

/**
 * Nothing has come yet: says so, over the shape of what will. The shape stands still: Fluent's own shimmers, and is painted
 * anew in every frame of the wait.
 */
export function LoadingSight({ words }: { readonly words: string }) {
  return (
    <div className="loading">
      <Spinner size="tiny" labelPosition="after" label={words} role="status" />
      <div aria-hidden className="loading-rows">
        {ROWS_TO_COME.map((row) => (
          <div key={row} />
        ))}
      </div>
    </div>
  );
}

/** There is nothing to list: because all is well, or because nothing has begun, or what was asked for has nothing. */
export function EmptySight(props: {
  readonly shape: '✔' | '○';
  readonly title: string;
  readonly more: string;
  readonly wayOut?: { readonly words: string; readonly go: () => void };
}) {
  return (
    <div className="sight sight-empty">
      <p className="sight-shape" aria-hidden>
        {props.shape}
      </p>
      <p className="sight-title">{props.title}</p>
      <p>{props.more}</p>
      {props.wayOut !== undefined && <Button onClick={props.wayOut.go}>{props.wayOut.words}</Button>}
    </div>
  );
}

/** Nothing was ever loaded, or may be: says why and what to do. */
export function FailedSight({ trouble, tryAgain }: { readonly trouble: Trouble; readonly tryAgain: () => void }) {
  const element = useRef<HTMLDivElement>(null);
  useFocusHandedOver(element);
  const { title, whatToDo } = TROUBLE_TEXTS[trouble.kind];
  return (
    <div ref={element} className="sight sight-failed" role="alert">
      <p className="sight-shape" aria-hidden>
        {trouble.kind === 'no-rights' ? '○' : '◆'}
      </p>
      <p className="sight-title">{title}</p>
      <p>{'sentence' in trouble ? trouble.sentence : whatToDo}</p>
      {trouble.kind !== 'no-rights' && (
        <Button appearance="primary" onClick={tryAgain}>
          {TAB_TEXTS.tryAgain}
        </Button>
      )}
    </div>
  );
}

const AGE_TICK_MS = 15_000;

/**
 * Stands above a copy that could not be brought up to date: why, unless the page says that already, and how old it is. Only
 * the why is announced.
 */
export function StaleNotice({ stale }: { readonly stale: Stale }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), AGE_TICK_MS);
    return () => clearInterval(tick);
  }, []);
  return (
    <div className="stale">
      {stale.trouble.kind !== 'sign-in-spent' && (
        <p role="status">
          <strong>{TROUBLE_TEXTS[stale.trouble.kind].title}.</strong>
        </p>
      )}
      <p>{staleCopy(Math.max(0, now - stale.since))}</p>
    </div>
  );
}
