import '../tables';

/** What a volunteer's phone shows: that they came, or that they leave. */
export type ScanEvent = 'arrive' | 'leave';
export type ScanOutcome =
  | 'arrived'
  | 'alreadyThere'
  | 'left'
  | 'alreadyLeft'
  | 'kept'
  | 'risksToAccept';

declare module '@/cloud/platform/tables' {
  interface Tables {
    shiftSecret: { communityId: string; shiftId: string; secret: Uint8Array };
    attendanceScan: {
      communityId: string;
      id: string;
      shiftId: string;
      volunteerId: string;
      event: ScanEvent;
      way: 'code' | 'offlineCode' | 'place';
      at: Date;
      outcome: ScanOutcome;
      sentBy: string;
      receivedAt: Date;
    };
  }
}
