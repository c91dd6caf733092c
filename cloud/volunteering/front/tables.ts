declare module '@/cloud/platform/tables' {
  interface Tables {
    /** Mini-program codes of shifts, as WeChat made them. */
    posterCode: {
      communityId: string;
      shiftId: string;
      image: Buffer;
      contentType: string;
      madeAt: Date;
    };
  }
}

export {};
