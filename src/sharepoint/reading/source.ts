import { z } from 'zod';
import { json } from '../rows/fields.ts';

/** The report that a plan answers, or that an area was taken over from. */
export const SourceJson = json(
  z
    .object({
      title: z.string(),
      ref: z.string().nullable(),
      date: z.string().nullable(),
      assurance: z.string().nullable(),
    })
    .nullable(),
);
