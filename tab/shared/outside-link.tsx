import { Link } from '@fluentui/react-components';
import { ACTION_TEXTS } from '../../src/texts/action-view.ts';

/** A way out of the tab, to where something can be looked at: it opens beside the tab, and learns nothing of it. */
export function OutsideLink({ to }: { readonly to: string }) {
  return (
    <Link inline className="outside-link" href={to} target="_blank" rel="noopener noreferrer">
      {shortened(to)}
      <span className="only-heard"> {ACTION_TEXTS.opensBeside}</span>
    </Link>
  );
}

/** An address without what nobody reads, and not longer than a line. */
const LONGEST = 60;

function shortened(address: string): string {
  const plain = address.replace(/^https:\/\//, '').replace(/\/$/, '');
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST)}…`;
}
