import { Button } from '@fluentui/react-components';
import { COMING_TEXTS } from '../../src/texts/coming.ts';
import { FailedSight, LoadingSight } from '../shared/sights.tsx';
import type { Part } from '../shared/use-part.ts';

/** In the place of the first action that is opened, until what shows it has come. */
export function ActionComing({ part, close }: { readonly part: Part<unknown>; readonly close: () => void }) {
  return (
    <aside className="action-drawer action-coming" aria-label={COMING_TEXTS.action.action}>
      <Button appearance="subtle" icon={<span aria-hidden>✕</span>} onClick={close}>
        {COMING_TEXTS.action.close}
      </Button>
      <div className="action-view">
        {part.kind === 'failed' ? (
          <FailedSight trouble={{ kind: 'unreachable' }} tryAgain={part.tryAgain} />
        ) : (
          <LoadingSight words={COMING_TEXTS.action.loading} />
        )}
      </div>
    </aside>
  );
}
