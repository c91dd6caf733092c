import type { Json } from '@/cloud/platform/tables';
import type { Audience } from '@/shared/notices/audience';

declare module '@/cloud/platform/tables' {
  interface Tables {
    noticeGroup: {
      communityId: string;
      id: string;
      name: string;
      audience: Json<Audience>;
      createdBy: string;
      createdAt: Date;
      retiredAt: Date | null;
    };
  }
}
