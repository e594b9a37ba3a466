import type { ActionInPlan } from '../../core/plan/find-action.ts';
import type { Person } from '../../core/plan/person.ts';
import { type AnswerActionPorts, type AnswerActionRequest, answerAction } from '../answering/answer-action.ts';
import { type AskNowPorts, type AskNowRequest, askNow } from '../asking/ask-now.ts';
import { type ResumeAskingPorts, resumeAsking } from '../asking/resume-asking.ts';
import { type AskNowView, viewAskNow } from '../asking/view-ask-now.ts';
import { type AnswerHelpRequest, answerHelp } from '../deciding/answer-help.ts';
import { type AskRevisionRequest, askRevision } from '../deciding/ask-revision.ts';
import { type CheckActionRequest, checkAction } from '../deciding/check-action.ts';
import { type DecideRevisionRequest, decideRevision } from '../deciding/decide-revision.ts';
import { type MakeRequestRequest, makeRequest } from '../deciding/make-request.ts';
import { type RecordDecisionRequest, recordDecision } from '../deciding/record-decision.ts';
import { type SettleNotMineRequest, settleNotMine } from '../deciding/settle-not-mine.ts';
import { takeOver } from '../deciding/take-over.ts';
import { type PutBack, viewPutBack } from '../hand-edits/view-put-back.ts';
import type { ActRequest } from './act-on-action.ts';
import { type AddEvidenceRequest, addEvidence } from './add-evidence.ts';
import { type ActionView, viewAction } from './view-action.ts';
import { type ActionAround, type AroundPorts, viewAround } from './view-around.ts';

/** What can be done about one action, and seen of it, for a door to offer. Who may is decided in each. */
export interface ActionCases {
  viewAction(person: Person, key: string): Promise<ActionView>;
  /** What stands around an action that the person sees. */
  viewAround(person: Person, place: ActionInPlan): Promise<ActionAround>;
  viewPutBack(person: Person): Promise<readonly PutBack[]>;
  answerAction(request: AnswerActionRequest): Promise<ActionView>;
  askRevision(request: AskRevisionRequest): Promise<ActionView>;
  makeRequest(request: MakeRequestRequest): Promise<ActionView>;
  decideRevision(request: DecideRevisionRequest): Promise<ActionView>;
  recordDecision(request: RecordDecisionRequest): Promise<ActionView>;
  checkAction(request: CheckActionRequest): Promise<ActionView>;
  answerHelp(request: AnswerHelpRequest): Promise<ActionView>;
  settleNotMine(request: SettleNotMineRequest): Promise<ActionView>;
  resumeAsking(request: ActRequest): Promise<ActionView>;
  /** How the lead would be asked, told before anybody is. */
  viewAskNow(person: Person, key: string): Promise<AskNowView>;
  askNow(request: AskNowRequest): Promise<ActionView>;
  takeOver(request: ActRequest): Promise<ActionView>;
  addEvidence(request: AddEvidenceRequest): Promise<ActionView>;
}

/** The cases about one action, joined with what they take from outside. */
export function actionCases(ports: AnswerActionPorts & ResumeAskingPorts & AskNowPorts & AroundPorts): ActionCases {
  return {
    viewAction: (person, key) => viewAction(ports, person, key),
    viewAround: (person, place) => viewAround(ports, person, place),
    viewPutBack: (person) => viewPutBack(ports, person),
    answerAction: (request) => answerAction(ports, request),
    askRevision: (request) => askRevision(ports, request),
    makeRequest: (request) => makeRequest(ports, request),
    decideRevision: (request) => decideRevision(ports, request),
    recordDecision: (request) => recordDecision(ports, request),
    checkAction: (request) => checkAction(ports, request),
    answerHelp: (request) => answerHelp(ports, request),
    settleNotMine: (request) => settleNotMine(ports, request),
    resumeAsking: (request) => resumeAsking(ports, request),
    viewAskNow: (person, key) => viewAskNow(ports, person, key),
    askNow: (request) => askNow(ports, request),
    takeOver: (request) => takeOver(ports, request),
    addEvidence: (request) => addEvidence(ports, request),
  };
}
