const DAMAGED = 'This document is damaged. Open it in Word or Excel, save a copy and bring in the copy.';
const TOO_BIG = 'This document is too big to read. Take out its pictures and embedded files, save it and try again.';
const UNREADABLE: Readonly<Record<string, string>> = {
  empty: 'This file is empty. Choose the one that holds the plan; if it should not be empty, ask whoever sent it.',
  password: 'This document is protected by a password. Open it, save it without password and try again.',
  'old-word': 'This is a Word document of the old kind (.doc). Open it in Word, save it as .docx and try again.',
  'old-excel': 'This is a workbook of the old kind (.xls). Open it in Excel, save it as .xlsx and try again.',
  'old-or-protected':
    'This document is protected by a password or of an old kind (.doc, .xls). Save it without password as .docx or .xlsx and try again.',
  'too-large': TOO_BIG,
  'too-many-parts': TOO_BIG,
  'unpacks-too-large': TOO_BIG,
  'too-many-elements': TOO_BIG,
  'too-slow': 'This document takes longer to read than any plan. Delete what is no part of the plan and try again.',
  'has-doctype':
    'This document holds instructions that no Office program writes. Open it in Word or Excel, save a copy and bring in the copy.',
  'too-deep':
    'This document nests tables or boxes deeper than any plan. Open it in Word, copy the plan’s table into a new document and bring in that.',
  'cell-too-long':
    'A cell of this document holds more text than a plan can take. Shorten it or move it into the report, then try again.',
  'too-many-rows': 'This sheet has more rows than any plan. Delete the empty ones at its end, save it and try again.',
  'too-many-columns':
    'This file has more columns than any plan. Delete those that are no part of the plan and try again.',
  'merged-too-large':
    'This sheet merges more cells than any plan. Undo merges that reach over whole columns and try again.',
};

const OTHER_KINDS: Readonly<Record<string, string>> = {
  pdf: 'A PDF cannot be read. Ask for the Word or Excel document that it was made from, or open it in Word and save it as .docx.',
  rtf: 'This is a rich text file (.rtf). Open it in Word, save it as .docx and try again.',
  image: 'This is a picture. Ask for the Word or Excel document that it shows, and bring in that.',
  archive: 'This is an archive. Unpack it and bring in the document that holds the plan.',
  slides: 'This is a presentation. Copy the plan’s table into a Word document and bring in that.',
  xlsb: 'This is a binary workbook (.xlsb). Open it in Excel, save it as .xlsx and try again.',
  'open-document': 'This is an OpenDocument file (.odt, .ods). Open it, save it as .docx or .xlsx and try again.',
  'web-page':
    'This is a web page, whatever its name says. Open it in Word or Excel, save it as .docx or .xlsx and try again.',
};
const UNKNOWN_KIND =
  'This is not a kind of document that can be read. Save the plan as .docx, .xlsx, .csv or a plan file (.json) and try again.';

const NO_ACTIONS =
  'No actions were found in this document. It needs a table whose header names the action, who leads it and when it is due.';
const NO_PLAN: Readonly<Record<string, string>> = {
  empty: 'Nothing is written in this document. Choose the one that holds the plan.',
  prose:
    'This document is a report, not an action plan: it has recommendations but no table of actions. Pick those that are to become actions, or bring in the plan that answers it.',
  'no-table':
    'This document has no table. A plan is a table whose header names the action, who leads it and when it is due.',
  'no-header':
    'This document has tables, but none names actions with who leads them or when they are due. Give its header row such names, or choose the document that holds the plan.',
};

/** Why a document cannot be read though it is of a kind that can, and what to do. */
export function unreadableSentence(why: string): string {
  return UNREADABLE[why] ?? DAMAGED;
}

/** What a document is that is of no kind that can be read, and what to do. */
export function otherKindSentence(kind: string): string {
  return OTHER_KINDS[kind] ?? UNKNOWN_KIND;
}

/** Why a document that was read is no plan, and what to do. */
export function noPlanSentence(why: string): string {
  return NO_PLAN[why] ?? NO_ACTIONS;
}
