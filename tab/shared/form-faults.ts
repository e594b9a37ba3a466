import { FORM_TEXTS, notAfter, notBefore } from '../../src/texts/action-forms.ts';
import type { FormField, Values } from './form-field.ts';

/** What is missing or cannot be in a field, as a sentence; null when it is as it should be. */
export function faultIn(field: FormField, values: Values): string | null {
  const value = values[field.name]?.trim() ?? '';
  switch (field.kind) {
    case 'choice':
      return value === '' ? FORM_TEXTS.chooseOne : null;
    case 'day':
      if (value === '') return field.isRequired ? FORM_TEXTS.giveDay : null;
      if (field.min !== undefined && value < field.min) return notBefore(field.min);
      return field.max !== undefined && value > field.max ? notAfter(field.max) : null;
    case 'line':
    case 'words':
      return field.isRequired && value === '' ? FORM_TEXTS.fillIn : null;
    case 'link':
      if (value === '') return field.isRequired ? FORM_TEXTS.fillIn : null;
      return isHttps(value) ? null : FORM_TEXTS.notALink;
  }
}

function isHttps(value: string): boolean {
  return /^https:\/\/\S+$/.test(value) && URL.canParse(value);
}
