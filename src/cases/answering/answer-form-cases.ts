import type { AskView } from '../../core/asking/ask-view.ts';
import type { Person } from '../../core/plan/person.ts';
import { correctAnswer } from '../asking/view-ask.ts';
import type { AnsweredAsk } from './answer-ask.ts';
import {
  type AnswerFormPorts,
  answerOnForm,
  type FormAnswer,
  restOnForm,
  viewForm,
  viewOwnForm,
} from './answer-form.ts';
import { type LinkedAsk, type OpenLinkPorts, openLink } from './open-link.ts';

/** Everything that people do on the form of an update request, whoever it was that let them in. */
export interface AnswerFormCases {
  /** All that somebody can answer today. */
  viewOwn(by: Person): Promise<AskView>;
  /** One ask of somebody's. @throws Refusal `not-your-action` */
  view(place: LinkedAsk): Promise<AskView>;
  /** @throws as `answerAsk` */
  answer(request: FormAnswer): Promise<AnsweredAsk>;
  /** Says of everything that is open and not past its date that it is on track. @throws as `restOnTrack` */
  restOnTrack(request: Pick<FormAnswer, 'by' | 'ask' | 'door'>): Promise<AskView>;
  /** What was answered, open again and filled in. @throws as `correctAnswer` */
  correct(request: LinkedAsk & { readonly action: string }): Promise<AskView>;
  /** @throws Refusal `link-unknown` */
  openLink(secret: string): Promise<LinkedAsk>;
}

/** The form's cases over these ports. */
export function answerFormCases(ports: AnswerFormPorts & OpenLinkPorts): AnswerFormCases {
  return {
    viewOwn: (by) => viewOwnForm(ports, by),
    view: (place) => viewForm(ports, place),
    answer: (request) => answerOnForm(ports, request),
    restOnTrack: (request) => restOnForm(ports, request),
    correct: (request) => correctAnswer(ports, request),
    openLink: (secret) => openLink(ports, secret),
  };
}
