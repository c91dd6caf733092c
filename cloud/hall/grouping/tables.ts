import type { Json } from '@/cloud/platform/tables';
import type { PublishedGrouping } from '@/shared/hall/opinions/published-grouping';
import type { GroupingModel } from './grouping-model';

declare module '@/cloud/platform/tables' {
  interface Tables {
    opinionGrouping: {
      communityId: string;
      topicId: string;
      computedAt: Date;
      voteCount: number;
      participantCount: number;
      activeCount: number;
      model: Json<GroupingModel> | null;
      /** What the page shows: already without anything that could tell of single people. */
      picture: Json<PublishedGrouping> | null;
      /** By statement. */
      priorities: Json<Record<string, number>>;
      keptIn: string[];
    };
    opinionGroupingQueue: {
      communityId: string;
      topicId: string;
      dueAt: Date;
    };
  }
}
