import { Field, Select, Switch } from '@fluentui/react-components';
import { OVERDUE_VIEW_TEXTS } from '../../src/texts/overdue.ts';
import type { OverdueReply } from '../../src/wire/tab.ts';
import { LIST_SHORTCUTS } from '../shared/shortcuts/shortcut.ts';
import { ShortcutsHelp } from '../shared/shortcuts/shortcuts-help.tsx';
import { DayShown } from './day-shown.tsx';
import { isLong } from './overdue-list.tsx';
import type { Shown } from './use-shown.ts';

/** Which plan, which day, and whether people are named: one quiet line above the list. */
export function ShownTools(props: {
  readonly shown: Shown;
  readonly change: (part: Partial<Shown>) => void;
  readonly offered: OverdueReply;
}) {
  const { shown, change, offered } = props;
  const { plans, today } = offered;
  const shortcuts = isLong(plans) ? [...LIST_SHORTCUTS, { keys: ['/'], meaning: 'find' as const }] : LIST_SHORTCUTS;
  return (
    <section className="shown-tools" aria-label={OVERDUE_VIEW_TEXTS.tools}>
      {plans.length > 1 && (
        <Field label={OVERDUE_VIEW_TEXTS.plan} orientation="horizontal" className="plan-shown">
          <Select
            value={shown.plan ?? ''}
            onChange={(_event, { value }) => change({ plan: value === '' ? null : value })}
          >
            <option value="">{OVERDUE_VIEW_TEXTS.allPlans}</option>
            {plans.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {plans.length > 0 && (
        <>
          <DayShown
            key={shown.on}
            on={shown.on ?? today}
            from={firstDay(plans) ?? today}
            today={today}
            show={(on) => change({ on })}
          />
          <Switch
            label={OVERDUE_VIEW_TEXTS.posts}
            checked={shown.isPosts}
            onChange={(_event, { checked }) => change({ isPosts: checked })}
          />
          <ShortcutsHelp shortcuts={shortcuts} />
        </>
      )}
    </section>
  );
}

/** The first day that can be shown of any plan. */
function firstDay(plans: OverdueReply['plans']): string | undefined {
  return plans.map(({ from }) => from).sort()[0];
}
