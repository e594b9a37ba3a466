import { Link } from '@fluentui/react-components';
import { PLAN_TEXTS } from '../../src/texts/plan-page.ts';
import type { PlanReply } from '../../src/wire/plan-page.ts';
import { ADDRESSES, askingAddress, meetingAddress, peopleAddress } from '../shared/addresses.ts';
import { DownloadMenu } from '../shared/download-menu.tsx';
import { TabLink } from '../shared/tab-link.tsx';

/** The ways to each part of running a plan, with what is done there. */
export function WaysPart({ plan }: { readonly plan: PlanReply }) {
  const ways = [
    { title: PLAN_TEXTS.people, what: PLAN_TEXTS.peopleWhat, name: PLAN_TEXTS.toPeople, to: peopleAddress(plan.id) },
    { title: PLAN_TEXTS.asking, what: PLAN_TEXTS.askingWhat, name: PLAN_TEXTS.toAsking, to: askingAddress(plan.id) },
    {
      title: PLAN_TEXTS.meetings,
      what: PLAN_TEXTS.meetingsWhat,
      name: PLAN_TEXTS.toMeeting,
      to: meetingAddress(plan.id),
    },
    { title: PLAN_TEXTS.delivery, what: PLAN_TEXTS.deliveryWhat, name: PLAN_TEXTS.toDelivery, to: ADDRESSES.delivery },
  ];
  return (
    <ul className="ways">
      {ways.map(({ title, what, name, to }) => (
        <li key={to}>
          <h2>{title}</h2>
          <p>{what}</p>
          <TabLink to={to}>{name}</TabLink>
        </li>
      ))}
      <li>
        <h2>{PLAN_TEXTS.document}</h2>
        <p>{PLAN_TEXTS.documentWhat}</p>
        <TabLink to={ADDRESSES.bringIn}>{PLAN_TEXTS.toNewer}</TabLink>
        <DownloadMenu plan={plan} />
      </li>
      <li>
        <h2>{PLAN_TEXTS.record}</h2>
        <p>{PLAN_TEXTS.recordWhat}</p>
        <Link href={plan.site} target="_blank" inline>
          {PLAN_TEXTS.toRecord}
        </Link>
      </li>
    </ul>
  );
}
