import { z } from 'zod';
import { AREA_SHAPES, COLUMN_ROLES, LAYOUT_FORMATS } from '../core/plan/layout.ts';

const column = z.strictObject({
  header: z.string(),
  role: z.enum(COLUMN_ROLES).nullable(),
  share: z.number().positive().max(1).nullable(),
});
const place = z.strictObject({
  shape: z.enum(AREA_SHAPES),
  heading: z.string().nullable(),
  notes: z.array(z.string()).readonly(),
  sheet: z.string().nullable(),
  table: z.int().nonnegative(),
});

/** How a document looks, as plan files and backups hold it. */
export const layoutShape = z.strictObject({
  format: z.enum(LAYOUT_FORMATS),
  landscape: z.boolean(),
  areas: z.enum(AREA_SHAPES),
  notes: z.array(z.string()).readonly(),
  tables: z.array(z.array(column).readonly()).readonly(),
  places: z.array(place).readonly(),
});
