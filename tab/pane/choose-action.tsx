import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { chosenAction, PANE_TEXTS } from '../../src/texts/pane.ts';
import { FindBox } from './find-box.tsx';

/** An action, out of those that were found by words. */
export function ChooseAction(props: { readonly chosen: string | null; readonly choose: (action: string) => void }) {
  const { chosen, choose } = props;
  return (
    <FindBox>
      {({ actions }) => (
        <Field label={PANE_TEXTS.whichAction}>
          <RadioGroup value={chosen ?? ''} onChange={(_event, { value }) => choose(value)}>
            {actions.map((action) => (
              <Radio key={action.key} value={action.key} label={chosenAction(action)} />
            ))}
          </RadioGroup>
        </Field>
      )}
    </FindBox>
  );
}
