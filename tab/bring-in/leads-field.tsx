import {
  Button,
  Field,
  Input,
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
} from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { ROW_TEXTS, takeAwayWords } from '../../src/texts/bring-in.ts';
import type { RowValues } from './row-values.ts';

/** The leads of a row as the plan is to name them, each with a way to take it away, and a field for another one. */
export function LeadsField(props: { readonly values: RowValues; readonly type: (change: Partial<RowValues>) => void }) {
  const { leads, newLead } = props.values;
  function add() {
    const lead = newLead.trim();
    if (lead !== '') props.type({ leads: [...new Set([...leads, lead])], newLead: '' });
  }
  function addByEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter') return;
    // Otherwise it would close the row.
    event.preventDefault();
    add();
  }
  return (
    <fieldset className="leads-field wide-field">
      <legend>{ROW_TEXTS.leads}</legend>
      {leads.length > 0 && (
        <span className="lead-tags">
          {leads.map((lead) => (
            <InteractionTag key={lead} size="small">
              <InteractionTagPrimary hasSecondaryAction>{lead}</InteractionTagPrimary>
              <InteractionTagSecondary
                aria-label={takeAwayWords(lead)}
                onClick={() => props.type({ leads: leads.filter((other) => other !== lead) })}
              />
            </InteractionTag>
          ))}
        </span>
      )}
      <span className="lead-adding">
        <Field label={ROW_TEXTS.addLead}>
          <Input
            value={newLead}
            onChange={(_event, { value }) => props.type({ newLead: value })}
            onKeyDown={addByEnter}
          />
        </Field>
        <Button onClick={add}>{ROW_TEXTS.add}</Button>
      </span>
    </fieldset>
  );
}
