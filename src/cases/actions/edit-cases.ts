import type { Person } from '../../core/plan/person.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Directory, FoundPerson } from '../../ports/directory.ts';
import {
  type EditOutcome,
  type EditPorts,
  type EditRequest,
  editAction,
  undoEdit,
  type WantedEdit,
} from './edit-action.ts';
import { mayChangeAnyLeads } from './edit-rights.ts';
import { type EditingView, viewEditing } from './view-editing.ts';

/** What editing actions takes from outside. */
export interface EditCasesPorts extends EditPorts {
  readonly directory: Pick<Directory, 'search'>;
}

/** What can be edited of actions, for a door to offer. Who may is decided in each. */
export interface EditCases {
  view(person: Person, key: string): Promise<EditingView>;
  edit(request: EditRequest & { readonly edit: WantedEdit }): Promise<EditOutcome>;
  undo(request: EditRequest & { readonly entry: string }): Promise<EditOutcome>;
  /** People who could lead an action. @throws Refusal `not-permitted` for whoever may change no lead; what the directory can meet */
  findLeads(person: Person, words: string): Promise<readonly FoundPerson[]>;
}

/** The cases about editing actions, joined with what they take from outside. */
export function editCases(ports: EditCasesPorts): EditCases {
  return {
    view: (person, key) => viewEditing(ports, person, key),
    edit: (request) => editAction(ports, request),
    undo: (request) => undoEdit(ports, request),
    async findLeads(person, words) {
      if (!mayChangeAnyLeads(ports.plans.plans(), person)) throw new Refusal('not-permitted');
      return words.trim() === '' ? [] : (await ports.directory.search(words.trim())).people;
    },
  };
}
