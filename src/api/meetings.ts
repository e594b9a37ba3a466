import express, { type Request, type Response, Router } from 'express';
import type { MeetingCases } from '../cases/meeting/meeting-cases.ts';
import type { MeetingView } from '../cases/meeting/view-meeting.ts';
import type { NotesView } from '../core/plan/meeting/notes-view.ts';
import { NAMES_AS_THEY_ARE, postsInTexts } from '../core/plan/names-to-posts.ts';
import type { Person } from '../core/plan/person.ts';
import { Refusal } from '../core/refusal.ts';
import { EXPORT_WORDS } from '../texts/export-words.ts';
import { MEETING_COMMANDS, type MeetingReply } from '../wire/meeting.ts';
import { MeetingQuery, NotesQuery } from '../wire/meeting-bodies.ts';
import { DOCUMENT_TYPES } from '../wire/plan-documents.ts';
import { toMeetingReply } from '../wire/to-meeting-reply.ts';
import { namesWanted, RUN_MEETING_COMMAND } from './meeting-commands.ts';
import { perMinute, tooMany } from './rate.ts';
import { readQuery } from './read-body.ts';
import { personOf } from './sign-in.ts';
import type { Snapshots } from './snapshots.ts';

/** What the ways to meetings are made of. */
export interface MeetingsParts {
  readonly meetings: MeetingCases;
  readonly writeNotes: (notes: NotesView) => Promise<{ readonly bytes: Uint8Array; readonly name: string }>;
  readonly snapshots: Snapshots;
}

/** Two texts at their longest, every character escaped. */
const LONGEST_BODY = '32kb';
/** Documents of one person in a minute. */
const DOCUMENTS_A_MINUTE = 20;

/**
 * `GET /plans/{id}/meeting?names=posts`: the meeting about a plan. `POST /plans/{id}/meeting/{command}`: does something in
 * it, and tells the meeting as it is then. `GET /plans/{id}/meetings/{meeting}/notes.docx`: its notes.
 */
export function meetingsRoutes({ meetings, writeNotes, snapshots }: MeetingsParts): Router {
  const router = Router();
  const made = perMinute(DOCUMENTS_A_MINUTE);
  const tell = (view: MeetingView, names: MeetingReply['names'], person: Person): MeetingReply =>
    toMeetingReply(view, {
      asAt: snapshots.forPerson(person).asAt,
      show: names,
      names: names === 'posts' ? postsInTexts(view.known(), EXPORT_WORDS.nameless) : NAMES_AS_THEY_ARE,
    });

  router.get('/plans/:id/meeting', async (request, response) => {
    const person = personOf(response);
    const { names, meeting } = readQuery(MeetingQuery, request.query);
    // Looked for first: what somebody may not see any more is gone, whatever tag they still have of it.
    const view = await meetings.view(person, { plan: request.params.id, meeting });
    const { isFresh } = snapshots.forPerson(person, view.shown ?? 'nothing');
    if (isFresh(request, response)) return void response.status(304).end();
    response.json(tell(view, names, person));
  });

  router.post(
    '/plans/:id/meeting/:command',
    express.json({ limit: LONGEST_BODY }),
    async (request: Request<{ id: string; command: string }>, response: Response) => {
      const command = MEETING_COMMANDS.find((name) => name === request.params.command);
      if (command === undefined) throw new Refusal('missing');
      const [by, plan] = [personOf(response), request.params.id];
      const { names } = readQuery(MeetingQuery, request.query);
      const meeting = await RUN_MEETING_COMMAND[command](meetings, { by, plan, body: request.body });
      const view = await meetings.view(by, { plan, meeting });
      response.setHeader('Cache-Control', 'no-store').json(tell(view, names, by));
    },
  );

  router.get('/plans/:id/meetings/:meeting/notes.docx', async (request, response) => {
    const person = personOf(response);
    const { names } = readQuery(NotesQuery, request.query);
    const wait = await made.count(person.id);
    if (wait !== null) throw tooMany(wait);
    const { id: plan, meeting } = request.params;
    const { bytes, name } = await writeNotes(
      await meetings.notes(person, { plan, meeting, names: namesWanted(names) }),
    );
    response.setHeader('Cache-Control', 'no-store');
    response.attachment(name).type(DOCUMENT_TYPES.docx).end(bytes);
  });
  return router;
}
