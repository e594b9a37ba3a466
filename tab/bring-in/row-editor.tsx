import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { STATUSES, type Status } from '../../src/core/plan/status.ts';
import { PREVIEW_TEXTS, putRightWords, ROW_TEXTS, rowName } from '../../src/texts/bring-in.ts';
import { STATUS_WORDS } from '../../src/texts/standing.ts';
import { areaTitleLine } from '../../src/texts/tab.ts';
import { CELL, ROW } from '../shared/table-roles.ts';
import { DoubtsOfRow } from './doubts-of-row.tsx';
import { DueFields } from './due-fields.tsx';
import { rowElementId } from './go-to-row.ts';
import { LeadsField } from './leads-field.tsx';
import type { RowDoes } from './row-does.ts';
import { faultsIn, type RowValues } from './row-values.ts';
import type { Doubt, Row, WorkArea } from './work.ts';

/** A row that is put right in its place. What is typed is kept through a reload, and becomes part of the plan with "Keep". */
export function RowEditor(props: {
  readonly row: Row;
  readonly values: RowValues;
  readonly doubts: readonly Doubt[];
  readonly areas: readonly WorkArea[];
  readonly canJoin: boolean;
  readonly does: RowDoes;
}) {
  const { row, values, doubts, areas, canJoin, does } = props;
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const faults = isTried ? faultsIn(values) : [];
  const type = (change: Partial<RowValues>) => does.type(row.key, { ...values, ...change });
  useFocusInAndBack(form, row.key);

  function keep(event: FormEvent) {
    event.preventDefault();
    if (faultsIn(values).length === 0) return does.keep(row.key);
    setTried(true);
  }

  return (
    <tr {...ROW} className="row-open">
      <td {...CELL} colSpan={Object.keys(PREVIEW_TEXTS.columns).length}>
        <form
          ref={form}
          id={rowElementId(row.key)}
          tabIndex={-1}
          className="row-form"
          aria-label={putRightWords(rowName(row.action.ref, row.action.text))}
          noValidate
          onSubmit={keep}
        >
          <DoubtsOfRow doubts={doubts} does={does} />
          <Field
            label={ROW_TEXTS.text}
            className="wide-field"
            {...(faults.includes('text-missing') ? { validationMessage: ROW_TEXTS.textMissing } : {})}
          >
            <Textarea
              value={values.text}
              rows={4}
              resize="vertical"
              onChange={(_event, { value }) => type({ text: value })}
            />
          </Field>
          <Field label={ROW_TEXTS.ref}>
            <Input value={values.ref} onChange={(_event, { value }) => type({ ref: value })} />
          </Field>
          <Field label={ROW_TEXTS.status}>
            <Select value={values.status} onChange={(_event, { value }) => type({ status: toStatus(value) })}>
              {STATUSES.map((status) => (
                <option key={status} value={status}>
                  {STATUS_WORDS[status]}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={ROW_TEXTS.area}>
            <Select value={`${values.area}`} onChange={(_event, { value }) => type({ area: Number(value) })}>
              {areas.map(({ area }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an area is known by its place alone
                <option key={index} value={`${index}`}>
                  {areaTitleLine(area)}
                </option>
              ))}
            </Select>
          </Field>
          <LeadsField values={values} type={type} />
          <DueFields values={values} isDayMissing={faults.includes('day-missing')} type={type} />
          <p className="form-buttons wide-field">
            <Button type="submit" appearance="primary">
              {ROW_TEXTS.keep}
            </Button>
            <Button onClick={() => does.close(row.key)}>{ROW_TEXTS.cancel}</Button>
            {canJoin && <Button onClick={() => does.join(row)}>{ROW_TEXTS.join}</Button>}
            <Button onClick={() => does.remove(row)}>{ROW_TEXTS.remove}</Button>
          </p>
        </form>
      </td>
    </tr>
  );
}

function toStatus(value: string): Status {
  return STATUSES.find((status) => status === value) ?? 'unknown';
}

/** The first field when the row opens; the row's own button when it closes; where it is gone, the heading of its area. */
function useFocusInAndBack(form: React.RefObject<HTMLFormElement | null>, key: string): void {
  useEffect(() => {
    const section = form.current?.closest('section');
    form.current?.querySelector<HTMLElement>('textarea')?.focus();
    return () => {
      const button = document.querySelector<HTMLElement>(`[data-puts-right="${CSS.escape(key)}"]`);
      (button ?? section?.querySelector<HTMLElement>('h3'))?.focus();
    };
  }, [form, key]);
}
