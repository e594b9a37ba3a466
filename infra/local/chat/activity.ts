import { z } from 'zod';

/** A Bot Framework activity, as far as the stand-in looks into it; everything else travels untouched. */
export const Activity = z.looseObject({
  type: z.string().min(1),
  text: z.string().optional(),
  attachments: z.array(z.unknown()).optional(),
});

export type Activity = z.infer<typeof Activity>;

/** Teams counts a message in UTF-16, two bytes a character; its documentation says to stay within 80 KB. */
const mostBytes = 80 * 1024;

export function isTooBig(activity: Activity): boolean {
  const { text, attachments, entities } = activity;
  return JSON.stringify({ text, attachments, entities }).length * 2 > mostBytes;
}

/** A message that would show nothing. */
export function isEmpty({ type, text, attachments }: Activity): boolean {
  return type === 'message' && !text?.trim() && !attachments?.length;
}

/**
 * Teams posts text and a card as two messages, and then gives the bot no id to update either of them by.
 */
export function asMessages(activity: Activity): Activity[] {
  const { text, ...rest } = activity;
  if (!text || !activity.attachments?.length) return [activity];
  const { attachments: _, ...words } = activity;
  return [words, rest];
}
