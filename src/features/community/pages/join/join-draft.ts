import { applicantName, mobilePhone } from '@/shared/community/applicant';
import type { BindingRelation } from '@/shared/community/house-binding';
import { communityRefusals } from '@/shared/community/refusals';
import type { Room } from '../../community-types';

/** A chosen building or entrance, by id and the name it was shown with. */
export type ChosenPlace = { id: string; name: string };

export type JoinDraft = {
  building: ChosenPlace | null;
  /** null while none is chosen, and where the building has none. */
  entrance: ChosenPlace | null;
  room: Room | null;
  relation: BindingRelation | null;
  adult: boolean | null;
  name: string;
  phone: string;
  step: 'house' | 'person' | 'check';
};

export const emptyJoinDraft: JoinDraft = {
  building: null,
  entrance: null,
  room: null,
  relation: null,
  adult: null,
  name: '',
  phone: '',
  step: 'house',
};

/** The room chosen so far, as it will be called: 3栋2单元1502. */
export const placeWords = ({ building, entrance, room }: JoinDraft): string =>
  `${building?.name ?? ''}${entrance?.name ?? ''}${room?.roomNumber ?? ''}`;

export type PersonProblems = Partial<Record<'relation' | 'adult' | 'name' | 'phone', string>>;

/** What is still missing or wrong about the person, in words for each field. */
export function personProblems({ relation, adult, name, phone }: JoinDraft): PersonProblems {
  return {
    ...(relation === null ? { relation: '请选择您和这间房的关系。' } : {}),
    ...(adult === null ? { adult: '请选择。' } : {}),
    ...(applicantName(name) === null ? { name: communityRefusals.applicantNameInvalid } : {}),
    ...(mobilePhone(phone) === null ? { phone: communityRefusals.phoneNotMobile } : {}),
  };
}
