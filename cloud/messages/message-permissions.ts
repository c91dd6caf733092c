import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { messageKindNames } from '@/shared/messages/message-kinds';
import { readMessageTemplates } from './message-templates';
import './tables';

const kind = z.enum(messageKindNames);

/**
 * Which kinds of messages the phone may ask permission for, with WeChat's template ids, and how many
 * of each the caller still takes. Empty where the deployment has no templates.
 */
export const messagePermissions = operation('community.read')
  .output(z.array(z.object({ kind, templateId: z.string(), remaining: z.number().int() })))
  .query(async ({ ctx }) => {
    const templates = readMessageTemplates(process.env);
    const rows = await ctx.transaction
      .selectFrom('messagePermission')
      .select(['kind', 'remaining'])
      .where('communityId', '=', ctx.communityId)
      .where('accountId', '=', ctx.accountId)
      .execute();
    const remaining = new Map(rows.map((row) => [row.kind, row.remaining]));
    return messageKindNames.flatMap((name) => {
      const templateId = templates[name]?.templateId;
      if (templateId === undefined) return [];
      return [{ kind: name, templateId, remaining: remaining.get(name) ?? 0 }];
    });
  });
