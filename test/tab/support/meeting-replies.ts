import type { MeetingItem, MeetingRecord, MeetingReply } from '../../../src/wire/meeting.ts';
import { row, TODAY } from './replies.ts';

/** An item of an agenda; a test states what matters. */
export function item(fields: Partial<MeetingItem> = {}): MeetingItem {
  return { ...row(), why: 'overdue', waiting: null, notes: [], decisions: [], may: ['note', 'decide'], ...fields };
}

/** The Improvement Board, open since this morning. */
export function record(fields: Partial<MeetingRecord> = {}): MeetingRecord {
  return {
    id: 'm1',
    body: 'Improvement Board',
    on: TODAY,
    opened: { at: `${TODAY}T09:00:00Z`, by: 'Cora Dean' },
    closed: null,
    leftOpen: false,
    shown: null,
    notes: [],
    added: [],
    sent: [],
    ...fields,
  };
}

/** The meeting about a plan, as its coordinator sees it. */
export function meetingReply(fields: Partial<MeetingReply> & { items?: MeetingItem[] } = {}): MeetingReply {
  const { items = [item()], ...given } = fields;
  const area = { id: 'a1', label: 'Priority Area', number: '1', title: 'Leadership', manager: 'Ann Lee', items };
  return {
    on: TODAY,
    asAt: `${TODAY}T10:00:00Z`,
    plan: { id: 'plan', title: 'Improvement plan', state: 'live' },
    names: 'people',
    meeting: record(),
    agenda: items.length === 0 ? [] : [{ section: 'overdue', areas: [area] }],
    addTo: [{ id: 'a1', heading: 'Priority Area 1', title: 'Leadership' }],
    next: { body: 'Improvement Board', planned: null },
    earlier: [],
    may: ['note', 'take-back', 'decide', 'add', 'show', 'close', 'send'],
    ...given,
  };
}
