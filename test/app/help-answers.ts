import type { HelpCardData, HelpCourse, HelpDetail } from '@/src/features/help/help-types';

export const helpId = '019aa000-0000-7000-8000-0000000000f1';

/** A request in a list: somebody else's, open. */
export const aHelpCard = (changes: Partial<HelpCardData> = {}): HelpCardData => ({
  id: helpId,
  kind: 'medicine',
  words: '帮我到社区药房取一盒降压药。',
  visibility: 'shown',
  state: 'open',
  way: 'mutual',
  askerName: '3栋 王**',
  writtenBy: null,
  buildingName: '3栋',
  wantedFrom: '2026-11-23T06:00:00.000Z',
  wantedUntil: '2026-11-23T10:00:00.000Z',
  expectedMinutes: 30,
  side: null,
  awaitsMe: false,
  ...changes,
});

export const aHelpCourse = (changes: Partial<HelpCourse> = {}): HelpCourse => ({
  helperName: '1栋 李**',
  helper: null,
  onDuty: false,
  takenAt: '2026-11-22T01:00:00.000Z',
  said: null,
  confirmUntil: null,
  claims: [],
  settlingBecause: null,
  creditedMinutes: null,
  setAsideMinutes: 0,
  rating: null,
  steps: [
    {
      number: 2,
      kind: 'take',
      side: 'helper',
      startsAt: null,
      minutes: null,
      reason: '',
      at: '2026-11-22T01:00:00.000Z',
    },
  ],
  ...changes,
});

export const aHelpDetail = (changes: Partial<HelpDetail> = {}): HelpDetail => ({
  ...aHelpCard(),
  contact: null,
  whyNotTake: null,
  course: null,
  ...changes,
});

/** What those it concerns know of where it is. */
export const aHelpContact = { room: '3栋1单元502', phone: '13800001234', name: '' };

/** What the pages of help ask whoever they are shown to. */
export const helpReader = (roles: string[] = ['resident', 'adult']) => ({
  'community.whoAmI': () => ({
    loggedIn: true,
    account: { consentedAt: '', consentVersion: '1', consentIsCurrent: true },
    community: { id: 'c', name: '锦绣花园', kind: 'compound', privacyContact: '' },
    roles,
    homes: [],
    pendingBindings: [],
  }),
  'messages.messagePermissions': () => [],
  'moderation.reasonOf': () => ({ reason: null }),
  'volunteering.helpSummary': () => ({ open: 2, awaitMe: 0, toSettle: null }),
});
