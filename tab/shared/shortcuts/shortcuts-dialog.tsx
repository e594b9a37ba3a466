import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Switch,
} from '@fluentui/react-components';
import { Fragment } from 'react';
import { KEY_NAMES, SHORTCUT_MEANINGS, SHORTCUT_TEXTS } from '../../../src/texts/shortcuts.ts';
import type { Shortcut } from './shortcut.ts';
import { useSingleKeys } from './single-keys.ts';

/** The keys of a screen as a table, and the switch that turns the single ones off. */
export function ShortcutsDialog(props: {
  readonly isOpen: boolean;
  readonly shortcuts: readonly Shortcut[];
  readonly close: () => void;
}) {
  const { areOn, turn } = useSingleKeys();
  return (
    <Dialog open={props.isOpen} onOpenChange={(_event, { open }) => open || props.close()}>
      <DialogSurface className="shortcuts">
        <DialogBody>
          <DialogTitle>{SHORTCUT_TEXTS.title}</DialogTitle>
          <DialogContent>
            <table>
              <thead>
                <tr>
                  <th scope="col">{SHORTCUT_TEXTS.key}</th>
                  <th scope="col">{SHORTCUT_TEXTS.meaning}</th>
                </tr>
              </thead>
              <tbody>
                {props.shortcuts.map(({ keys, meaning }) => (
                  <tr key={meaning}>
                    <td>
                      <Keys keys={keys} />
                    </td>
                    <td>{SHORTCUT_MEANINGS[meaning]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <Field hint={SHORTCUT_TEXTS.singleKeysWhy}>
              <Switch
                label={SHORTCUT_TEXTS.singleKeys}
                checked={areOn}
                onChange={(_event, { checked }) => turn(checked)}
              />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={props.close}>
              {SHORTCUT_TEXTS.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Keys({ keys }: { readonly keys: readonly string[] }) {
  return keys.map((key, index) => (
    <Fragment key={key}>
      {index > 0 && ` ${SHORTCUT_TEXTS.or} `}
      <kbd>{KEY_NAMES[key] ?? key}</kbd>
    </Fragment>
  ));
}
