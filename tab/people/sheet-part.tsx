import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { MATCHING_TEXTS } from '../../src/texts/matching.ts';
import { useSavedFile } from '../shared/use-saved-file.ts';

/** All of it as a sheet, for somebody else to fill in. */
export function SheetPart({ plan, take }: { readonly plan: string; readonly take: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const { save, trouble } = useSavedFile();
  const path = `/api/plans/${encodeURIComponent(plan)}/people/sheet?to=xlsx`;
  return (
    <section className="people-part" aria-labelledby="sheet-title">
      <h2 id="sheet-title">{MATCHING_TEXTS.sheet}</h2>
      <p>{MATCHING_TEXTS.sheetWhat}</p>
      <p className="part-tools">
        <Button onClick={() => save(path, `${plan}-people.xlsx`)}>{MATCHING_TEXTS.sheetOut}</Button>
        <Button onClick={() => input.current?.click()}>{MATCHING_TEXTS.sheetIn}</Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={MATCHING_TEXTS.sheetIn}
          accept=".xlsx,.csv"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) take(file);
            event.target.value = '';
          }}
        />
      </p>
      {trouble !== null && (
        <p role="alert" className="form-trouble">
          {trouble}
        </p>
      )}
    </section>
  );
}
