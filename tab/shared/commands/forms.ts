import {
  askedDay,
  askedHelp,
  doneByItsDate,
  FORM_TEXTS,
  saidNotMine,
  staysWith,
  takeOverIntro,
} from '../../../src/texts/action-forms.ts';
import { ANSWER_TEXTS } from '../../../src/texts/answer-form.ts';
import type { ActionReply, Command } from '../../../src/wire/action-view.ts';
import type { FormField, Values } from '../form-field.ts';
import type { Subject } from './subject.ts';

/** The form of a command. Which fields it has may depend on the action and on what is chosen. */
export interface Form {
  /** What it holds when it is opened. */
  readonly first: (reply: ActionReply, about: Subject) => Values;
  readonly intro: (values: Values) => string | null;
  /** Whether the intro is what was asked for, which a page that shows that need not say again. */
  readonly introIsAsked?: true;
  /** Whether the very thing that it decides still waits, where it decides one; somebody else may have, or it was put anew. */
  readonly stillWaits?: (reply: ActionReply, values: Values) => boolean;
  readonly fields: (reply: ActionReply, values: Values) => readonly FormField[];
  /** What is sent, but for the id. */
  readonly body: (reply: ActionReply, values: Values) => object;
}

const PLAIN = { first: () => ({}), intro: () => null };

const reason: FormField = { kind: 'words', name: 'reason', label: FORM_TEXTS.reason, isRequired: true };
const looked: FormField = { kind: 'words', name: 'looked', label: FORM_TEXTS.looked, isRequired: true };

const answer: Form = {
  ...PLAIN,
  fields: ({ on, action: { by } }, { stands }) => [
    {
      kind: 'choice',
      name: 'stands',
      label: FORM_TEXTS.howItStands,
      options: [
        // Before its date "by its date" would mean today.
        ...(by !== null && by < on ? [{ value: 'by-its-date', label: doneByItsDate(by, on) }] : []),
        { value: 'today', label: FORM_TEXTS.doneToday },
        { value: 'another-day', label: FORM_TEXTS.doneAnotherDay },
        { value: 'not-yet', label: FORM_TEXTS.notYet },
      ],
    },
    ...dayOfAnswer(stands, on),
    { kind: 'words', name: 'words', label: FORM_TEXTS.inYourWords, isRequired: false },
  ],
  body: (_reply, values) => {
    const words = orNull(values, 'words');
    if (values.stands === 'not-yet') return { choice: 'not-done', expected: orNull(values, 'expected'), words };
    return { choice: 'done', doneOn: values.stands === 'another-day' ? values.doneOn : values.stands, words };
  },
};

function dayOfAnswer(stands: string | undefined, on: string): readonly FormField[] {
  if (stands === 'another-day')
    return [{ kind: 'day', name: 'doneOn', label: FORM_TEXTS.doneOn, isRequired: true, max: on }];
  if (stands === 'not-yet')
    return [{ kind: 'day', name: 'expected', label: FORM_TEXTS.expected, isRequired: false, min: on }];
  return [];
}

const askRevision: Form = {
  ...PLAIN,
  fields: ({ on, action: { by } }) => [
    { kind: 'day', name: 'by', label: FORM_TEXTS.newDay, isRequired: true, min: by !== null && by > on ? by : on },
    reason,
  ],
  body: (_reply, values) => ({ by: values.by, reason: given(values, 'reason') }),
};

/** A lead asks in the words of their form and their card. */
function asking(label: string): Form {
  return {
    ...PLAIN,
    fields: () => [{ kind: 'words', name: 'words', label, isRequired: true }],
    body: (_reply, values) => ({ words: given(values, 'words') }),
  };
}

