import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { argumentTextProblem, whyCannotArgue } from '@/shared/hall/arguments/argument-rules';
import { type ArgumentSide, argumentSides } from '@/shared/hall/arguments/argument-side';
import { plainParagraphs } from '@/shared/plain-text';
import { visibilitySchema } from '../opinions/write-statement';
import { refuseFirst } from '../refuse-first';
import { lockTopic } from '../topic-row';
import { addArgument, sentBefore, writtenBy } from './add-argument';

export const sideSchema = z.enum(Object.keys(argumentSides) as [ArgumentSide, ...ArgumentSide[]]);

// The limits people hear of are in `argument-limits.ts`; this only keeps out what no phone sends.
export const argumentTextInput = z.string().max(5_000).transform(plainParagraphs);

/**
 * Adds an argument for or against what a topic proposes. It stays as it is written: marks are given to
 * what it said. The topic stays locked, so that nobody slips past a limit with two phones.
 *
 * @throws Refusal argumentTextLength, topicNotFound, and what `whyCannotArgue` finds
 */
export const writeArgument = operation('hall.speak')
  .input(z.object({ id: z.uuid(), topicId: z.uuid(), side: sideSchema, text: argumentTextInput }))
  .output(z.object({ visibility: visibilitySchema }))
  .mutation(async ({ ctx, input: { id, topicId, side, text } }) => {
    refuseFirst([argumentTextProblem(text)]);
    const { state } = await lockTopic(ctx, topicId);
    const sent = await sentBefore(ctx, id);
    if (sent) return { visibility: sent };
    const { arguments: written } = await writtenBy(ctx, topicId);
    refuseFirst([whyCannotArgue(state, written)]);
    return { visibility: await addArgument(ctx, { id, topicId, side, replyTo: null, text }) };
  });
