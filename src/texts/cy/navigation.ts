/** Unreviewed: translated without a Welsh speaker's check. */
import type * as english from '../navigation.ts';
import type { SameShape } from '../same-shape.ts';

export const NAVIGATION_TEXTS = {
  screens: 'Sgriniau',
  skip: 'Neidio i’r cynnwys',
  names: {
    overdue: 'Hwyr',
    actions: 'Pob cam gweithredu',
    myActions: 'Fy nghamau gweithredu',
    toDecide: 'I’w penderfynu',
    plans: 'Cynlluniau',
  },
} satisfies SameShape<typeof english.NAVIGATION_TEXTS>;

export const waitingCounted: typeof english.waitingCounted = (count) => `${count} yn aros`;

export const wayHeard: typeof english.wayHeard = (name, waiting) =>
  waiting === 0 ? name : `${name}, ${waitingCounted(waiting)}`;
