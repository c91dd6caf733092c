import type { CloudOutputs } from '@/src/platform/cloud';

type Polls = CloudOutputs['polls'];

export type RuleSetsHere = Polls['listRuleSets'];
export type OwnRuleSetHere = RuleSetsHere['own'][number];
export type MemberList = Polls['memberList'];
export type ListedPerson = Polls['listMemberPeople']['items'][number];
export type FoundPerson = Polls['searchRegister']['items'][number];
