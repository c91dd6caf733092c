import type { MilestoneData } from '@/src/features/hall/public';

/** What the forms about one milestone work with. */
export type MilestoneFormProps = {
  topicId: string;
  milestone: MilestoneData;
  /** UTC instant. */
  plannedAt: string;
  onDone: () => void;
};
