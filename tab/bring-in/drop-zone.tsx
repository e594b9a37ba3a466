import { Button, Spinner } from '@fluentui/react-components';
import { BRING_IN_TEXTS, readingWords } from '../../src/texts/bring-in.ts';
import type { Reading } from './use-document.ts';

/** Where it begins: a place to drop a document, a button to choose one, and beside them why the last one was refused. */
export function DropZone({ reading, choose }: { readonly reading: Reading; readonly choose: () => void }) {
  const isReading = reading.kind === 'reading';
  return (
    <section className="drop-zone">
      <h2 tabIndex={-1}>{BRING_IN_TEXTS.dropHere}</h2>
      <p>{BRING_IN_TEXTS.dropMore}</p>
      {isReading ? (
        <Spinner size="tiny" labelPosition="after" label={readingWords(reading.name)} role="status" />
      ) : (
        <Button appearance="primary" onClick={choose}>
          {BRING_IN_TEXTS.choose}
        </Button>
      )}
      {reading.kind === 'none' && reading.trouble !== null && (
        <p role="alert" className="form-trouble">
          {reading.trouble}
        </p>
      )}
    </section>
  );
}
