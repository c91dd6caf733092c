import { z } from 'zod';
import { type RefusalCode, refusalMessage } from '@/shared/refusals';

/** What would refuse somebody, told before they try: its code, and the words they would read. */
export const problemShape = z.object({ code: z.string(), message: z.string() }).nullable();

export const toldProblem = (code: RefusalCode | null): z.infer<typeof problemShape> =>
  code === null ? null : { code, message: refusalMessage(code) };
