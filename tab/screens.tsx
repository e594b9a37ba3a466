import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { ASKING_TEXTS } from '../src/texts/asking.ts';
import { COMING_TEXTS } from '../src/texts/coming.ts';
import { FOOTER_TEXTS } from '../src/texts/footer.ts';
import { MATCHING_TEXTS } from '../src/texts/matching.ts';
import { MY_ACTIONS_TEXTS } from '../src/texts/tab.ts';
import { ActionBeside } from './action/action-beside.tsx';
import { OverdueScreen } from './overdue/overdue-screen.tsx';
import { ADDRESSES, keyInAddress } from './shared/addresses.ts';
import { ASK_LINK, type Host } from './shared/host.ts';
import { Page } from './shared/page.tsx';
import { LoadingSight } from './shared/sights.tsx';
import { useHost } from './shared/use-host.ts';
import { useLinkedAction } from './use-linked-action.ts';

/** All but the first screen come when they are wanted: whoever looks at the team's list does not wait for them. */
const AccessibilityScreen = lazily(() =>
  import('./accessibility/accessibility-screen.tsx').then((file) => file.AccessibilityScreen),
);
const ActionScreen = lazily(() => import('./action/action-screen.tsx').then((file) => file.ActionScreen));
const AllActionsScreen = lazily(() =>
  import('./all-actions/all-actions-screen.tsx').then((file) => file.AllActionsScreen),
);
const AskingScreen = lazily(() => import('./asking/asking-screen.tsx').then((file) => file.AskingScreen));
const BringInScreen = lazily(() => import('./bring-in/bring-in-screen.tsx').then((file) => file.BringInScreen));
const ConfigureScreen = lazily(() => import('./configure/configure-screen.tsx').then((file) => file.ConfigureScreen));
const DecideScreen = lazily(() => import('./decide/decide-screen.tsx').then((file) => file.DecideScreen));
const DeliveryScreen = lazily(() => import('./delivery/delivery-screen.tsx').then((file) => file.DeliveryScreen));
const MeetingPanel = lazily(() => import('./meeting/meeting-panel.tsx').then((file) => file.MeetingPanel));
const MeetingScreen = lazily(() => import('./meeting/meeting-screen.tsx').then((file) => file.MeetingScreen));
const MyActionsPage = lazily(() => import('./my-actions-page.tsx').then((file) => file.MyActionsPage));
const MyDigestScreen = lazily(() => import('./my-digest/my-digest-screen.tsx').then((file) => file.MyDigestScreen));
const PeopleScreen = lazily(() => import('./people/people-screen.tsx').then((file) => file.PeopleScreen));
const ToDecideScreen = lazily(() => import('./to-decide/to-decide-screen.tsx').then((file) => file.ToDecideScreen));

const PlanScreen = lazily(() => import('./plans/plan-screen.tsx').then((file) => file.PlanScreen));
const PlansScreen = lazily(() => import('./plans/plans-screen.tsx').then((file) => file.PlansScreen));

function lazily<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await load() }));
}

