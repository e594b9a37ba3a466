import { Field, Input, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import { FORM_TEXTS } from '../../src/texts/action-forms.ts';
import { dayInWords } from '../../src/texts/days.ts';
import type { FormField } from './form-field.ts';

/** More choices than one sees at once are a list. */
const MOST_RADIOS = 6;

/** As much as the API takes. */
const MOST_LETTERS = 2_000;

/** One field with its label, whether it is required in words, and what is wrong with it. */
export function FieldOfForm(props: {
  readonly field: FormField;
  readonly value: string;
  readonly fault: string | null;
  /** Whether what is typed can only be read and copied. */
  readonly isReadOnly?: boolean;
  readonly change: (value: string) => void;
}) {
  const { field, value, fault, isReadOnly = false, change } = props;
  const isRequired = field.kind === 'choice' || field.isRequired;
  return (
    <Field
      label={`${field.label} (${isRequired ? FORM_TEXTS.required : FORM_TEXTS.optional})`}
      hint={hintOf(field, value)}
      {...(fault === null ? {} : { validationMessage: { children: fault, role: undefined } })}
    >
      {field.kind === 'choice' && isList(field) && (
        <Select value={value} aria-required onChange={(_event, chosen) => change(chosen.value)}>
          {field.unchosen !== undefined && <option value="">{field.unchosen}</option>}
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
      {field.kind === 'choice' && !isList(field) && (
        <RadioGroup name={field.name} value={value} onChange={(_event, chosen) => change(chosen.value)}>
          {field.options.map((option) => (
            <Radio key={option.value} value={option.value} label={option.label} />
          ))}
        </RadioGroup>
      )}
      {field.kind === 'day' && (
        <Input
          type="date"
          readOnly={isReadOnly}
          className="day-field"
          value={value}
          min={field.min}
          max={field.max}
          aria-required={isRequired}
          onChange={(_event, typed) => change(typed.value)}
        />
      )}
      {(field.kind === 'line' || field.kind === 'link') && (
        <Input
          type={field.kind === 'link' ? 'url' : 'text'}
          readOnly={isReadOnly}
          value={value}
          maxLength={MOST_LETTERS}
          aria-required={isRequired}
          onChange={(_event, typed) => change(typed.value)}
        />
      )}
      {field.kind === 'words' && (
        <Textarea
          value={value}
          readOnly={isReadOnly}
          maxLength={MOST_LETTERS}
          rows={3}
          resize="vertical"
          aria-required={isRequired}
          onChange={(_event, typed) => change(typed.value)}
        />
      )}
    </Field>
  );
}

function isList({ options, unchosen }: Extract<FormField, { kind: 'choice' }>): boolean {
  return unchosen !== undefined || options.length > MOST_RADIOS;
}

/** A day is said in words: some browsers put the month first. */
function hintOf({ kind }: FormField, value: string): string | null {
  if (kind === 'words') return FORM_TEXTS.noNames;
  return kind === 'day' && value !== '' ? dayInWords(value) : null;
}
