import type { ConversationCases } from '../../src/cases/chat/conversation-cases.ts';
import type { Person } from '../../src/core/plan/person.ts';
import { Refusal } from '../../src/core/refusal.ts';
import type { ConversationCommandId } from '../../src/texts/commands.ts';
import { CONVERSATION_TEXTS } from '../../src/texts/conversation.ts';
import { type CommandRequest, toCommandRequest } from '../../src/wire/extension-invoke.ts';
import { type Activity, personOf } from '../activity.ts';
import type { BotLog } from '../log.ts';
import { dialogSentence, notUnfolded, resultSentence } from './extension-reply.ts';
import { type FindParts, findTurn, unfoldTurn } from './find-turn.ts';
import { openNewAction, sendNewAction } from './new-action-turn.ts';
import { openNote, sendNote } from './note-turn.ts';

/** What the message extension needs. */
export interface ExtensionParts extends FindParts {
  readonly refusalSentence: (refusal: Refusal) => string;
  readonly log: BotLog;
  /** Names a form that is opened where Teams gives the invoke no id. */
  readonly newId: () => string;
}

/** How one invoke is answered, and how a sentence looks in its place. */
interface Invoke {
  readonly turn: (parts: ExtensionParts, by: Person, activity: Activity) => Promise<object>;
  readonly sentence: (text: string) => object;
}

const INVOKES: Readonly<Record<string, Invoke>> = {
  'composeExtension/query': { turn: (parts, by, { value }) => findTurn(parts, by, value), sentence: resultSentence },
  // A link that cannot be unfolded stays a link: nobody asked for a sentence about it.
  'composeExtension/queryLink': { turn: (parts, by, { value }) => unfoldTurn(parts, by, value), sentence: notUnfolded },
  'composeExtension/fetchTask': { turn: openForm, sentence: dialogSentence },
  'composeExtension/submitAction': { turn: sendForm, sentence: dialogSentence },
};

/** Whether an invoke is one that the manifest lets Teams send for the message extension. */
export function isOfExtension(name: string | undefined): name is string {
  return name !== undefined && Object.hasOwn(INVOKES, name);
}

/** Answers one, in any conversation, within Teams' five seconds. Never throws: what goes wrong becomes one sentence. */
export async function extensionTurn(parts: ExtensionParts, name: string, activity: Activity): Promise<object> {
  const { turn, sentence } = INVOKES[name] ?? { turn: undefined, sentence: resultSentence };
  const by = personOf(activity);
  if (by === null || turn === undefined) return sentence(CONVERSATION_TEXTS.unknownPerson);
  try {
    return await turn(parts, by, activity);
  } catch (error) {
    if (error instanceof Refusal) return sentence(parts.refusalSentence(error));
    parts.log.error({ err: error, invoke: name }, 'an invoke failed');
    return sentence(CONVERSATION_TEXTS.failed);
  }
}

interface FormCommand {
  readonly open: (extension: ConversationCases, by: Person, request: CommandRequest, submit: string) => object;
  readonly send: (extension: ConversationCases, by: Person, request: CommandRequest) => Promise<object>;
}

const FORMS: Readonly<Partial<Record<ConversationCommandId, FormCommand>>> = {
  noteProgress: { open: openNote, send: sendNote },
  newAction: { open: openNewAction, send: sendNewAction },
};

/** Teams asks up to three times: the same invoke opens the same form. */
async function openForm({ extension, newId }: ExtensionParts, by: Person, activity: Activity): Promise<object> {
  const request = toCommandRequest(activity.value);
  const form = formOf(request);
  return (
    form?.open(extension, by, request, activity.id ?? newId()) ?? dialogSentence(CONVERSATION_TEXTS.unknownCommand)
  );
}

async function sendForm({ extension }: ExtensionParts, by: Person, activity: Activity): Promise<object> {
  const request = toCommandRequest(activity.value);
  const form = formOf(request);
  return (await form?.send(extension, by, request)) ?? dialogSentence(CONVERSATION_TEXTS.unknownCommand);
}

function formOf({ commandId }: CommandRequest): FormCommand | undefined {
  return Object.entries(FORMS).find(([id]) => id === commandId)?.[1];
}
