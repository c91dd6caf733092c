import '../tables';

/** `filedOn` is a `date`: read it as text, or the driver makes an instant of it. */
declare module '@/cloud/platform/tables' {
  interface Tables {
    conventionFiling: {
      communityId: string;
      conventionId: string;
      revision: number;
      filedOn: string;
      office: string;
      receiptNumber: string;
      photoIds: string[];
      filedBy: string;
      filedAt: Date;
    };
    conventionPublication: {
      communityId: string;
      conventionId: string;
      revision: number;
      version: number;
      digest: string;
      noticeId: string;
      publishedBy: string;
      publishedAt: Date;
    };
  }
}
