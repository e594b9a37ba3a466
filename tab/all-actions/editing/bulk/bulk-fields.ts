import { GRADES } from '../../../../src/core/plan/printed.ts';
import { FORM_TEXTS } from '../../../../src/texts/action-forms.ts';
import { GRADE_WORDS } from '../../../../src/texts/all-actions.ts';
import { BULK_TEXTS, type BulkChange } from '../../../../src/texts/bulk-edits.ts';
import { EDITING_TEXTS } from '../../../../src/texts/editing.ts';
import type { FormField } from '../../../shared/form-field.ts';

/** The fields of the form of each change; who takes over is found in the directory. @param today an ISO date */
export function fieldsFor(change: Exclude<BulkChange, 'hand-over'>, today: string): readonly FormField[] {
  switch (change) {
    case 'priority':
    case 'residualRisk':
      return [{ kind: 'choice', name: 'value', label: BULK_TEXTS.grade, options: GRADE_OPTIONS }];
    case 'measure':
    case 'followUp':
      return [{ kind: 'words', name: 'value', label: BULK_TEXTS.words, isRequired: true }];
    case 'record-decision':
      return [
        { kind: 'choice', name: 'decided', label: FORM_TEXTS.decided, options: OUTCOMES },
        { kind: 'day', name: 'by', label: FORM_TEXTS.decidedDay, isRequired: true },
        { kind: 'line', name: 'body', label: FORM_TEXTS.body, isRequired: true },
        { kind: 'day', name: 'on', label: FORM_TEXTS.meetingDay, isRequired: true, max: today },
        { kind: 'line', name: 'minute', label: FORM_TEXTS.minute, isRequired: true },
      ];
  }
}

const GRADE_OPTIONS = [
  ...GRADES.map((grade) => ({ value: grade, label: GRADE_WORDS[grade] })),
  { value: 'none', label: EDITING_TEXTS.none },
];

const OUTCOMES = [
  { value: 'agreed', label: FORM_TEXTS.agreed },
  { value: 'refused', label: FORM_TEXTS.refused },
];
