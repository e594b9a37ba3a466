import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FORM_TEXTS } from '../../src/texts/action-forms.ts';
import { TROUBLE_TEXTS } from '../../src/texts/tab.ts';
import { AvailabilityReply } from '../../src/wire/availability.ts';
import type { Tagged } from '../shared/api.ts';
import { troubleOf } from '../shared/request-failed.ts';
import { useApi } from '../shared/use-api.ts';
import { type Sight, useLive } from '../shared/use-live.ts';

const PATH = '/api/availability';

/** When the reader is asked, kept fresh, and the way to change it. */
export interface OwnAvailability {
  readonly sight: Sight<AvailabilityReply>;
  /** @param path below `/api/availability` @returns whether it went through */
  readonly say: (path: '' | '/deputy' | '/deputy-of', body: object) => Promise<boolean>;
  readonly isSaving: boolean;
  /** Why the last change could not be made. */
  readonly trouble: string | null;
}

/** `GET /api/availability`, and what can be said there. */
export function useAvailability(): OwnAvailability {
  const api = useApi();
  const queries = useQueryClient();
  const sight = useLive({ path: PATH, shape: AvailabilityReply });
  const [isSaving, setSaving] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  async function say(path: string, body: object): Promise<boolean> {
    setSaving(true);
    setTrouble(null);
    try {
      const reply = await api.post(`${PATH}${path}`, body, AvailabilityReply);
      await queries.cancelQueries({ queryKey: [PATH] });
      queries.setQueryData<Tagged<AvailabilityReply>>([PATH], { reply, etag: null });
      return true;
    } catch (error) {
      const why = troubleOf(error);
      setTrouble('sentence' in why ? why.sentence : `${TROUBLE_TEXTS[why.kind].title}. ${FORM_TEXTS.stillThere}`);
      return false;
    } finally {
      setSaving(false);
    }
  }
  return { sight, say, isSaving, trouble };
}