/** The day that is decided on stays the one that was on the screen when the form was opened. */
const agree: Form = {
  introIsAsked: true,
  first: (reply, { day }) => {
    const waiting = waitingDay(reply);
    if (waiting === undefined || waiting.by !== (day ?? waiting.by)) return day === null ? {} : { by: day };
    return { by: waiting.by, intro: askedDay({ ...waiting, who: waiting.asked?.by ?? null }) };
  },
  intro: (values) => values.intro ?? null,
  stillWaits: (reply, { by }) => by === undefined || waitingDay(reply)?.by === by,
  fields: () => [],
  body: (_reply, values) => ({ by: values.by }),
};

const refuse: Form = {
  ...agree,
  fields: () => [reason],
  body: (_reply, values) => ({ by: values.by, reason: given(values, 'reason') }),
};

const recordDecision: Form = {
  ...agree,
  // A body may decide on another day than the one that waits, and that one can be typed.
  stillWaits: () => true,
  fields: ({ on }) => [
    {
      kind: 'choice',
      name: 'decided',
      label: FORM_TEXTS.decided,
      options: [
        { value: 'agreed', label: FORM_TEXTS.agreed },
        { value: 'refused', label: FORM_TEXTS.refused },
      ],
    },
    { kind: 'day', name: 'by', label: FORM_TEXTS.decidedDay, isRequired: true },
    { kind: 'line', name: 'body', label: FORM_TEXTS.body, isRequired: true },
    { kind: 'day', name: 'on', label: FORM_TEXTS.meetingDay, isRequired: true, max: on },
    { kind: 'line', name: 'minute', label: FORM_TEXTS.minute, isRequired: true },
  ],
  body: (_reply, values) => ({
    by: values.by,
    decided: values.decided,
    body: given(values, 'body'),
    on: values.on,
    minute: given(values, 'minute'),
  }),
};

/**
 * What is decided on is the request that was on the screen when the form was opened; where the whole action was, one of
 * several is chosen.
 */
function deciding(
  kind: Request['kind'],
  sentence: (request: Request) => string,
): Pick<Form, 'first' | 'intro' | 'stillWaits'> {
  return {
    first: (reply, { of }) => {
      const [only, ...others] = waiting(reply, kind).filter((request) => request.of === (of ?? request.of));
      // Decided a moment ago: nobody else's is decided in its place.
      if (only === undefined) return of === null ? {} : { of, intro: '' };
      return others.length > 0 ? {} : { of: only.of, name: only.by, intro: sentence(only) };
    },
    intro: (values) => values.intro || null,
    stillWaits: (reply, { of }) => of === undefined || waiting(reply, kind).some((request) => request.of === of),
  };
}

type Request = ActionReply['action']['requests'][number];

function waitingDay({ action }: ActionReply) {
  return action.revisions.find(({ waits }) => waits);
}

function waiting({ action }: ActionReply, kind: Request['kind']): readonly Request[] {
  return action.requests.filter((request) => request.kind === kind);
}

function whose(reply: ActionReply, kind: Request['kind'], { intro }: Values): readonly FormField[] {
  const options = waiting(reply, kind).map(({ of, by, words }) => ({ value: of, label: `${by}: “${words}”` }));
  return intro === undefined ? [{ kind: 'choice', name: 'of', label: FORM_TEXTS.whoAsked, options }] : [];
}

const answerHelp: Form = {
  introIsAsked: true,
  ...deciding('help', askedHelp),
  fields: (reply, values) => [
    ...whose(reply, 'help', values),
    { kind: 'words', name: 'words', label: FORM_TEXTS.whatWillBeDone, isRequired: true },
  ],
  body: (_reply, values) => ({ of: values.of, words: given(values, 'words') }),
};

