import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FORM_TEXTS } from '../../src/texts/action-forms.ts';
import { TROUBLE_TEXTS } from '../../src/texts/tab.ts';
import { AskingReply } from '../../src/wire/asking.ts';
import type { AskingBody, HoldBody, RoundBody } from '../../src/wire/asking-bodies.ts';
import type { Tagged } from '../shared/api.ts';
import { troubleOf } from '../shared/request-failed.ts';
import { useApi } from '../shared/use-api.ts';
import { type Sight, useLive } from '../shared/use-live.ts';

/** How the last change fared. */
export type Saving =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly sentence: string };

/** What a change came to: null when it is in, else why it is not. */
export type Outcome = Promise<string | null>;

/** Everything that a coordinator changes about asking. Each says what it came to; a form keeps what was typed until it is in. */
export interface AskingChanges {
  readonly set: (settings: AskingBody) => Outcome;
  readonly addDayOff: (dayOff: { readonly day: string; readonly name: string }) => Outcome;
  readonly removeDayOff: (day: string) => Outcome;
  readonly openRound: (round: RoundBody) => Outcome;
  readonly changeRound: (id: string, round: RoundBody) => Outcome;
  readonly cancelRound: (id: string) => Outcome;
  readonly hold: (holding: HoldBody) => Outcome;
  readonly release: (person: string) => Outcome;
}

/** How a plan asks, as it stands now, and how it is changed. */
export interface UseAsking {
  readonly sight: Sight<AskingReply>;
  readonly saving: Saving;
  readonly changes: AskingChanges;
}

/** Reads how a plan asks, and changes it. What lies ahead is asked for again after each change. */
export function useAsking(plan: string): UseAsking {
  const api = useApi();
  const queries = useQueryClient();
  const path = askingPath(plan);
  const sight = useLive({ path, shape: AskingReply });
  const [saving, setSaving] = useState<Saving>({ kind: 'idle' });

  async function change(below: string, body: unknown): Outcome {
    setSaving({ kind: 'saving' });
    try {
      const reply = await api.post(`${path}${below}`, body, AskingReply);
      await queries.cancelQueries({ queryKey: [path] });
      queries.setQueryData<Tagged<AskingReply>>([path], { reply, etag: null });
      void queries.invalidateQueries();
      setSaving({ kind: 'saved' });
      return null;
    } catch (error) {
      const sentence = sentenceOf(error);
      setSaving({ kind: 'failed', sentence });
      return sentence;
    }
  }

  return {
    sight,
    saving,
    changes: {
      set: (settings) => change('', settings),
      addDayOff: (dayOff) => change('/days-off', dayOff),
      removeDayOff: (day) => change('/days-off/remove', { day }),
      openRound: (round) => change('/rounds', round),
      changeRound: (id, round) => change(`/rounds/${id}`, round),
      cancelRound: (id) => change(`/rounds/${id}/cancel`, {}),
      hold: (holding) => change('/held', holding),
      release: (person) => change('/held/release', { person }),
    },
  };
}

/** Where the API has how a plan asks. */
export function askingPath(plan: string): string {
  return `/api/plans/${encodeURIComponent(plan)}/asking`;
}

function sentenceOf(error: unknown): string {
  const trouble = troubleOf(error);
  return 'sentence' in trouble ? trouble.sentence : `${TROUBLE_TEXTS[trouble.kind].title}. ${FORM_TEXTS.stillThere}`;
}
