import { createHash } from 'node:crypto';
import express, { type Response, Router } from 'express';
import type { InsertedStatus } from '../cases/pane/insert-status.ts';
import type { NotedInPane, PaneCases } from '../cases/pane/pane-cases.ts';
import { type Day, toDay } from '../core/calendar/day.ts';
import type { NotedMail as MailToNote } from '../core/plan/noted-mail.ts';
import { Refusal } from '../core/refusal.ts';
import {
  InsertQuery,
  type InsertReply,
  MakeActionBody,
  MentionedBody,
  NoteBody,
  type NotedMail,
  type NotedReply,
  PaneActionsQuery,
  PaneFindQuery,
  type PaneFindReply,
} from '../wire/pane.ts';
import { toHistoryLine } from '../wire/to-action-reply.ts';
import {
  type PaneContext,
  toMentionedReply,
  toPaneAction,
  toPaneActionsReply,
  toPanePlaces,
} from '../wire/to-pane-reply.ts';
import { languageOf, type StatusTexts, statusTexts } from './language.ts';
import { perMinute, tooMany } from './rate.ts';
import { readBody, readQuery } from './read-body.ts';
import { personOf } from './sign-in.ts';
import type { Snapshots } from './snapshots.ts';

/** What the pane beside a mail is made of. */
export interface PaneParts {
  readonly pane: PaneCases;
  readonly linkTo: (plan: string, action: string) => string;
  /** Writes what is put into a mail. */
  readonly writeStatus: (status: InsertedStatus, texts: StatusTexts) => Pick<InsertReply, 'html' | 'text'>;
  readonly snapshots: Snapshots;
  /** The calendar day of an instant, as the plans have it. */
  readonly dayOf: (instant: string) => Day;
}

/** Whoever leafs through their mail with the pane pinned looks at one a second at most. */
const LOOKS_A_MINUTE = 60;
/** The longest mail that is looked at, every character of it escaped, with its links. */
const LONGEST_MAIL = '3mb';
/** What somebody selected and wrote, every character escaped. */
const LONGEST_NOTE = '768kb';

/**
 * Below `/pane`: what a mail names (`POST /mentioned`), the same actions live (`GET /actions`), finding one (`GET /find`)
 * and a place for a new one (`GET /places`), noting the mail (`POST /note`), making it an action (`POST /actions`), and
 * what is put into a mail that somebody writes (`GET /insert`). Of a mail that is looked at nothing is kept or logged.
 */
export function paneRoutes({ pane, linkTo, writeStatus, snapshots, dayOf }: PaneParts): Router {
  const router = Router();
  const looks = perMinute(LOOKS_A_MINUTE);
  const contextFor = (response: Response): PaneContext => {
    const { today, asAt } = snapshots.forPerson(personOf(response));
    return { today, asAt, linkTo };
  };
  const toMail = ({ at, ...mail }: NotedMail): MailToNote => ({ ...mail, on: dayOf(at) });
  const showNoted = (response: Response, { action, entry }: NotedInPane) => {
    const context = contextFor(response);
    const reply: NotedReply = {
      on: context.today.toString(),
      asAt: context.asAt,
      action: toPaneAction(action, context),
      line: toHistoryLine(entry),
    };
    response.setHeader('Cache-Control', 'no-store');
    response.json(reply);
  };

  router.use(async (_request, response, next) => {
    if (!(await pane.mayReadAny(personOf(response)))) throw new Refusal('not-allowed');
    next();
  });

  router.post('/mentioned', express.json({ limit: LONGEST_MAIL }), async (request, response) => {
    const person = personOf(response);
    const wait = await looks.count(person.id);
    if (wait !== null) throw tooMany(wait);
    const found = await pane.viewMentioned(person, readBody(MentionedBody, request.body));
    response.setHeader('Cache-Control', 'no-store');
    response.json(toMentionedReply(found, contextFor(response)));
  });

  router.get('/actions', async (request, response) => {
    const person = personOf(response);
    const { key } = readQuery(PaneActionsQuery, request.query);
    // Looked for first: what somebody may not see any more is gone, whatever tag they still have of it.
    const found = await pane.viewActions(person, key);
    if (snapshots.forPerson(person, waitingTag(found)).isFresh(request, response))
      return void response.status(304).end();
    response.json(toPaneActionsReply(found, contextFor(response)));
  });

  router.get('/find', async (request, response) => {
    const found = await pane.find(personOf(response), readQuery(PaneFindQuery, request.query).words);
    const context = contextFor(response);
    const actions = found.map((one) => toPaneAction(one, context));
    const reply: PaneFindReply = { on: context.today.toString(), asAt: context.asAt, actions };
    if (snapshots.forPerson(personOf(response)).isFresh(request, response)) return void response.status(304).end();
    response.json(reply);
  });

  router.get('/places', async (request, response) => {
    const person = personOf(response);
    const places = await pane.places(person);
    const { today, isFresh } = snapshots.forPerson(person);
    if (isFresh(request, response)) return void response.status(304).end();
    response.json(toPanePlaces(places, today));
  });

  router.get('/insert', async (request, response) => {
    const person = personOf(response);
    const { names, ...what } = readQuery(InsertQuery, request.query);
    const texts = statusTexts(request);
    const nameless = names === 'posts' ? texts.NAMELESS : null;
    const status = await pane.insertStatus({ ...what, by: person, nameless });
    const { today, asAt, isFresh } = snapshots.forPerson(person, languageOf(request));
    if (isFresh(request, response)) return void response.status(304).end();
    const reply: InsertReply = { on: today.toString(), asAt, ...writeStatus(status, texts) };
    response.json(reply);
  });

  router.post('/note', express.json({ limit: LONGEST_NOTE }), async (request, response) => {
    const { id, mail, ...note } = readBody(NoteBody, request.body);
    const noted = await pane.noteMail({ ...note, by: personOf(response), mail: toMail(mail), submit: id });
    showNoted(response, noted);
  });

  router.post('/actions', express.json({ limit: LONGEST_NOTE }), async (request, response) => {
    const { id, mail, due, ...made } = readBody(MakeActionBody, request.body);
    const action = { ...made, due: toDay(due), mail: toMail(mail), submit: id };
    showNoted(response, await pane.makeAction({ ...action, by: personOf(response) }));
  });
  return Router().use('/pane', router);
}

/** Who does not answer hangs on the asks beside the record. */
function waitingTag({ decide }: { readonly decide: readonly { readonly key: string }[] }): string {
  const keys = decide.map(({ key }) => key).join();
  return createHash('sha256').update(keys).digest('base64url');
}
