import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { PANE_TEXTS } from '../../src/texts/pane.ts';
import { InsertReply } from '../../src/wire/pane.ts';
import { FailedSight, StaleNotice } from '../shared/sights.tsx';
import { useLive } from '../shared/use-live.ts';
import type { Draft } from './outlook.ts';
import type { Choice } from './places.ts';

/** How the inserting of a text fared. */
interface Inserting {
  readonly text: string;
  readonly how: 'under-way' | 'done' | 'refused';
}

/** What is about to be inserted, as it stands now, and the button that inserts it. */
export function InsertPart({ choice, draft }: { readonly choice: Choice; readonly draft: Draft }) {
  const [names, setNames] = useState<'people' | 'posts'>('people');
  const query = new URLSearchParams({ ...choice, names });
  const sight = useLive({ path: `/api/pane/insert?${query}`, shape: InsertReply });
  return (
    <section className="pane-part" aria-labelledby="pane-preview">
      <h2 id="pane-preview" tabIndex={-1}>
        {PANE_TEXTS.preview}
      </h2>
      <Checkbox
        label={PANE_TEXTS.posts}
        checked={names === 'posts'}
        onChange={(_event, { checked }) => setNames(checked === true ? 'posts' : 'people')}
      />
      {sight.kind === 'loading' && <p role="status">{PANE_TEXTS.previewLoading}</p>}
      {sight.kind === 'failed' && <FailedSight trouble={sight.trouble} tryAgain={sight.tryAgain} />}
      {sight.kind === 'ready' && (
        <>
          {sight.stale !== null && <StaleNotice stale={sight.stale} />}
          <InsertButton what={sight.reply} draft={draft} />
          <pre className="pane-preview">{sight.reply.text}</pre>
        </>
      )}
    </section>
  );
}

function InsertButton({ what, draft }: { readonly what: InsertReply; readonly draft: Draft }) {
  const [inserting, setInserting] = useState<Inserting | null>(null);
  // What was said of one text says nothing of another that came since; the button stays, and with it the focus.
  const how = inserting?.text === what.text ? inserting.how : 'not-yet';
  const insert = async () => {
    const { text } = what;
    setInserting({ text, how: 'under-way' });
    try {
      await draft.insert(what);
      setInserting({ text, how: 'done' });
    } catch {
      // The cursor is in no place that takes words, or Outlook is busy: to the person it is the same.
      setInserting({ text, how: 'refused' });
    }
  };
  return (
    <>
      <p>
        <Button
          appearance="primary"
          disabledFocusable={how === 'under-way'}
          onClick={() => how !== 'under-way' && void insert()}
        >
          {how === 'under-way' ? PANE_TEXTS.inserting : PANE_TEXTS.insert}
        </Button>
      </p>
      <p role="status">{how === 'done' && `✔ ${PANE_TEXTS.inserted}`}</p>
      {how === 'refused' && (
        <p role="alert" className="form-trouble">
          {PANE_TEXTS.notInserted}
        </p>
      )}
    </>
  );
}
