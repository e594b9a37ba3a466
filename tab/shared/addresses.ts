/** Where each screen is. What is chosen on a screen stands behind the question mark, so that its address can be shared. */
export const ADDRESSES = {
  overdue: '/tab/',
  actions: '/tab/actions',
  myActions: '/tab/my-actions',
  toDecide: '/tab/to-decide',
  myDigest: '/tab/my-digest',
  plans: '/tab/plans',
  delivery: '/tab/delivery',
  bringIn: '/tab/bring-in',
  configure: '/tab/configure',
  accessibility: '/tab/accessibility',
} as const;

/** The screen on which a plan is run. */
export function planAddress(plan: string): string {
  return `${ADDRESSES.plans}/${encodeURIComponent(plan)}`;
}

/** The screen that names a plan's people. */
export function peopleAddress(plan: string): string {
  return `${planAddress(plan)}/people`;
}

/** The screen on how a plan asks. */
export function askingAddress(plan: string): string {
  return `${planAddress(plan)}/asking`;
}

/** The screen that takes a plan through a meeting. */
export function meetingAddress(plan: string): string {
  return `${planAddress(plan)}/meeting`;
}

/** The page of one action. */
export function actionAddress(key: string): string {
  return `${ADDRESSES.actions}/${encodeURIComponent(key)}`;
}

/** The page that decides what waits about one action. @param what which of what waits @param of id of who asked for it */
export function decideAddress(key: string, what: string, of: string | null): string {
  const search = new URLSearchParams({ what, ...(of !== null && { of }) });
  return `/tab/decide/${encodeURIComponent(key)}?${search}`;
}

/** The key that stands in the address of an action's page. @param part the end of that address */
export function keyInAddress(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // Anybody can follow a link that is cut short: there is no action of that key.
    return part;
  }
}
