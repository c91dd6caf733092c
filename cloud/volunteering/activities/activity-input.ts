import { z } from 'zod';
import { plainLine, plainParagraphs } from '@/shared/plain-text';
import { type StaffRole, staffRoles } from '@/shared/roles';
import { activityKindNames } from '@/shared/volunteering/activity-kinds';
import { skillNames } from '@/shared/volunteering/skills';

// The limits people hear of are in `activity-limits.ts`; this only keeps out what no phone sends.
const typed = z.string().max(20_000);
export const typedLine = typed.transform(plainLine);
export const typedParagraphs = typed.transform(plainParagraphs);

export const activityIdInput = z.object({ activityId: z.uuid() });

export const bodySchema = z.enum(Object.keys(staffRoles) as [StaffRole, ...StaffRole[]]);

/** Who holds an activity. */
export const organiserSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('body'), role: bodySchema }),
  z.object({ kind: z.literal('team'), teamId: z.uuid() }),
]);

export type Organiser = z.infer<typeof organiserSchema>;

/** What the form of an activity holds beside its photos. */
export const activityFields = {
  title: typedLine,
  kind: z.enum(activityKindNames),
  ownKindId: z.uuid().nullable(),
  place: typedLine,
  /** For the statistics; null: none of them. */
  buildingId: z.uuid().nullable(),
  description: typedParagraphs,
  contact: typedLine,
  risks: typedParagraphs,
  isRisky: z.boolean(),
  isRescue: z.boolean(),
  insurance: z.enum(['none', 'bought']),
  insuranceNote: typedLine,
  leastAge: z.number(),
  mostAge: z.number().nullable(),
  neededSkills: z.array(z.enum(skillNames)).max(skillNames.length),
  cancelHours: z.number(),
  /** Millionths of a degree (GCJ-02) and metres; null: no check-in by place. */
  checkInPlace: z
    .object({
      latitudeMillionths: z.number(),
      longitudeMillionths: z.number(),
      radiusMetres: z.number(),
    })
    .nullable(),
};

export const activityContentInput = z.object({
  organiser: organiserSchema,
  ...activityFields,
  photoIds: z.array(z.uuid()).max(50),
});

export type ActivityContent = z.infer<typeof activityContentInput>;
