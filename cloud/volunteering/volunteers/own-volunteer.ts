import { z } from 'zod';
import { callerContact, fullNames } from '@/cloud/community/public';
import { operation } from '@/cloud/platform/operation';
import { activityKindNames } from '@/shared/volunteering/activity-kinds';
import { skillNames } from '@/shared/volunteering/skills';
import { claimableRecord } from './claimable-record';
import { volunteerOfAccount } from './volunteer-row';
import './tables';

/** The caller's own profile, or what they would be registered with. */
export const ownVolunteer = operation('volunteering.volunteer')
  .output(
    z.object({
      /** Registered and not left. */
      isRegistered: z.boolean(),
      isAdult: z.boolean(),
      /** Real name and phone of the home; null: none is bound under a name. */
      contact: z.object({ name: z.string(), phone: z.string() }).nullable(),
      profile: z
        .object({
          name: z.string(),
          phone: z.string(),
          skills: z.array(z.enum(skillNames)),
          interests: z.array(z.enum(activityKindNames)),
          wantsCalls: z.boolean(),
          onLeaderboard: z.boolean(),
          birthDate: z.string().nullable(),
          registeredAt: z.string(),
          /** Who registered them, where it was not themselves. */
          registeredBy: z.string().nullable(),
          leftAt: z.string().nullable(),
        })
        .nullable(),
      /** Somebody registered the caller before they had an account: it becomes theirs. */
      claimable: z.object({ name: z.string(), earnedMinutes: z.number().int() }).nullable(),
    }),
  )
  .query(async ({ ctx }) => {
    const volunteer = await volunteerOfAccount(ctx, ctx.accountId);
    const { record } = volunteer ? { record: null } : await claimableRecord(ctx);
    const helper = volunteer?.registeredBy ?? null;
    const names = helper === null ? new Map() : await fullNames(ctx, [helper]);
    return {
      isRegistered: volunteer?.leftAt === null,
      isAdult: ctx.caller.roles.includes('adult'),
      contact: await callerContact(ctx),
      profile: volunteer
        ? {
            ...{ name: volunteer.name, phone: volunteer.phone, skills: volunteer.skills },
            ...{ interests: volunteer.interests, wantsCalls: volunteer.wantsCalls },
            ...{ onLeaderboard: volunteer.onLeaderboard, birthDate: volunteer.birthDate },
            registeredAt: volunteer.registeredAt.toISOString(),
            registeredBy: helper === null ? null : (names.get(helper) ?? '工作人员'),
            leftAt: volunteer.leftAt?.toISOString() ?? null,
          }
        : null,
      claimable: record ? { name: record.name, earnedMinutes: record.earnedMinutes } : null,
    };
  });
