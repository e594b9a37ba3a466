import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { STORY_TEXTS } from '../../src/texts/action-story.ts';
import type { ActionReply } from '../../src/wire/action-view.ts';

/** Copies a link that opens the action. Where a frame may not copy, the link stands there to be selected. */
export function CopyLink({ reply: { link } }: { readonly reply: ActionReply }) {
  const [state, setState] = useState<'idle' | 'copied' | 'by-hand'>('idle');
  async function copy() {
    try {
      await navigator.clipboard.writeText(link);
      setState('copied');
    } catch {
      // Hosts decide what their frames may do; some browsers have no clipboard at all.
      setState('by-hand');
    }
  }
  return (
    <section className="copy-link">
      <Button onClick={() => void copy()}>{STORY_TEXTS.copyLink}</Button>
      <p role="status">{state === 'copied' && `✔ ${STORY_TEXTS.copied}`}</p>
      {state === 'by-hand' && (
        <Field label={STORY_TEXTS.linkField} hint={STORY_TEXTS.copyByHand}>
          <Input readOnly autoFocus value={link} onFocus={(event) => event.currentTarget.select()} />
        </Field>
      )}
    </section>
  );
}
