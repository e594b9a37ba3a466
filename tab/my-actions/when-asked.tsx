import { useState } from 'react';
import { WHEN_TEXTS, whenInShort } from '../../src/texts/when-asked.ts';
import { useWasTyped } from '../shared/kept-values.tsx';
import { DAYS_FORM, DaysForm } from './days-form.tsx';
import { DeputyPart } from './deputy-part.tsx';
import type { OwnAvailability } from './use-availability.ts';

/** When the reader is asked, and who is asked instead: one line, which unfolds to change it. */
export function WhenAsked({ availability }: { readonly availability: OwnAvailability }) {
  const { sight } = availability;
  const wasTyped = useWasTyped(DAYS_FORM);
  const [isOpen] = useState(wasTyped);
  if (sight.kind !== 'ready' || sight.reply.own === null) return null;
  const { own, on } = sight.reply;
  return (
    <details className="when-asked" open={isOpen}>
      <summary>
        <strong>{WHEN_TEXTS.title}:</strong> {whenInShort(own)}
      </summary>
      <DaysForm own={own} on={on} availability={availability} />
      <DeputyPart deputy={own.deputy} availability={availability} />
    </details>
  );
}
