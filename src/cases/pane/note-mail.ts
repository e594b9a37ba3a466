import type { Entry } from '../../core/plan/entry.ts';
import type { ActionInPlan } from '../../core/plan/find-action.ts';
import { LONGEST_WORDS } from '../../core/plan/fitting-entry.ts';
import { mailAdded, mailFacts, type NotedMail } from '../../core/plan/noted-mail.ts';
import { Refusal } from '../../core/refusal.ts';
import { type ActRequest, actOnAction } from '../actions/act-on-action.ts';
import type { ActionView } from '../actions/view-action.ts';
import type { AnswerActionPorts } from '../answering/answer-action.ts';
import { noteProgress } from '../answering/note-progress.ts';

/** A mail that somebody notes on an action, and the words of it that they chose; nothing else of it is known here. */
export interface NoteMailRequest extends ActRequest {
  readonly as: 'progress' | 'evidence';
  readonly mail: NotedMail;
  /** Empty where nothing was chosen. */
  readonly words: string;
}

/** Something that was recorded out of a mail: the action as it stands then, and the line of its history. */
export interface Noted {
  readonly place: ActionInPlan;
  readonly entry: Entry;
}

/**
 * Notes a mail on an action. As progress it is an update, from its lead or in place of them, and takes the place of what was
 * said last; so it needs words. As evidence it changes nothing of how the action stands.
 *
 * @throws Refusal `words-too-long`, `progress-without-words`; as `noteProgress`, as `actOnAction`
 */
export async function noteMail(ports: AnswerActionPorts, request: NoteMailRequest): Promise<Noted> {
  if (request.words.length > LONGEST_WORDS) {
    throw new Refusal('words-too-long', { characters: request.words.length, most: LONGEST_WORDS });
  }
  const { history, plan, area, action } = await noted(ports, request);
  const entry = history.findLast(({ key }) => key.endsWith(`|${request.submit}`));
  if (!entry) throw new Refusal('outcome-unknown', { action: action.key });
  return { place: { plan, area, action }, entry };
}

async function noted(ports: AnswerActionPorts, request: NoteMailRequest): Promise<ActionView> {
  const { as, mail, words } = request;
  if (as === 'progress') {
    if (words === '') throw new Refusal('progress-without-words');
    return noteProgress(ports, { ...request, facts: mailFacts(mail) });
  }
  return actOnAction(ports, 'add-evidence', request, ({ action }, by) => mailAdded(action, mail, { ...by, words }));
}
