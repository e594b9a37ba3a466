import { z } from 'zod';

const Attachment = z.object({
  contentType: z.string(),
  content: z.unknown(),
  /** Teams shows nothing of a result that has none. */
  preview: z.object({ content: z.looseObject({ title: z.string().optional(), text: z.string().optional() }) }),
});
const SuggestedAction = z.object({ type: z.string(), value: z.string() });

/** What a bot may answer to a search or a pasted link. */
export const ResultsReply = z.object({
  composeExtension: z.object({
    type: z.enum(['result', 'message']),
    attachmentLayout: z.enum(['list', 'grid']).optional(),
    attachments: z.array(Attachment).default([]),
    text: z.string().optional(),
    suggestedActions: z.object({ actions: z.array(SuggestedAction) }).optional(),
  }),
});
export type ResultsReply = z.infer<typeof ResultsReply>;

const size = z.union([z.number(), z.enum(['small', 'medium', 'large'])]).optional();

/** What a bot may answer to an action command: a form in a dialog, or a sentence that ends it. */
export const TaskReply = z.object({
  task: z.discriminatedUnion('type', [
    z.object({ type: z.literal('message'), value: z.string() }),
    z.object({
      type: z.literal('continue'),
      value: z.object({
        title: z.string(),
        height: size,
        width: size,
        card: z.object({ contentType: z.literal('application/vnd.microsoft.card.adaptive'), content: z.unknown() }),
      }),
    }),
  ]),
});
export type TaskReply = z.infer<typeof TaskReply>;

/** Whether the bot asks that what a link unfolds to is not kept. */
export function isNotToBeKept({ composeExtension }: ResultsReply): boolean {
  const policies = composeExtension.suggestedActions?.actions.filter(({ type }) => type === 'setCachePolicy') ?? [];
  return policies.some(({ value }) => value.includes('no-cache'));
}
