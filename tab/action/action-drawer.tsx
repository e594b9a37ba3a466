import { InlineDrawer, OverlayDrawer } from '@fluentui/react-components';
import { ActionPanel } from './action-panel.tsx';

/** Where the open action is shown, and what it needs there. */
export interface ActionDrawerProps {
  /** Null when none is open. */
  readonly actionKey: string | null;
  readonly headingId: string;
  readonly isWide: boolean;
  /** Whether one is open over the list, or has been. */
  readonly hasLainOver: boolean;
  /** What the list stands in. */
  readonly place: HTMLElement | null;
  readonly close: () => void;
}

/** The open action: next to the list on a wide screen, over it on a narrow one. */
export function ActionDrawer(props: ActionDrawerProps) {
  const { actionKey, headingId, isWide, close } = props;
  const panel = actionKey !== null && (
    <ActionPanel key={actionKey} actionKey={actionKey} headingId={headingId} close={close} />
  );
  return (
    <>
      {panel && isWide && (
        <InlineDrawer open as="aside" position="end" className="action-drawer" aria-labelledby={headingId}>
          {panel}
        </InlineDrawer>
      )}
      {props.hasLainOver && (
        <OverlayDrawer
          // Closed, never taken away: only a drawer that closes gives the page behind it back to screen readers.
          open={actionKey !== null && !isWide}
          position="end"
          className="action-drawer action-over"
          aria-labelledby={headingId}
          // Inside the page, so that its theme and its text sizes hold there too.
          mountNode={props.place}
          onOpenChange={(_event, { open }) => open || close()}
        >
          {!isWide && panel}
        </OverlayDrawer>
      )}
    </>
  );
}
