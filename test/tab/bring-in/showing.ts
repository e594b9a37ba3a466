import { fireEvent, screen, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { DocumentReply } from '../../../src/wire/bring-in.ts';
import type { PlanFile } from '../../../src/wire/plan-file-shape.ts';
import { planFile } from '../../builders/plan-file.ts';
import { FakeApi } from '../support/fake-api.ts';
import { showTab } from '../support/show.tsx';

export const SITE = 'https://harrowmere.example/sites/improvement';
export const WORD = new File(['the plan'], 'plan.docx');
const JUNE = { phrase: 'June 2015', kind: 'month', from: null, by: '2015-06-30' } as const;
const doubt = (action: string | null, code: PlanFile['problems'][number]['code'], message: string) =>
  ({ severity: 'warning', where: 'table 1, row 3', action, code, message }) as const;

const PLAN = planFile(
  [
    [
      'Leadership',
      [
        {
          ref: '1.1',
          text: 'Publish the scheme',
          leads: ['Tom Ward'],
          due: JUNE,
          other: [{ header: 'Cost', text: '£20' }],
        },
        { ref: '1.2', text: 'Hold a board', leads: ['Tom Ward'], due: JUNE },
      ],
    ],
    ['Workforce', [{ ref: '2.1', text: 'Train the carers' }]],
  ],
  {
    title: 'Care Plan',
    problems: [
      doubt('a2.1', 'no-lead', 'Nobody is named.'),
      doubt('a2.1', 'no-due', 'No date was found.'),
      doubt('a1.2', 'due-odd', 'This date is odd.'),
      doubt(null, 'comments-unread', 'Comments were left out.'),
    ],
  },
);
export const reply = (given: Partial<DocumentReply> = {}): DocumentReply => ({
  plan: PLAN,
  noPlan: null,
  candidates: [],
  plans: [],
  sites: [SITE],
  ...given,
});

export function apiWith(read: DocumentReply | { status: number; body: unknown } = reply(), sites = [SITE]): FakeApi {
  const api = new FakeApi();
  api.openLines();
  api.publish('/api/bring-in', { person: 'id-cora', sites });
  api.take('/api/documents?name=plan.docx', () => ('status' in read ? read : { status: 200, body: read }));
  return api;
}

/** Files as a browser hands them over when they are let go above the page. */
export function dropped(...files: readonly File[]) {
  const items = files.map((file) => ({ kind: 'file', type: file.type, getAsFile: () => file }));
  return { dataTransfer: { files, items, types: ['Files'] } };
}

export async function drop(file: File): Promise<void> {
  fireEvent.drop(await screen.findByRole('heading', { level: 2 }), dropped(file));
}

/** The screen with the plan of the document on it. */
export async function showPreview(api = apiWith()): Promise<UserEvent> {
  const user = userEvent.setup();
  showTab('/tab/bring-in', { api });
  await screen.findByRole('button', { name: 'Choose a file' });
  await drop(WORD);
  await screen.findByRole('heading', { level: 2, name: 'Care Plan' });
  return user;
}

export const putRight = (name: string) => screen.getByRole('button', { name: `Put right: ${name}` });
export const form = (name: string) => within(screen.getByRole('form', { name: `Put right: ${name}` }));
export const row = (words: string) => within(screen.getByRole('row', { name: new RegExp(words) }));
/** What was sent as a file. */
export async function read(sent: unknown): Promise<unknown> {
  if (!(sent instanceof Blob)) throw new Error('Nothing was sent');
  const text = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(sent);
  });
  return JSON.parse(text);
}
