import { Button, DrawerBody, DrawerHeader } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { ACTION_TEXTS } from '../../src/texts/action-view.ts';
import { useAction } from '../shared/commands/use-action.ts';
import { isLong } from '../shared/first-words.ts';
import { ActionSight } from './action-sight.tsx';

/** One action with its whole story. The focus comes to its heading as soon as there is something to read. */
export function ActionPanel(props: {
  readonly actionKey: string;
  readonly headingId: string;
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
          <ActionSight sight={sight} />
        </section>
      </DrawerBody>
    </>
  );
}
