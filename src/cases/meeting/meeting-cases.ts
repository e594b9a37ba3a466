import type { NotesView } from '../../core/plan/meeting/notes-view.ts';
import type { Person } from '../../core/plan/person.ts';
import { type AddInMeetingRequest, addInMeeting } from './add-in-meeting.ts';
import { closeMeeting } from './close-meeting.ts';
import { type DecideInMeetingRequest, decideInMeeting } from './decide-in-meeting.ts';
import { meetingNotes, type NotesRequest } from './meeting-notes.ts';
import type { MeetingRequest } from './meeting-ports.ts';
import { type NoteInMeetingRequest, noteInMeeting, type TakeNoteBackRequest, takeNoteBack } from './note-in-meeting.ts';
import { type OpenMeetingRequest, openMeeting } from './open-meeting.ts';
import { type SendNotesPorts, type SendNotesRequest, sendMeetingNotes } from './send-meeting-notes.ts';
import { type ShowInMeetingRequest, showInMeeting } from './show-in-meeting.ts';
import { type MeetingView, viewMeeting, type WantedMeeting } from './view-meeting.ts';

/** What people do in the meetings of a plan, for a door to offer. Who may is decided in each. */
export interface MeetingCases {
  view(person: Person, wanted: WantedMeeting): Promise<MeetingView>;
  open(request: OpenMeetingRequest): Promise<void>;
  note(request: NoteInMeetingRequest): Promise<void>;
  takeBack(request: TakeNoteBackRequest): Promise<void>;
  decide(request: DecideInMeetingRequest): Promise<void>;
  add(request: AddInMeetingRequest): Promise<void>;
  show(request: ShowInMeetingRequest): Promise<void>;
  close(request: MeetingRequest): Promise<void>;
  send(request: SendNotesRequest): Promise<void>;
  notes(person: Person, request: NotesRequest): Promise<NotesView>;
}

/** The cases about meetings, joined with what they take from outside. */
export function meetingCases(ports: SendNotesPorts): MeetingCases {
  return {
    view: (person, wanted) => viewMeeting(ports, person, wanted),
    open: (request) => openMeeting(ports, request),
    note: (request) => noteInMeeting(ports, request),
    takeBack: (request) => takeNoteBack(ports, request),
    decide: (request) => decideInMeeting(ports, request),
    add: (request) => addInMeeting(ports, request),
    show: (request) => showInMeeting(ports, request),
    close: (request) => closeMeeting(ports, request),
    send: (request) => sendMeetingNotes(ports, request),
    notes: (person, request) => meetingNotes(ports, person, request),
  };
}
