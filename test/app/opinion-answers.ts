import type { Role } from '@/shared/roles';

export const topicId = '019aa000-0000-7000-8000-000000000001';

/** Who is looking, as `community.whoAmI` answers. */
export const whoAmI =
  (roles: Role[] = ['resident', 'adult']) =>
  () => ({
    loggedIn: true,
    account: { consentedAt: '', consentVersion: '1', consentIsCurrent: true },
    community: { id: topicId, name: '锦绣花园', kind: 'compound', privacyContact: '' },
    roles,
    homes: [],
    pendingBindings: [],
  });

/** A conversation that goes on, with four statements nobody has judged. */
export const anOverview = (changes: object = {}) => ({
  isOpen: true,
  total: 4,
  voted: 0,
  voters: 7,
  written: 0,
  mayVote: true,
  mayWrite: true,
  maySeed: false,
  ...changes,
});

export const cards = ['充电棚离楼远一些', '费用从公共收益里出', '夜里不能充电', '先问消防部门'].map(
  (text, place) => ({ statementId: `019aa000-0000-7000-8000-00000000010${place}`, text }),
);

/** A statement in a list. */
export const aStatementInList = (changes: object = {}) => ({
  id: cards[0]!.statementId,
  text: cards[0]!.text,
  visibility: 'shown',
  author: '2栋 李**',
  isOfficial: false,
  isMine: false,
  myChoice: null,
  totals: null,
  ...changes,
});
