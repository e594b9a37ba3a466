import { useState } from 'react';
import { TROUBLE_TEXTS } from '../../src/texts/tab.ts';
import { troubleOf } from './request-failed.ts';
import { useApi } from './use-api.ts';

/** Fetches a file of the API and hands it to the browser, which keeps it where downloads go. */
export function useSavedFile(): {
  /** @returns whether the browser was given the file */
  readonly save: (path: string, name: string) => Promise<boolean>;
  /** Why the last one could not be had. */
  readonly trouble: string | null;
} {
  const api = useApi();
  const [trouble, setTrouble] = useState<string | null>(null);
  async function save(path: string, name: string): Promise<boolean> {
    setTrouble(null);
    try {
      handOver(await api.download(path), name);
      return true;
    } catch (error) {
      const why = troubleOf(error);
      setTrouble(
        'sentence' in why ? why.sentence : `${TROUBLE_TEXTS[why.kind].title}. ${TROUBLE_TEXTS[why.kind].whatToDo}`,
      );
      return false;
    }
  }
  return { save, trouble };
}

/** A page cannot save by itself: it presses a link to the file. */
function handOver(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
