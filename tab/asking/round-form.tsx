import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { ASKING_TEXTS, usualPaper } from '../../src/texts/asking.ts';
import { PaperDayReply, type RoundLine } from '../../src/wire/asking.ts';
import type { RoundBody } from '../../src/wire/asking-bodies.ts';
import type { FormField, Values } from '../shared/form-field.ts';
import { useTyped } from '../shared/kept-values.tsx';
import { SmallForm } from '../shared/saving/small-form.tsx';
import type { Outcome } from '../shared/saving/use-saving.ts';
import { useApi } from '../shared/use-api.ts';
import { askingPath } from './use-asking.ts';

const MOST_CUT_OFFS = 6;

/** Opens a round, or changes one: its meeting and its days. */
export function RoundForm(props: {
  readonly plan: string;
  readonly today: string;
  /** The round as it is; null for a new one. */
  readonly round: RoundLine | null;
  readonly label: string;
  readonly submit: string;
  readonly send: (round: RoundBody) => Outcome;
  readonly done: () => void;
}) {
  const { plan, today, round, label, submit, send, done } = props;
  const counted = useTyped(`${label} cut-offs`, { count: `${round?.cutOffs.length ?? 1}` });
  const cutOffs = Number(counted.values.count);
  const setCutOffs = (count: number) => counted.change({ count: `${count}` });
  return (
    <SmallForm
      label={label}
      fields={fieldsOf(cutOffs)}
      first={round === null ? { opens: today } : valuesOf(round)}
      submit={submit}
      done={() => {
        counted.forget();
        done();
      }}
      send={(values) => send(bodyOf(values, cutOffs))}
      under={(field, values) => {
        if (field === 'paper') return <PaperHint plan={plan} meeting={values.meetingOn ?? ''} />;
        return field === cutOffName(cutOffs - 1) && <CutOffButtons count={cutOffs} change={setCutOffs} />;
      }}
    />
  );
}

/** One cut-off more, or one less. */
function CutOffButtons({ count, change }: { readonly count: number; readonly change: (count: number) => void }) {
  return (
    <p className="form-buttons">
      {count < MOST_CUT_OFFS && (
        <Button size="small" onClick={() => change(count + 1)}>
          {ASKING_TEXTS.addCutOff}
        </Button>
      )}
      {count > 1 && (
        <Button size="small" onClick={() => change(count - 1)}>
          {ASKING_TEXTS.removeCutOff}
        </Button>
      )}
    </p>
  );
}

function fieldsOf(cutOffs: number): readonly FormField[] {
  const day = (name: string, label: string, isRequired = true): FormField => ({ kind: 'day', name, label, isRequired });
  return [
    { kind: 'line', name: 'meeting', label: ASKING_TEXTS.meetingName, isRequired: true },
    day('meetingOn', ASKING_TEXTS.meetingDay),
    day('opens', ASKING_TEXTS.opens),
    ...Array.from({ length: cutOffs }, (_none, index) =>
      day(cutOffName(index), index === 0 ? ASKING_TEXTS.cutOff : `${ASKING_TEXTS.cutOff} ${index + 1}`),
    ),
    day('paper', ASKING_TEXTS.paper, false),
  ];
}

function cutOffName(index: number): string {
  return `cutOff${index}`;
}

function valuesOf({ meeting, opens, cutOffs, paper }: RoundLine): Values {
  return {
    meeting: meeting.name,
    meetingOn: meeting.on,
    opens,
    paper,
    ...Object.fromEntries(cutOffs.map((day, index) => [cutOffName(index), day])),
  };
}

function bodyOf(
  { meeting = '', meetingOn = '', opens = '', paper = '', ...values }: Values,
  cutOffs: number,
): RoundBody {
  return {
    meeting: { name: meeting, on: meetingOn },
    opens,
    cutOffs: Array.from({ length: cutOffs }, (_none, index) => values[cutOffName(index)] ?? ''),
    paper: paper === '' ? null : paper,
  };
}

/** Which day the paper gets when its field is left empty: the server counts it. */
function PaperHint({ plan, meeting }: { readonly plan: string; readonly meeting: string }) {
  const api = useApi();
  const path = `${askingPath(plan)}/paper-day?meeting=${meeting}`;
  const { data } = useQuery({
    queryKey: [path],
    queryFn: () => api.get({ path, shape: PaperDayReply }, undefined),
    enabled: /^20\d{2}-\d{2}-\d{2}$/.test(meeting),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return <p className="quiet">{data === undefined ? ASKING_TEXTS.paperHint : usualPaper(data.reply.paper)}</p>;
}
