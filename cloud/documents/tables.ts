import type { DocumentContentType } from './keeping/document-types';

declare module '@/cloud/platform/tables' {
  interface Tables {
    keptDocument: {
      communityId: string;
      id: string;
      accountId: string;
      name: string;
      contentType: DocumentContentType;
      content: Buffer;
      madeAt: Date;
      expiresAt: Date;
    };
  }
}
