import { adaptRuleSet } from './adapted-rule-set';
import { announcementProblems, type PollDraft } from './announcement';
import { ruleSets } from './assemblies';
import type { DraftItem } from './item-problems';
import type { RuleSet } from './rule-set';

const owners = ruleSets.ownersAssembly;
// The evening of 21 November in Asia/Shanghai.
const now = '2026-11-21T12:00:00Z';

const anItem = (item: Partial<DraftItem> = {}): DraftItem => ({
  title: '续聘现物业服务企业',
  description: '',
  matter: 'propertyManager',
  majority: 'ordinary',
  method: { kind: 'approveReject' },
  optionOrder: 'asListed',
  options: [],
  ...item,
});

const aDraft = (draft: Partial<PollDraft> = {}): PollDraft => ({
  title: '锦绣花园业主大会',
  description: '',
  items: [anItem()],
  opensAt: '2026-12-05T16:00:00Z',
  closesAt: '2026-12-15T16:00:00Z',
  extraordinary: false,
  legalEffect: 'advisory',
  visibility: 'named',
  entryHours: 0,
  ...draft,
});

const problems = (draft: Partial<PollDraft>, ruleSet: RuleSet = owners) =>
  announcementProblems(aDraft(draft), ruleSet, now);

const codes = (draft: Partial<PollDraft>, ruleSet: RuleSet = owners) =>
  problems(draft, ruleSet).map(({ code }) => code);

describe('notice', () => {
  it('the 15th calendar day after the announcement is early enough', () => {
    expect(problems({ opensAt: '2026-12-05T16:00:00Z' })).toEqual([]);
  });

  it('one instant earlier is not, and the refusal says when', () => {
    expect(problems({ opensAt: '2026-12-05T15:59:59.999Z' })).toEqual([
      { code: 'noticeTooShort', details: { earliest: '2026-12-05T16:00:00.000Z' } },
    ]);
  });

  it('an extraordinary meeting needs 7 days, only where local rules allow it', () => {
    const draft = {
      extraordinary: true,
      opensAt: '2026-11-27T16:00:00Z',
      closesAt: '2026-12-10T16:00:00Z',
    };
    expect(codes(draft)).toEqual(['extraordinaryNotAllowed']);
    const allowing = adaptRuleSet(owners, { extraordinaryMeetings: true });
    expect(codes(draft, allowing)).toEqual([]);
    expect(codes({ ...draft, opensAt: '2026-11-27T15:59:00Z' }, allowing)).toEqual([
      'noticeTooShort',
    ]);
  });

  it('villagers get 10 days; representatives may meet at once, but not in the past', () => {
    const items = [anItem({ matter: null })];
    const closesAt = '2026-12-10T00:00:00Z';
    const opening = (opensAt: string, ruleSet: RuleSet) =>
      codes({ items, opensAt, closesAt }, ruleSet);
    const villagers = ruleSets.villagersAssemblyHouseholds;
    expect(opening('2026-11-30T16:00:00Z', villagers)).toEqual([]);
    expect(opening('2026-11-30T15:00:00Z', villagers)).toEqual(['noticeTooShort']);
    expect(opening(now, ruleSets.villagerRepsMeeting)).toEqual([]);
    expect(opening('2026-11-21T11:59:59Z', ruleSets.villagerRepsMeeting)).toEqual([
      'noticeTooShort',
    ]);
  });
});

describe('the voting window of owners is 5 to 60 days', () => {
  const opensAt = '2026-12-10T01:00:00Z';
  it.each([
    ['exactly 5 days', '2026-12-15T01:00:00Z', []],
    ['a minute less', '2026-12-15T00:59:00Z', ['windowTooShort']],
    ['closing before opening', '2026-12-09T00:00:00Z', ['windowTooShort']],
    ['exactly 60 days', '2027-02-08T01:00:00Z', []],
    ['a minute more', '2027-02-08T01:01:00Z', ['windowTooLong']],
  ])('%s', (_case, closesAt, expected) => {
    expect(codes({ opensAt, closesAt })).toEqual(expected);
  });
});

describe('the items', () => {
  it('there are 1 to 20', () => {
    const items = (count: number) =>
      Array.from({ length: count }, (_, index) => anItem({ title: `第 ${index} 个事项` }));
    expect(codes({ items: [] })).toEqual(['pollItemsCount']);
    expect(codes({ items: items(20) })).toEqual([]);
    expect(codes({ items: items(21) })).toEqual(['pollItemsCount']);
  });

  it('a matter that the law calls major needs the special majority (Civil Code art. 278)', () => {
    const weak = anItem({ matter: 'maintenanceFundsRaising', majority: 'ordinary' });
    expect(problems({ items: [weak] })).toEqual([
      {
        code: 'itemNeedsSpecialMajority',
        details: { position: 1, matter: '筹集建筑物及其附属设施的维修资金' },
      },
    ]);
    expect(codes({ items: [{ ...weak, majority: 'special' }] })).toEqual([]);
  });

  it('owners may ask more of a matter than the law does', () => {
    expect(codes({ items: [anItem({ majority: 'special' })] })).toEqual([]);
  });

  it('owners’ items name their matter, other bodies’ do not and have no special majority', () => {
    expect(codes({ items: [anItem({ matter: null })] })).toEqual(['itemMatterMissing']);
    expect(codes({}, ruleSets.residentRepsMeeting)).toEqual(['itemMatterNotOfBody']);
    const special = anItem({ matter: null, majority: 'special' });
    expect(codes({ items: [special] }, ruleSets.residentRepsMeeting)).toEqual([
      'itemMajorityUnknown',
    ]);
  });

  it('have titles of their own, of a fitting length', () => {
    expect(problems({ items: [anItem(), anItem({ title: ' 续聘现物业服务企业 ' })] })).toEqual([
      { code: 'itemTitleRepeated', details: { position: 2 } },
    ]);
    expect(problems({ items: [anItem({ title: '  车位 ' })] })).toEqual([
      { code: 'itemTitleLength', details: { position: 1, min: 4, max: 60 } },
    ]);
    expect(codes({ items: [anItem({ description: '长'.repeat(2_001) })] })).toEqual([
      'itemDescriptionLength',
    ]);
  });
});

describe('the poll itself', () => {
  it('has a title and a description of a fitting length', () => {
    expect(codes({ title: '大会' })).toEqual(['pollTitleLength']);
    expect(codes({ title: '大'.repeat(41) })).toEqual(['pollTitleLength']);
    expect(codes({ description: '长'.repeat(2_001) })).toEqual(['pollDescriptionLength']);
  });

  it('counts heads alone when it is secret, and takes no ballots entered by staff', () => {
    const items = [anItem({ matter: null })];
    const secret = { items, visibility: 'secret' } as const;
    expect(codes({ ...secret, items: [anItem()] })).toEqual(['secretNotWithArea']);
    expect(codes(secret, ruleSets.residentsAssemblyAdults)).toEqual([]);
    expect(codes({ ...secret, entryHours: 24 }, ruleSets.residentsAssemblyAdults)).toEqual([
      'secretWithoutEntries',
    ]);
    expect(codes({ entryHours: 24 })).toEqual([]);
  });

  it('binds only where a law lets it', () => {
    expect(codes({ legalEffect: 'binding' })).toEqual([]);
    const items = [anItem({ matter: null })];
    expect(codes({ items, legalEffect: 'binding' }, ruleSets.residentsAssemblyAdults)).toEqual([
      'bindingNotPossible',
    ]);
  });
});
