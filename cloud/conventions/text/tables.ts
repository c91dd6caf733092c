declare module '@/cloud/platform/tables' {
  interface Tables {
    conventionDraft: {
      communityId: string;
      conventionId: string;
      revision: number;
      begunFrom: 'template' | 'edition' | 'lastDraft';
      firstVersion: number;
      begunBy: string;
      begunAt: Date;
    };
  }
}

export {};
