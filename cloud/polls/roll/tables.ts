import type { Json } from '@/cloud/platform/tables';

/** A row of a roll as a correction found or left it. */
export interface RollRowState {
  row: number;
  roomLabel: string;
  /** 0.01 m² */
  areaHundredths: number;
  isDeveloper: boolean;
  unitIds: string[];
  personIds: string[];
}

declare module '@/cloud/platform/tables' {
  interface Tables {
    rollVersion: {
      communityId: string;
      pollId: string;
      version: number;
      root: string;
      digest: string;
      heads: number;
      areaHundredths: number;
      changes: number;
      reason: string | null;
      madeAt: Date;
      madeBy: string;
      tree: Buffer;
    };
    rollChange: {
      communityId: string;
      pollId: string;
      version: number;
      position: number;
      voterId: string;
      kind: 'gone' | 'new' | 'changed';
      before: Json<RollRowState> | null;
      after: Json<RollRowState> | null;
    };
  }
}
