import { z } from './zod.ts';

/** 1 = Monday ... 7 = Sunday (ISO 8601). */
export const weekdaySchema = z.int().min(1).max(7);
