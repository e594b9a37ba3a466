import { useQuery } from '@tanstack/react-query';
import { MAIL_LIMITS, type MentionedBody, MentionedReply } from '../../src/wire/pane.ts';
import { type Trouble, troubleOf } from '../shared/request-failed.ts';
import { useApi } from '../shared/use-api.ts';
import type { MailContent } from './mail-content.ts';
import type { Mail } from './outlook.ts';

/** What was found in a mail. Its `content` is null where Outlook lets nobody look into it. */
export interface Mentioned {
  readonly content: MailContent | null;
  readonly reply: MentionedReply;
}

/** The mail is looked at once: one of three sights. */
export type Looking =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly mentioned: Mentioned }
  | { readonly kind: 'failed'; readonly trouble: Trouble; readonly tryAgain: () => void };

const NOTHING: MailContent = { text: '', links: [], digest: null };

/**
 * `POST /api/pane/mentioned`: whom and what a mail mentions. A mail does not change, so it is sent once; how the actions
 * stand is asked for again without it.
 */
export function useMentioned(mail: Mail): Looking {
  const api = useApi();
  const queryKey = ['mentioned', mail.id];
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: async ({ client }) => {
      const known = client.getQueryData<Mentioned>(queryKey);
      if (known !== undefined) return known;
      const content = await mail.read().catch(() => null);
      const question = toQuestion(mail, content ?? NOTHING);
      return { content, reply: await api.post('/api/pane/mentioned', question, MentionedReply) };
    },
    retry: false,
    networkMode: 'always',
  });
  if (data !== undefined) return { kind: 'ready', mentioned: data };
  if (error === null) return { kind: 'loading' };
  return { kind: 'failed', trouble: troubleOf(error), tryAgain: () => void refetch() };
}

/** What is asked about a mail, cut to what is looked at. */
function toQuestion({ subject, people }: Mail, { text, links, digest }: MailContent): MentionedBody {
  return {
    subject: subject.slice(0, MAIL_LIMITS.subject),
    text: text.slice(0, MAIL_LIMITS.text),
    links: links.filter(({ length }) => length <= MAIL_LIMITS.link).slice(0, MAIL_LIMITS.links),
    people: people.filter(({ length }) => length <= MAIL_LIMITS.address).slice(0, MAIL_LIMITS.people),
    digest,
  };
}
