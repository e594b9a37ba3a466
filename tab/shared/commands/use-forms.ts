import { useState } from 'react';
import { recordedInWords } from '../../../src/texts/action-forms.ts';
import { type ActionReply, COMMANDS, type Command } from '../../../src/wire/action-view.ts';
import { sentenceOf } from '../saving/sentence-of.ts';
import { type Draft, isWorthKeeping } from './draft.ts';
import type { Drafts } from './drafts.ts';
import { FORMS } from './forms.ts';
import type { Subject } from './subject.ts';
import { useCommand } from './use-action.ts';

/** What the form of a command can ask for. */
export interface FormDoes {
  readonly type: (name: string, value: string) => void;
  /** It was to be sent with something missing in it. */
  readonly markIncomplete: () => void;
  readonly send: (body: object) => void;
  readonly cancel: () => void;
}

/** The one form that is open, and what was recorded last. */
export interface Forms {
  readonly open: { readonly command: Command; readonly draft: Draft; readonly does: FormDoes } | null;
  readonly recorded: string | null;
  readonly toggle: (command: Command) => void;
}

/**
 * The forms about an action, or about one thing that waits. One is open at a time; one in which something is typed is
 * found again as it was left.
 *
 * @param ended called when a form is about to go away, with what it recorded; null where it was cancelled
 */
export function useForms(
  reply: ActionReply,
  about: Subject,
  drafts: Drafts,
  ended: (recorded: string | null, command: Command) => void,
): Forms {
  const sendCommand = useCommand(reply.action.key);
  const [recorded, setRecorded] = useState<string | null>(null);
  const [opened, setOpened] = useState<Command | null>(
    () => COMMANDS.find((command) => isKept(drafts.find(about, command))) ?? null,
  );

  function toggle(command: Command) {
    setRecorded(null);
    setOpened(opened === command ? null : command);
    drafts.change(about, command, (before) => (isKept(before) ? before : begun(command, reply, about)));
  }

  async function send(command: Command, draft: Draft, body: object) {
    const sent = numbered(draft, body);
    const put = (progress: Draft['progress']) =>
      drafts.change(about, command, (before) => before && { ...before, sent, progress });
    put({ kind: 'sending' });
    let after: ActionReply;
    try {
      after = await sendCommand(command, { id: sent.id, ...body });
    } catch (error) {
      return put({ kind: 'failed', sentence: sentenceOf(error) });
    }
    const sentence = recordedInWords(command, after.history);
    end(command, sentence);
    if (about.isDecided && command !== 'ask-now')
      for (const other of COMMANDS) drafts.change(about, other, () => undefined);
    setRecorded(sentence);
  }

  function end(command: Command, sentence: string | null) {
    ended(sentence, command);
    drafts.change(about, command, () => undefined);
    setOpened((now) => (now === command ? null : now));
  }

  function doesOf(command: Command, draft: Draft): FormDoes {
    const change = (next: (before: Draft) => Draft) =>
      drafts.change(about, command, (before) => before && next(before));
    return {
      type: (name, value) =>
        change((before) => ({ ...before, values: { ...before.values, [name]: value }, progress: afterTyping(before) })),
      markIncomplete: () => change((before) => ({ ...before, progress: { kind: 'incomplete' } })),
      send: (body) => void send(command, draft, body),
      cancel: () => end(command, null),
    };
  }

  const draft = opened === null ? undefined : drafts.find(about, opened);
  return {
    open: opened === null || draft === undefined ? null : { command: opened, draft, does: doesOf(opened, draft) },
    recorded,
    toggle,
  };
}

function begun(command: Command, reply: ActionReply, about: Subject): Draft {
  const values = FORMS[command].first(reply, about);
  return { values, atFirst: values, linesAtFirst: reply.history.length, progress: { kind: 'typing' }, sent: null };
}

function isKept(draft: Draft | undefined): boolean {
  return draft !== undefined && isWorthKeeping(draft);
}

/** The same content keeps its id: sent again after a lost reply it is still one entry. Other content is another one. */
function numbered({ sent }: Draft, body: object): { readonly content: string; readonly id: string } {
  const content = JSON.stringify(body);
  return sent?.content === content ? sent : { content, id: crypto.randomUUID() };
}

/** What is wrong stays marked until it is right; why a form could not be sent does not outlive a change of it. */
function afterTyping({ progress }: Draft): Draft['progress'] {
  return progress.kind === 'failed' ? { kind: 'typing' } : progress;
}