/** The screen that the address names; whatever else lies below `/tab/` shows the team's. @param props.origin the tab's own */
export function Screen({ origin }: { readonly origin: string }) {
  const host = useHost();
  const ask = linkedAsk(host);
  useLinkedAction(ask === null ? host.linkedTo : null);
  return (
    <Switch>
      <Route path="/tab/plans/:plan/people">
        {({ plan }) => (
          <Coming title={MATCHING_TEXTS.leads} words={MATCHING_TEXTS.loading}>
            <PeopleScreen plan={plan} />
          </Coming>
        )}
      </Route>
      <Route path="/tab/plans/:plan/asking">
        {({ plan }) => (
          <Coming title={ASKING_TEXTS.link} words={ASKING_TEXTS.loading}>
            <AskingScreen plan={plan} />
          </Coming>
        )}
      </Route>
      <Route path="/tab/plans/:plan/meeting">
        {({ plan }) => (
          <Coming title={COMING_TEXTS.meeting.title} words={COMING_TEXTS.meeting.loading}>
            <MeetingScreen plan={plan} />
          </Coming>
        )}
      </Route>
      {/* Whatever tab was added to a meeting: beside the call it is the meeting. */}
      {host.surface === 'meeting-panel' && (
        <Route>
          <Coming title={COMING_TEXTS.meeting.title} words={COMING_TEXTS.meeting.loading}>
            <MeetingPanel />
          </Coming>
        </Route>
      )}
      <Route path="/tab/plans/:plan">
        {({ plan }) => (
          <Coming title={COMING_TEXTS.plan.title} words={COMING_TEXTS.plan.loading}>
            <PlanScreen plan={plan} />
          </Coming>
        )}
      </Route>
      <Route path={ADDRESSES.plans}>
        <Coming title={COMING_TEXTS.plan.listTitle} words={COMING_TEXTS.plan.loadingList}>
          <PlansScreen />
        </Coming>
      </Route>
      <Route path={ADDRESSES.myDigest}>
        <Coming title={COMING_TEXTS.myDigest.title} words={COMING_TEXTS.myDigest.loading}>
          <MyDigestScreen />
        </Coming>
      </Route>
      <Route path={ADDRESSES.delivery}>
        <Coming title={COMING_TEXTS.delivery.title} words={COMING_TEXTS.delivery.loading}>
          <DeliveryScreen />
        </Coming>
      </Route>
      <Route path={ADDRESSES.bringIn}>
        <Coming title={COMING_TEXTS.bringIn.title} words={COMING_TEXTS.bringIn.loading}>
          <BringInScreen />
        </Coming>
      </Route>
      <Route path={`${ADDRESSES.actions}/:key`}>
        {({ key }) => (
          <Coming title={COMING_TEXTS.action.action} words={COMING_TEXTS.action.loading}>
            <ActionScreen actionKey={keyInAddress(key)} />
          </Coming>
        )}
      </Route>
      <Route path="/tab/decide/:key">
        {({ key }) => (
          <Coming title={COMING_TEXTS.decide.title} words={COMING_TEXTS.decide.loading}>
            <DecideScreen actionKey={keyInAddress(key)} />
          </Coming>
        )}
      </Route>
      <Route path={ADDRESSES.accessibility}>
        <AccessibilityStatement />
      </Route>
      <Route path={ADDRESSES.configure}>
        <Coming title={COMING_TEXTS.configure.title} words={COMING_TEXTS.configure.loading}>
          <ConfigureScreen host={host} origin={origin} />
        </Coming>
      </Route>
      <Route>
        <ActionBeside>
          <Switch>
            {/* A link to an update request leads to its questions, whatever screen it was sent to. */}
            <Route path={ask === null ? ADDRESSES.myActions : '*'}>
              <Coming title={MY_ACTIONS_TEXTS.title} words={MY_ACTIONS_TEXTS.loading}>
                <MyActionsPage ask={ask} />
              </Coming>
            </Route>
            <Route path={ADDRESSES.actions}>
              <Coming title={COMING_TEXTS.allActions.title} words={COMING_TEXTS.allActions.loading}>
                <AllActionsScreen />
              </Coming>
            </Route>
            <Route path={ADDRESSES.toDecide}>
              <Coming title={COMING_TEXTS.toDecide.title} words={COMING_TEXTS.toDecide.loading}>
                <ToDecideScreen />
              </Coming>
            </Route>
            <Route>
              <OverdueScreen />
            </Route>
          </Switch>
        </ActionBeside>
      </Route>
    </Switch>
  );
}

/** The accessibility statement, which needs no sign-in. */
export function AccessibilityStatement() {
  return (
    <Coming title={FOOTER_TEXTS.accessibility} words={FOOTER_TEXTS.loadingStatement}>
      <AccessibilityScreen />
    </Coming>
  );
}

/** The key of the ask that a link leads to; null where it leads to an action, or nowhere. */
function linkedAsk({ linkedTo }: Host): string | null {
  return linkedTo?.startsWith(ASK_LINK) ? linkedTo.slice(ASK_LINK.length) : null;
}

/** A screen whose files may still be on their way. */
function Coming(props: { readonly title: string; readonly words: string; readonly children: ReactNode }) {
  const meanwhile = (
    <Page title={props.title} isBusy>
      <LoadingSight words={props.words} />
    </Page>
  );
  return <Suspense fallback={meanwhile}>{props.children}</Suspense>;
}
