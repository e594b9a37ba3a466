import type { ConversationCases } from '../../src/cases/chat/conversation-cases.ts';
import { toDay } from '../../src/core/calendar/day.ts';
import { areaHeading } from '../../src/core/plan/area-heading.ts';
import type { Person } from '../../src/core/plan/person.ts';
import { leadsOf } from '../../src/core/plan/plan.ts';
import { addedTo, CONVERSATION_TEXTS, fromMessage } from '../../src/texts/conversation.ts';
import { type AddedForm, type CommandRequest, toAddedForm } from '../../src/wire/extension-invoke.ts';
import { WORDS_LIMIT } from '../../src/wire/words.ts';
import { newActionForm } from '../cards/new-action-form.ts';
import { plainLine } from '../cards/plain-text.ts';
import { dialog, dialogSentence } from './extension-reply.ts';

/** Opens "New action" with the words of the message, where there is one. Adds nothing. @param submit made for this form */
export function openNewAction(
  extension: ConversationCases,
  by: Person,
  request: CommandRequest,
  submit: string,
): object {
  const { words, link } = request;
  return drawn(extension, by, { submit, link, place: null, text: words, lead: '', due: null }, null);
}

/** Adds what the form says, once, however often it is sent. @throws Refusal as the cases */
export async function sendNewAction(
  extension: ConversationCases,
  by: Person,
  request: CommandRequest,
): Promise<object> {
  const form = toAddedForm(request.data);
  const { place, text, lead, due, link, submit } = form;
  const [plan, area] = place?.split(':') ?? [];
  if (plan === undefined || area === undefined || text === '' || lead === '' || due === null) {
    return drawn(extension, by, form, CONVERSATION_TEXTS.newMissing);
  }
  if (text.length > WORDS_LIMIT) return drawn(extension, by, form, CONVERSATION_TEXTS.newTooLong);
  const from = link === null ? null : fromMessage(link);
  const origin = { door: 'chat', meeting: null, from, submit } as const;
  const added = await extension.addAction({ by, plan, area, text, lead, due: toDay(due), ...origin });
  const where = plainLine(areaHeading(added.area), 80);
  return dialogSentence(addedTo(where, plainLine(added.plan.title, 120), leadsOf(added.action).length > 0));
}

function drawn(extension: ConversationCases, by: Person, form: AddedForm, note: string | null): object {
  const plans = extension.plansToAddTo(by);
  if (plans.length === 0) return dialogSentence(CONVERSATION_TEXTS.nothingToAddTo);
  const today = extension.today().toString();
  return dialog(CONVERSATION_TEXTS.newTitle, newActionForm({ plans, form, today, note }));
}
