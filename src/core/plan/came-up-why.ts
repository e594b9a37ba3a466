/** Why something waits for somebody who is not the first to decide about it. */
export const CAME_UP = ['vacant', 'own-action', 'revised-often', 'undecided', 'nobody-else'] as const;
/**
 * Nobody has the post below; whoever has it leads the action; it was put off too often for them; they did not decide in
 * time; nobody in post may, so that only a body can.
 */
export type CameUp = (typeof CAME_UP)[number];
