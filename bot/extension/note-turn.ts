import type { ConversationCases } from '../../src/cases/chat/conversation-cases.ts';
import type { Person } from '../../src/core/plan/person.ts';
import { CONVERSATION_TEXTS, fromMessage, notedAs } from '../../src/texts/conversation.ts';
import { type CommandRequest, type NoteForm, toNoteForm } from '../../src/wire/extension-invoke.ts';
import { WORDS_LIMIT } from '../../src/wire/words.ts';
import { noteForm } from '../cards/note-form.ts';
import { plainLine } from '../cards/plain-text.ts';
import { dialog, dialogSentence } from './extension-reply.ts';

/** Opens "Note as progress" with the words of the message. Records nothing. @param submit made for this form */
export function openNote(extension: ConversationCases, by: Person, request: CommandRequest, submit: string): object {
  const { words, link } = request;
  return drawn(extension, by, { submit, link, action: null, words }, null);
}

/** Records what the form says, once, however often it is sent. @throws Refusal as the cases */
export async function sendNote(extension: ConversationCases, by: Person, request: CommandRequest): Promise<object> {
  const form = toNoteForm(request.data);
  const { action, submit } = form;
  if (action === null || form.words === '') return drawn(extension, by, form, CONVERSATION_TEXTS.noteMissing);
  const words = form.link === null ? form.words : `${form.words}\n\n${fromMessage(form.link)}`;
  if (words.length > WORDS_LIMIT) return drawn(extension, by, form, CONVERSATION_TEXTS.noteTooLong);
  const noted = await extension.noteProgress({ by, action, words, submit });
  return dialogSentence(notedAs(plainLine([noted.action.ref ?? '', noted.action.text].filter(Boolean).join(' '), 120)));
}

function drawn(extension: ConversationCases, by: Person, form: NoteForm, note: string | null): object {
  const places = extension.actionsToNote(by);
  if (places.length === 0) return dialogSentence(CONVERSATION_TEXTS.nothingToNote);
  return dialog(CONVERSATION_TEXTS.noteTitle, noteForm({ places, form, note }));
}
