import { Button, Field, Input, Radio } from '@fluentui/react-components';
import { EDITING_TEXTS, leadNumber, peopleBehind, takeAway } from '../../../src/texts/editing.ts';
import type { EditLead } from '../../shared/editing/values.ts';
import { PersonPicker } from '../../shared/person-picker.tsx';

/** Who leads an action: each as the plan prints them, and the people behind. One of them is accountable. */
export function LeadsFields(props: {
  readonly leads: readonly EditLead[];
  readonly isChecked: boolean;
  readonly change: (leads: readonly EditLead[]) => void;
}) {
  const { leads, isChecked, change } = props;
  const put = (place: number, to: Partial<EditLead>) =>
    change(leads.map((lead, index) => (index === place ? { ...lead, ...to } : lead)));
  const makeAccountable = (place: number) =>
    change(leads.map((lead, index) => ({ ...lead, accountable: index === place })));
  return (
    <div className="leads-fields">
      <p className="quiet">{EDITING_TEXTS.leadsHint}</p>
      {leads.map((lead, place) => (
        // A lead has nothing of its own to be known by, and rows only come at the end.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <fieldset key={place} className="lead-fields">
          <legend>{leadNumber(place + 1)}</legend>
          <LeadFields lead={lead} isChecked={isChecked} put={(to) => put(place, to)} />
          <Radio
            name="accountable"
            checked={lead.accountable}
            label={EDITING_TEXTS.isAccountable}
            onChange={() => makeAccountable(place)}
          />
          <Button size="small" aria-label={takeAway(nameOf(lead, place))} onClick={() => change(without(leads, place))}>
            {EDITING_TEXTS.takeAway}
          </Button>
        </fieldset>
      ))}
      <Button
        size="small"
        onClick={() => change([...leads, { printed: '', people: [], accountable: leads.length === 0 }])}
      >
        {EDITING_TEXTS.addLead}
      </Button>
    </div>
  );
}

function LeadFields(props: {
  readonly lead: EditLead;
  readonly isChecked: boolean;
  readonly put: (to: Partial<EditLead>) => void;
}) {
  const { lead, isChecked, put } = props;
  const isMissing = isChecked && lead.printed.trim() === '';
  return (
    <>
      <Field
        label={EDITING_TEXTS.printedAs}
        {...(isMissing ? { validationMessage: { children: EDITING_TEXTS.printedMissing, role: undefined } } : {})}
      >
        <Input value={lead.printed} maxLength={250} onChange={(_event, { value }) => put({ printed: value })} />
      </Field>
      <ul className="lead-people">
        {lead.people.map(({ id, name }) => (
          <li key={id}>
            {name}
            <Button
              size="small"
              appearance="subtle"
              aria-label={takeAway(name)}
              icon={<span aria-hidden>✕</span>}
              onClick={() => put({ people: lead.people.filter((one) => one.id !== id) })}
            />
          </li>
        ))}
      </ul>
      <PersonPicker
        label={peopleBehind(lead.printed)}
        choosing="people"
        findAt="/api/editing/people"
        choose={(id, name) => put(withPerson(lead, { id, name }))}
      />
    </>
  );
}

/** A lead that is new is printed by the name of who is chosen for it. */
function withPerson(lead: EditLead, person: EditLead['people'][number]): Partial<EditLead> {
  const others = lead.people.filter(({ id }) => id !== person.id);
  return { people: [...others, person], printed: lead.printed.trim() === '' ? person.name : lead.printed };
}

/** Somebody stays accountable: the first who is left. */
function without(leads: readonly EditLead[], place: number): readonly EditLead[] {
  const left = leads.filter((_lead, index) => index !== place);
  if (left.some(({ accountable }) => accountable)) return left;
  return left.map((lead, index) => ({ ...lead, accountable: index === 0 }));
}

function nameOf({ printed }: EditLead, place: number): string {
  return printed.trim() === '' ? leadNumber(place + 1) : printed;
}
