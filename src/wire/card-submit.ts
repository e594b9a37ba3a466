import { z } from 'zod';
import type { Person } from '../core/plan/person.ts';
import { Refusal } from '../core/refusal.ts';
import { BOXES, type Typed } from './card-boxes.ts';
import { askTapped, type Button, ButtonShape, RestShape, toButton } from './card-button.ts';

/** A tapped button about one action, with everything that stood in the boxes of the card, by action. */
export interface ButtonSubmit extends Button {
  readonly kind: 'button';
  readonly typed: ReadonlyMap<string, Typed>;
}

/** The tapped button that says of all that is not yet due that it is on track. */
export interface RestSubmit {
  readonly kind: 'rest';
  readonly ask: string;
  readonly typed: ReadonlyMap<string, Typed>;
}

/** A tapped button that stands for something one could have written. */
export interface CommandSubmit {
  readonly kind: 'command';
  readonly command: string;
}

const CommandButton = z.object({ command: z.string().min(1).max(40) });
const Inputs = z.record(z.string(), z.unknown());
const Execute = z.object({ action: z.object({ data: z.unknown() }) });

/** What an Action.Execute brings in `activity.value`. @throws Refusal `request-invalid` */
export function executeData(value: unknown): unknown {
  return parsed(Execute, value).action.data;
}

/**
 * Reads what a button of ours sent. Nothing that the card checked is believed; what is not ours is dropped.
 *
 * @param by who tapped it, as Teams says
 * @param data `value` of an Action.Submit, or what `executeData` gives of an Action.Execute
 * @throws Refusal `request-invalid`
 */
export function toCardSubmit(by: Person, data: unknown): ButtonSubmit | RestSubmit | CommandSubmit {
  const command = CommandButton.safeParse(data);
  if (command.success) return { kind: 'command', command: command.data.command };
  const typed = boxesIn(parsed(Inputs, data));
  const rest = RestShape.safeParse(data);
  if (rest.success) return { kind: 'rest', ask: askTapped(by, rest.data.rest), typed };
  return { kind: 'button', ...toButton(by, parsed(ButtonShape, data).tap), typed };
}

function boxesIn(inputs: Record<string, unknown>): ReadonlyMap<string, Typed> {
  const typed = new Map<string, Typed>();
  for (const [id, value] of Object.entries(inputs)) {
    const box = BOXES.find((name) => id.startsWith(`${name}:`));
    if (box === undefined || typeof value !== 'string' || value.trim() === '') continue;
    const action = id.slice(box.length + 1);
    typed.set(action, { ...typed.get(action), [box]: value });
  }
  return typed;
}

function parsed<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  if (!read.success) throw new Refusal('request-invalid', { why: z.prettifyError(read.error) });
  return read.data;
}
