import type { RequestKind } from '../../core/plan/request.ts';
import { requestMade } from '../../core/plan/request-made.ts';
import { type ActPorts, type ActRequest, actOnAction } from '../actions/act-on-action.ts';
import type { ActionView } from '../actions/view-action.ts';

/** What a lead asks for: help, or that somebody else has the action. */
export interface MakeRequestRequest extends ActRequest {
  readonly kind: RequestKind;
  readonly words: string;
}

const ACT_OF = { help: 'ask-help', 'not-mine': 'say-not-mine' } as const;

/**
 * Asks for help, or says that somebody else has the action, as a lead does from their card. What they asked before of the
 * same kind, and nobody decided yet, gives way.
 *
 * @throws Refusal as `actOnAction`; `action-closed`
 */
export function makeRequest(ports: ActPorts, request: MakeRequestRequest): Promise<ActionView> {
  const { kind, words } = request;
  return actOnAction(ports, ACT_OF[kind], request, ({ action }, by) =>
    requestMade(action, { kind, words, of: by.by }, by),
  );
}
