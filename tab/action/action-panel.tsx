import { Button, DrawerBody, DrawerHeader } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { ACTION_TEXTS } from '../../src/texts/action-view.ts';
import type { ActionReply } from '../../src/wire/action-view.ts';
import type { Drafts } from '../shared/commands/drafts.ts';
import { useAction } from '../shared/commands/use-action.ts';
import { isLong } from '../shared/first-words.ts';
import { FailedSight, LoadingSight, StaleNotice } from '../shared/sights.tsx';
import { CheckPart } from './check-part.tsx';
import { CommandsPart } from './commands-part.tsx';
import { HistoryPart } from './history-part.tsx';
import { PlanSaysPart } from './plan-says-part.tsx';
import { RequestsPart } from './requests-part.tsx';
import { RevisionsPart } from './revisions-part.tsx';
import { StandingPart } from './standing-part.tsx';

/** One action with its whole story. The focus comes to its heading as soon as there is something to read. */
export function ActionPanel(props: {
  readonly actionKey: string;
  readonly headingId: string;
  readonly drafts: Drafts;
  readonly close: () => void;
}) {
  const sight = useAction(props.actionKey);
  const heading = useRef<HTMLHeadingElement>(null);
  const isLoading = sight.kind === 'loading';
  useEffect(() => {
    if (!isLoading) heading.current?.focus();
  }, [isLoading]);

  const action = sight.kind === 'ready' ? sight.reply.action : null;
  return (
    <>
      <DrawerHeader className="action-head">
        {action !== null && (
          <p className="quiet">
            {action.planTitle} <span className="of-area">· {action.areaHeading}</span>
          </p>
        )}
        <Button appearance="subtle" icon={<span aria-hidden>✕</span>} onClick={props.close}>
          {ACTION_TEXTS.close}
        </Button>
      </DrawerHeader>
      <DrawerBody>
        <section className="action-view" aria-busy={isLoading}>
          <h2 ref={heading} id={props.headingId} tabIndex={-1} data-long={isLong(action?.text ?? '')}>
            {action?.ref != null && <span className="ref">{action.ref}</span>} {action?.text ?? ACTION_TEXTS.action}
          </h2>
          {isLoading && <LoadingSight words={ACTION_TEXTS.loading} />}
          {sight.kind === 'failed' && <FailedSight trouble={sight.trouble} tryAgain={sight.tryAgain} />}
          {sight.kind === 'ready' && sight.stale !== null && <StaleNotice stale={sight.stale} />}
          {sight.kind === 'ready' && <ActionStory reply={sight.reply} drafts={props.drafts} />}
        </section>
      </DrawerBody>
    </>
  );
}

function ActionStory({ reply, drafts }: { readonly reply: ActionReply; readonly drafts: Drafts }) {
  return (
    <>
      <StandingPart reply={reply} />
      <RequestsPart reply={reply} />
      <CommandsPart reply={reply} drafts={drafts} />
      <CheckPart reply={reply} />
      <RevisionsPart reply={reply} />
      <PlanSaysPart reply={reply} />
      <HistoryPart reply={reply} />
    </>
  );
}
