import { z } from 'zod';

/** A day that somebody typed, as an ISO date; one that a list column takes. */
export const TypedDay = z.iso
  .date()
  .refine((day) => day >= '1900-01-01' && day <= '8900-12-31', 'expected a day from 1900 on');
