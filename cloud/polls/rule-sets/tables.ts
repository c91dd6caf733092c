import type { Generated } from 'kysely';
import type { Json } from '@/cloud/platform/tables';
import type { OwnRuleSet } from '@/shared/polls/own-rules/own-rule-set';
import type { Body } from '@/shared/polls/rule-set';

declare module '@/cloud/platform/tables' {
  interface Tables {
    ownRuleSet: {
      communityId: string;
      id: string;
      version: number;
      name: string;
      createdBy: string;
      createdAt: Date;
      retiredBy: string | null;
      retiredAt: Date | null;
    };
    ownRuleSetVersion: {
      communityId: string;
      ruleSetId: string;
      version: number;
      content: Json<OwnRuleSet>;
      savedBy: string;
      savedAt: Date;
    };
    memberList: {
      communityId: string;
      id: string;
      body: Body;
      name: string;
      revision: Generated<number>;
      createdBy: string;
      createdAt: Date;
      changedAt: Date;
      retiredAt: Date | null;
    };
    memberListPerson: {
      communityId: string;
      listId: string;
      personId: string;
      addedAt: Date;
    };
  }
}
