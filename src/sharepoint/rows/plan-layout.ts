import { z } from 'zod';
import { AREA_SHAPES, COLUMN_ROLES, LAYOUT_FORMATS, type PlanLayout } from '../../core/plan/layout.ts';
import { json } from './fields.ts';

/** How a plan's document looks. One that a later version wrote is read as far as it is known. */
export const LayoutJson = json(
  z
    .object({
      format: z.enum(LAYOUT_FORMATS),
      landscape: z.boolean(),
      areas: z.enum(AREA_SHAPES),
      notes: z.array(z.string()),
      tables: z.array(
        z.array(
          z.object({
            header: z.string(),
            role: z.enum(COLUMN_ROLES).nullable().catch(null),
            share: z.number().nullable(),
          }),
        ),
      ),
      places: z.array(
        z.object({
          shape: z.enum(AREA_SHAPES),
          heading: z.string().nullable(),
          notes: z.array(z.string()),
          sheet: z.string().nullable(),
          table: z.number(),
        }),
      ),
    })
    .nullable()
    .transform((layout): PlanLayout | null => layout),
);
