import { z } from 'zod';
import type { Receipt } from '@/shared/polls/ledger/receipt';
import type { SignedTreeHead } from '@/shared/polls/ledger/tree-head';

const hex = z.string();

export const treeHeadSchema: z.ZodType<SignedTreeHead> = z.object({
  pollId: z.string(),
  treeSize: z.number().int(),
  root: hex,
  time: z.string(),
  signature: hex,
});

export const receiptSchema: z.ZodType<Receipt> = z.object({
  pollId: z.string(),
  index: z.number().int(),
  commitment: hex,
  head: treeHeadSchema,
  proof: z.array(hex),
});
