import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { BRING_IN_TEXTS } from '../../src/texts/bring-in.ts';

/** Asks before what was put right is thrown away. */
export function StartOver(props: {
  // Closed, never taken away: only a dialog that closes gives the page behind it back to screen readers.
  readonly isOpen: boolean;
  readonly stay: () => void;
  readonly startOver: () => void;
}) {
  const { isOpen, stay, startOver } = props;
  return (
    <Dialog open={isOpen} modalType="alert" onOpenChange={(_event, { open }) => open || stay()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{BRING_IN_TEXTS.startOverTitle}</DialogTitle>
          <DialogContent>{BRING_IN_TEXTS.startOverMore}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={stay}>
              {BRING_IN_TEXTS.startOverNo}
            </Button>
            <Button onClick={startOver}>{BRING_IN_TEXTS.startOverYes}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
