import { FORM_TEXTS } from '../../../src/texts/action-forms.ts';
import type { Saving } from './use-saving.ts';

/** Says how the last change fared; it stays in sight while the page is scrolled. */
export function SavingLine({ saving }: { readonly saving: Saving }) {
  if (saving.kind === 'failed') {
    return (
      <p role="alert" className="saving-line form-trouble">
        {saving.sentence}
      </p>
    );
  }
  return (
    <p role="status" className="saving-line" data-quiet={saving.kind === 'idle'}>
      {saving.kind === 'saving' && FORM_TEXTS.recording}
      {saving.kind === 'saved' && `✔ ${FORM_TEXTS.saved}`}
    </p>
  );
}
