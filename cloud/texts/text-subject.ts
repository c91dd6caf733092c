import type { MemberContext } from '@/cloud/platform/operation';
import type { TextSubjectKind } from '@/shared/texts/text-content';
import './tables';

/** What a text belongs to. Who may do what with it is the matter of whoever calls. */
export interface TextSubject {
  kind: TextSubjectKind;
  id: string;
}

/** What reading texts needs. */
export type TextContext = Pick<MemberContext, 'transaction' | 'communityId' | 'now'>;