const settleNotMine: Form = {
  introIsAsked: true,
  ...deciding('not-mine', saidNotMine),
  fields: (reply, values) => [
    ...whose(reply, 'not-mine', values),
    {
      kind: 'choice',
      name: 'decided',
      label: FORM_TEXTS.whoHasIt,
      options: [
        { value: 'goes', label: FORM_TEXTS.goesTo },
        { value: 'stays', label: staysWith(nameOf(reply, values) ?? FORM_TEXTS.whoSaidSo) },
      ],
    },
    ...(values.decided === 'goes' ? NEW_LEAD : []),
    ...(values.decided === 'stays' ? [{ ...reason, label: FORM_TEXTS.whyStays }] : []),
  ],
  body: (_reply, values) =>
    values.decided === 'goes'
      ? { of: values.of, decided: 'goes', to: given(values, 'to'), words: orNull(values, 'words') }
      : { of: values.of, decided: 'stays', reason: given(values, 'reason') },
};

const NEW_LEAD: readonly FormField[] = [
  { kind: 'line', name: 'to', label: FORM_TEXTS.addressOf, isRequired: true },
  { kind: 'words', name: 'words', label: FORM_TEXTS.toldTo, isRequired: false },
];

function nameOf(reply: ActionReply, { of, name }: Values): string | undefined {
  return name ?? waiting(reply, 'not-mine').find((request) => request.of === of)?.by;
}

const check: Form = {
  ...PLAIN,
  fields: () => [looked],
  body: (_reply, values) => ({ looked: given(values, 'looked') }),
};

const reopen: Form = {
  ...PLAIN,
  intro: () => FORM_TEXTS.reopenIntro,
  fields: ({ reopenAs }) => [
    ...(reopenAs.length === 1 ? [] : [reopenedFor]),
    { ...looked, label: FORM_TEXTS.foundWhat },
  ],
  body: ({ reopenAs: [first, second] }, values) => ({
    as: first !== undefined && second === undefined ? first : values.as,
    looked: given(values, 'looked'),
  }),
};

const reopenedFor: FormField = {
  kind: 'choice',
  name: 'as',
  label: FORM_TEXTS.reopenAs,
  options: [
    { value: 'management', label: FORM_TEXTS.asManagement },
    { value: 'audit', label: FORM_TEXTS.asAudit },
  ],
};

const resumeAsking: Form = {
  ...PLAIN,
  intro: () => FORM_TEXTS.resumeIntro,
  fields: () => [],
  body: () => ({}),
};

/** Who is asked is not typed: AskNowForm says who it is, and sends it. */
const askNow: Form = { ...PLAIN, fields: () => [], body: () => ({}) };

/** What it comes to is said before it happens. */
const takeOver: Form = {
  first: ({ action }) => ({ intro: takeOverIntro(action.leads) }),
  intro: (values) => values.intro ?? null,
  fields: () => [],
  body: () => ({}),
};

const addEvidence: Form = {
  ...PLAIN,
  fields: () => [
    { kind: 'words', name: 'words', label: FORM_TEXTS.note, isRequired: true },
    { kind: 'link', name: 'link', label: FORM_TEXTS.link, isRequired: false },
  ],
  body: (_reply, values) => ({ words: given(values, 'words'), link: orNull(values, 'link') }),
};

/** The form of each command. */
export const FORMS: Readonly<Record<Command, Form>> = {
  answer,
  'ask-revision': askRevision,
  'ask-help': asking(ANSWER_TEXTS.help),
  'say-not-mine': asking(ANSWER_TEXTS.whose),
  'agree-revision': agree,
  'refuse-revision': refuse,
  'record-decision': recordDecision,
  'answer-help': answerHelp,
  'settle-not-mine': settleNotMine,
  confirm: check,
  verify: check,
  reopen,
  'resume-asking': resumeAsking,
  'ask-now': askNow,
  'take-over': takeOver,
  'add-evidence': addEvidence,
};

function given(values: Values, name: string): string {
  return values[name]?.trim() ?? '';
}

function orNull(values: Values, name: string): string | null {
  return given(values, name) || null;
}

/** Whether a form can still be sent: its command is the reader's, and what it decides waits. */
export function canBeSent(command: Command, reply: ActionReply, values: Values): boolean {
  return reply.may.includes(command) && (FORMS[command].stillWaits?.(reply, values) ?? true);
}
