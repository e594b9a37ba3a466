import { useRef, useState } from 'react';
import { MyDigestBody, MyDigestReply } from '../../src/wire/my-digest.ts';
import { type Saving, useSaving } from '../shared/saving/use-saving.ts';
import { useApi } from '../shared/use-api.ts';
import { type Sight, useLive } from '../shared/use-live.ts';

const PATH = '/api/my-digest';

/** What is chosen here; what is left out stays. */
export type DigestChoices = Partial<Pick<NonNullable<MyDigestReply['own']>, 'rhythm' | 'whenQuiet' | 'timeZone'>>;

/** The reader's own digest, and the way to choose how it comes. */
export interface UseMyDigest {
  readonly sight: Sight<MyDigestReply>;
  /** What is being saved; what is not among it stands as the reply says. */
  readonly wanted: DigestChoices;
  readonly choose: (choices: DigestChoices) => void;
  readonly saving: Saving;
}

/** `GET /api/my-digest`, and what can be chosen there: saved at once, in the order in which it was chosen. */
export function useMyDigest(): UseMyDigest {
  const api = useApi();
  const sight = useLive({ path: PATH, shape: MyDigestReply });
  const { saving, save } = useSaving<MyDigestReply>(PATH);
  const [wanted, setWanted] = useState<DigestChoices>({});
  const before = useRef<Promise<unknown>>(Promise.resolve());
  const choices = useRef(0);

  function choose(chosen: DigestChoices) {
    choices.current += 1;
    const choice = choices.current;
    setWanted((now) => ({ ...now, ...chosen }));
    before.current = before.current
      .then(() => save(() => api.post(PATH, MyDigestBody.parse(chosen), MyDigestReply)))
      // Whoever chose again meanwhile goes on seeing that.
      .then(() => choice === choices.current && setWanted({}));
  }
  return { sight, wanted, choose, saving };
}
