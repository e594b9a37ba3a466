import type { Request } from 'express';
import * as welshProblems from '../texts/cy/problems.ts';
import * as welsh from '../texts/cy/refusals.ts';
import * as welshStatus from '../texts/cy/status-table.ts';
import type { Language } from '../texts/language.ts';
import * as englishProblems from '../texts/problems.ts';
import * as english from '../texts/refusals.ts';
import type { SameShape } from '../texts/same-shape.ts';
import * as englishStatus from '../texts/status-table.ts';

const REFUSALS = { en: english, cy: welsh } as const;
const PROBLEMS = { en: englishProblems, cy: welshProblems } as const;
const STATUS = { en: englishStatus, cy: welshStatus } as const;

/** The language that a request asks for in its headers: English, unless it would rather have Welsh. */
export function languageOf(request: Request): Language {
  return request.acceptsLanguages('en', 'cy') === 'cy' ? 'cy' : 'en';
}

/** What a request is told where it is refused, in its language. */
export function refusalTexts(request: Request): SameShape<typeof english> {
  return REFUSALS[languageOf(request)];
}

/** What a request is told about a document that it hands in, in its language. */
export function problemTexts(request: Request): SameShape<typeof englishProblems> {
  return PROBLEMS[languageOf(request)];
}

/** Words of a language for what is put into a mail. */
export type StatusTexts = SameShape<typeof englishStatus>;

/** In what words a request is given what it puts into a mail. */
export function statusTexts(request: Request): StatusTexts {
  return STATUS[languageOf(request)];
}
