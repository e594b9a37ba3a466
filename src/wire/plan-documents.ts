import { z } from 'zod';

/** What a plan can be taken out as, with the type by which browsers and programs know it. */
export const DOCUMENT_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const;

/** Query of `GET /api/plans/{id}/document`. */
export const DocumentQuery = z.object({
  to: z.enum(['docx', 'xlsx', 'csv', 'json']),
  /** `posts`: for publication, with posts in place of people's names. */
  names: z.enum(['people', 'posts']).default('people'),
});

/** Reply of `GET /api/exportable`: the ids of the plans that the caller may take out, or something of them. */
export const ExportableReply = z.object({
  on: z.iso.date(),
  asAt: z.iso.datetime(),
  plans: z.array(z.string()),
});
export type ExportableReply = z.infer<typeof ExportableReply>;
