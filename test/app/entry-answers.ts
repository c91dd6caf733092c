import type { EntryContent, EntryDesk, VoterToEnter } from '@/src/features/poll-desk/entry-types';
import { voterId } from './poll-ids';

/** Answers of the server about ballots that staff enter, to change for a test. */
export const aDesk = (changes: Partial<EntryDesk> = {}): EntryDesk => ({
  title: '关于续聘物业和修订规则的表决',
  legalEffect: 'advisory',
  channels: ['paper', 'doorToDoor', 'telephone', 'proxy'],
  opensAt: '2026-11-20T01:00:00.000Z',
  closesAt: '2099-11-30T10:00:00.000Z',
  entriesEndAt: '2099-12-01T10:00:00.000Z',
  refusal: null,
  proxyWithinHousehold: false,
  principalsPerProxy: 3,
  toCheck: 2,
  mineWaiting: 1,
  confirmed: 5,
  setAside: 0,
  rejected: 0,
  ...changes,
});

export const aVoterToEnter = (changes: Partial<VoterToEnter> = {}): VoterToEnter => ({
  voterId,
  roomLabel: '1栋1单元101',
  people: [{ personId: 'owner', name: '夏宇' }],
  representativeId: null,
  standing: null,
  waiting: [],
  ...changes,
});

export const anEntry = (changes: Partial<EntryContent> = {}): EntryContent => ({
  entryId: 'entry1',
  roomLabel: '1栋1单元101',
  personName: '夏宇',
  channel: 'paper',
  statedAt: '2026-11-22T02:00:00.000Z',
  enteredAt: '2026-11-22T03:00:00.000Z',
  answers: { item1: 'approve', item2: 'reject' },
  photos: [{ fileId: 'photo1', address: '/files/photo1.jpg' }],
  note: '',
  proxy: null,
  state: 'entered',
  rejectReason: null,
  text: '这一户还没有别的票，核对通过后，这张票就算数。',
  mayDecide: true,
  mayWithdraw: false,
  ...changes,
});
