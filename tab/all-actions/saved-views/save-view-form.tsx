import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { SAVED_VIEWS_TEXTS } from '../../../src/texts/saved-views.ts';
import { VIEW_NAME_LIMIT } from '../../../src/wire/saved-views.ts';
import { useSubmitIds } from '../../shared/editing/submit-ids.ts';
import type { Saving } from '../../shared/saving/use-saving.ts';
import type { SavedViews } from './use-saved-views.ts';

/** Gives the view on show a name. What was typed stays until it is in. */
export function SaveViewForm(props: {
  readonly search: string;
  readonly saving: Saving;
  readonly save: SavedViews['save'];
}) {
  const { search, saving, save } = props;
  const [name, setName] = useState('');
  const [told, setTold] = useState<{ readonly words: string; readonly isFault: boolean } | null>(null);
  const idOf = useSubmitIds();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === '') return setTold({ words: SAVED_VIEWS_TEXTS.nameMissing, isFault: true });
    if (saving.kind === 'saving') return;
    const view = { name: name.trim(), search };
    const refused = await save({ ...view, id: idOf(view) });
    setTold({ words: refused ?? SAVED_VIEWS_TEXTS.saved, isFault: refused !== null });
    if (refused === null) setName('');
  }

  return (
    <form className="save-view" noValidate onSubmit={(event) => void submit(event)}>
      <Field
        label={SAVED_VIEWS_TEXTS.name}
        validationState={told?.isFault ? 'error' : 'success'}
        validationMessage={told?.words ?? null}
      >
        <Input value={name} maxLength={VIEW_NAME_LIMIT} onChange={(_event, { value }) => setName(value)} />
      </Field>
      <Button type="submit" appearance="primary">
        {SAVED_VIEWS_TEXTS.save}
      </Button>
    </form>
  );
}
