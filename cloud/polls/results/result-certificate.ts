import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { shownItemSchema } from '../ballot-item-schema';
import { showItems } from '../ballot-items';
import { legalEffectSchema, ruleSetSchema, visibilitySchema } from '../poll-schemas';
import { tallySchema } from '../tally-schema';
import { readPublishedPoll } from './posted-poll';
import { readCertificate } from './read-certificate';

/**
 * The certificate of a result (结果证书): the rule with its source, all numbers, and what proves them.
 * While the result is posted it says so; archived, it still stands.
 *
 * @throws Refusal pollNotFound, pollCancelled, pollResultNotYet, certificateNotYet
 */
export const resultCertificate = operation('polls.read')
  .input(z.object({ pollId: z.uuid() }))
  .output(
    z.object({
      id: z.string(),
      title: z.string(),
      communityName: z.string(),
      publisher: z.string(),
      state: z.enum(['preliminary', 'final', 'archived']),
      visibility: visibilitySchema,
      legalEffect: legalEffectSchema,
      ruleSet: ruleSetSchema,
      announcedAt: z.string(),
      opensAt: z.string(),
      closesAt: z.string(),
      countedAt: z.string(),
      postedUntil: z.string(),
      sealedUntil: z.string(),
      items: z.array(shownItemSchema),
      tally: tallySchema,
      count: z.number().int(),
      objections: z.object({
        filed: z.number().int(),
        unanswered: z.number().int(),
        upheld: z.number().int(),
      }),
      rollVersion: z.number().int(),
      /** Hex. */
      rollRoot: z.string(),
      logKey: z.string(),
      head: z.object({
        pollId: z.string(),
        treeSize: z.number().int(),
        root: z.string(),
        time: z.string(),
        signature: z.string(),
      }),
    }),
  )
  .query(async ({ ctx, input: { pollId } }) => {
    const certificate = await readCertificate(ctx, await readPublishedPoll(ctx, pollId));
    return {
      ...certificate,
      items: await showItems(ctx, certificate.items),
      announcedAt: certificate.announcedAt.toISOString(),
      opensAt: certificate.opensAt.toISOString(),
      closesAt: certificate.closesAt.toISOString(),
      countedAt: certificate.countedAt.toISOString(),
      postedUntil: certificate.postedUntil.toISOString(),
      sealedUntil: certificate.sealedUntil.toISOString(),
    };
  });
