import { Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { CONFIGURE_TEXTS } from '../../src/texts/configure.ts';
import { ReadablePlansReply } from '../../src/wire/plan-page.ts';
import type { Host } from '../shared/host.ts';
import { Page } from '../shared/page.tsx';
import { FailedSight, LoadingSight } from '../shared/sights.tsx';
import { useLive } from '../shared/use-live.ts';
import { chosenTab, type FirstView } from './chosen-tab.ts';

const VIEWS: readonly FirstView[] = ['overdue', 'actions', 'meeting'];

/** Adds a tab to a channel, a chat or a meeting: which plan, and what it opens with. @param props.origin the tab's own */
export function ConfigureScreen({ host, origin }: { readonly host: Host; readonly origin: string }) {
  if (host.surface === 'adding-tab') return <Choosing host={host} origin={origin} />;
  return (
    <Page title={CONFIGURE_TEXTS.notHereTitle}>
      <p>{CONFIGURE_TEXTS.notHere}</p>
    </Page>
  );
}

function Choosing({ host, origin }: { readonly host: Host; readonly origin: string }) {
  const sight = useLive({ path: '/api/readable-plans', shape: ReadablePlansReply });
  const plans = sight.kind === 'ready' ? sight.reply.plans : [];
  const [view, setView] = useState<FirstView>('overdue');
  const [planId, setPlanId] = useState('');
  const plan = plans.find(({ id }) => id === planId) ?? null;
  const tab = chosenTab({ view, plan }, origin);
  const { entityId, name, url } = tab ?? { entityId: null, name: '', url: '' };
  useEffect(() => {
    host.offerTab(entityId === null ? null : { entityId, name, url });
  }, [host, entityId, name, url]);

  return (
    <Page title={CONFIGURE_TEXTS.title} isBusy={sight.kind === 'loading'}>
      <p>{CONFIGURE_TEXTS.what}</p>
      <p>{CONFIGURE_TEXTS.who}</p>
      {sight.kind === 'loading' && <LoadingSight words={CONFIGURE_TEXTS.loading} />}
      {sight.kind === 'failed' && <FailedSight trouble={sight.trouble} tryAgain={sight.tryAgain} />}
      {sight.kind === 'ready' && plans.length === 0 && <p>{CONFIGURE_TEXTS.noPlans}</p>}
      {plans.length > 0 && (
        <div className="configure-form">
          <Field label={CONFIGURE_TEXTS.plan}>
            <Select value={planId} onChange={(_event, chosen) => setPlanId(chosen.value)}>
              <option value="">{CONFIGURE_TEXTS.allPlans}</option>
              {plans.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={CONFIGURE_TEXTS.view}>
            <RadioGroup value={view} onChange={(_event, { value }) => setView(viewNamed(value))}>
              {VIEWS.map((one) => (
                <Radio key={one} value={one} label={CONFIGURE_TEXTS.views[one]} />
              ))}
            </RadioGroup>
          </Field>
        </div>
      )}
      <p role="status">
        <strong>{tab === null ? CONFIGURE_TEXTS.onePlan : CONFIGURE_TEXTS.ready}</strong>
      </p>
    </Page>
  );
}

function viewNamed(value: string): FirstView {
  return VIEWS.find((view) => view === value) ?? 'overdue';
}
