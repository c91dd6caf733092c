import type { cloudClient } from '@/src/platform/cloud';

type Hall = typeof cloudClient.hall;
type Options = Awaited<ReturnType<Hall['seatOptions']['query']>>;
type Body = Options['bodies'][number]['role'];

export type InvitationDraft = {
  bodies: Body[];
  outsideName: string;
  residents: string[];
  question: string;
  /** An instant of the chosen day; null: by the community's own days. */
  answerUntil: string | null;
};

export const emptyInvitation: InvitationDraft = {
  bodies: [],
  outsideName: '',
  residents: [],
  question: '',
  answerUntil: null,
};

/** The seats a draft asks for, each with the same question. */
export const invitationsOf = ({ bodies, outsideName, residents, question }: InvitationDraft) => [
  ...bodies.map((body) => ({ body, question })),
  ...(outsideName.trim() === '' ? [] : [{ outsideName, question }]),
  ...residents.map((accountId) => ({ accountId, question })),
];

/** Bodies are the same on every page of the options. */
export const bodyChoices = ([first]: readonly Options[]) =>
  (first?.bodies ?? []).map(({ role, name, isInvited }) => ({
    value: role,
    label: name,
    disabled: isInvited,
    ...(isInvited ? { note: '已经邀请' } : {}),
  }));

export const residentChoices = (pages: readonly Options[]) =>
  pages
    .flatMap(({ residents }) => residents)
    .map(({ accountId, name, isAuthor, isInvited }) => ({
      value: accountId,
      label: isAuthor ? `${name}（发起人）` : name,
      disabled: isInvited,
      ...(isInvited ? { note: '已经邀请' } : {}),
    }));
