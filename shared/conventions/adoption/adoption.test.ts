import vectors from '@/data/vectors/assembly-vectors.json';
import { ruleSets } from '@/shared/polls/assemblies';
import { ownersAssembly } from '@/shared/polls/owners-assembly';
import { pollLimits } from '@/shared/polls/poll-limits';
import { adoptionItem, adoptionPollTitle, asksToAdopt, type VersionToAdopt } from './adoption-item';
import { adoptsConvention } from './adoption-rule-sets';
import { countsProblem, decideMeeting, type MeetingCounts } from './meeting-counts';
import { daysProblem } from './meeting-days';

const heads = (count: number) => ({ heads: count, areaHundredths: 0 });
const counted = (eligible: number, present: number, approve: number): MeetingCounts => ({
  eligible: heads(eligible),
  present: heads(present),
  approve: heads(approve),
  reject: heads(present - approve),
  abstain: heads(0),
});

describe('a meeting decides as rules.md §3 has it', () => {
  const ruleOf = {
    'villagersAssembly-adults': ruleSets.villagersAssemblyAdults,
    'villagersAssembly-households': ruleSets.villagersAssemblyHouseholds,
    'residentsAssembly-adults': ruleSets.residentsAssemblyAdults,
  };
  const cases = vectors.assemblies.filter(({ body, basis }) => `${body}-${basis}` in ruleOf);

  it('has the vectors of both assemblies', () => {
    expect(cases.map(({ id }) => id)).toEqual(['V1', 'V2', 'V3', 'V4', 'V5', 'R1', 'R2', 'R3']);
  });

  it.each(cases)('$id: $present of $total, $approve in favour', (vector) => {
    const ruleSet = ruleOf[`${vector.body}-${vector.basis}` as keyof typeof ruleOf];
    expect(decideMeeting(ruleSet, counted(vector.total, vector.present, vector.approve))).toEqual({
      ok: true,
      value: { valid: vector.quorum, passed: vector.pass },
    });
  });

  it.each(vectors.ownersAssembly.filter(({ majority }) => majority === 'ordinary'))(
    'owners $id: area and heads (§2)',
    ({ TA, TP, PA, PP, FA, FP, valid, pass }) => {
      const totals = (areaHundredths: number, count: number) => ({ areaHundredths, heads: count });
      const decision = decideMeeting(ownersAssembly, {
        eligible: totals(TA, TP),
        present: totals(PA, PP),
        approve: totals(FA, FP),
        reject: totals(PA - FA, PP - FP),
        abstain: totals(0, 0),
      });
      expect(decision).toEqual({ ok: true, value: { valid, passed: pass } });
    },
  );

  it('residents by households: exactly half of the households is no quorum', () => {
    const rule = ruleSets.residentsAssemblyHouseholds;
    expect(decideMeeting(rule, counted(200, 100, 100))).toMatchObject({ value: { valid: false } });
    expect(decideMeeting(rule, counted(200, 101, 51))).toMatchObject({ value: { passed: true } });
  });

  it('who abstains is present and not in favour', () => {
    const counts = { ...counted(300, 200, 100), reject: heads(0), abstain: heads(100) };
    expect(countsProblem(ruleSets.villagersAssemblyHouseholds, counts)).toBeNull();
    expect(decideMeeting(ruleSets.villagersAssemblyHouseholds, counts)).toMatchObject({
      value: { valid: true, passed: false },
    });
  });
});

describe('sums that cannot be', () => {
  const rule = ruleSets.villagersAssemblyHouseholds;
  it.each([
    ['votes and presence differ', { ...counted(300, 200, 101), abstain: heads(1) }],
    ['more present than could come', counted(100, 101, 60)],
    ['nobody on the roll', counted(0, 0, 0)],
  ])('%s', (_, counts) => {
    expect(countsProblem(rule, counts)).toBe('adoptionCountsImpossible');
  });

  it('areas are asked of owners alone', () => {
    const counts = counted(90, 60, 31);
    expect(countsProblem(rule, counts)).toBeNull();
    expect(countsProblem(ownersAssembly, counts)).toBe('adoptionAreasImpossible');
  });
});

describe('the days of a meeting', () => {
  const rule = { approvedOn: '2026-11-20', today: '2026-11-30', noticeDays: 10 };
  it.each([
    ['ten days after it was called', '2026-11-14', '2026-11-24', null],
    ['nine days after', '2026-11-15', '2026-11-24', 'adoptionNoticeTooShort'],
    ['before the review', '2026-11-01', '2026-11-19', 'adoptionHeldTooEarly'],
    ['on the day of the review', '2026-11-10', '2026-11-20', null],
    ['tomorrow', '2026-11-01', '2026-12-01', 'adoptionHeldTooEarly'],
  ])('%s', (_, calledOn, heldOn, problem) => {
    expect(daysProblem({ calledOn, heldOn }, rule)).toBe(problem);
  });
});

it('a convention is adopted by everybody of the assembly of its kind, never by representatives', () => {
  expect(adoptsConvention('village', 'villagersAssemblyHouseholds')).toBe(true);
  expect(adoptsConvention('compound', 'ownersAssembly')).toBe(true);
  expect(adoptsConvention('residentialCommunity', 'residentsAssemblyAdults')).toBe(true);
  for (const kind of ['village', 'compound', 'residentialCommunity'] as const) {
    expect(adoptsConvention(kind, 'villagerRepsMeeting')).toBe(false);
    expect(adoptsConvention(kind, 'residentRepsMeeting')).toBe(false);
    expect(adoptsConvention(kind, 'own-rules')).toBe(false);
  }
  expect(adoptsConvention('village', 'ownersAssembly')).toBe(false);
});

describe('what a ballot asks of a version', () => {
  const version: VersionToAdopt = {
    conventionName: '青石村村规民约',
    edition: 2,
    version: 5,
    digest: 'a'.repeat(64),
    title: '青石村村规民约',
    paragraphs: [
      { paragraphId: 'h', kind: 'heading', text: '第一章 邻里' },
      { paragraphId: 'c', kind: 'clause', text: '邻里之间以礼相待。' },
    ],
  };
  const item = {
    ...adoptionItem(version),
    method: { kind: 'approveReject' as const },
    options: [],
    matter: null,
  };

  it('has the whole text where it fits, else names it; its digest either way', () => {
    expect(item.description).toContain('邻里之间以礼相待。');
    const long = Array.from({ length: 60 }, (_, at) => ({
      paragraphId: String(at),
      kind: 'clause' as const,
      text: '共同遵守。'.repeat(20),
    }));
    const { description } = adoptionItem({ ...version, paragraphs: long });
    expect(description.length).toBeLessThanOrEqual(pollLimits.itemDescription.max);
    expect(description).toContain('共 60 条');
    expect(description).toContain(version.digest);
  });

  it('fits the ballot with the longest name there is', () => {
    const named = adoptionItem({ ...version, conventionName: '约'.repeat(40), edition: 99 });
    expect(named.title.length).toBeLessThanOrEqual(pollLimits.itemTitle.max);
    expect(adoptionPollTitle('约'.repeat(40)).length).toBeLessThanOrEqual(pollLimits.title.max);
  });

  it('is bound to every letter of it, its method and its matter', () => {
    expect(asksToAdopt(item, item, 'villagersAssembly')).toBe(true);
    for (const altered of [
      { title: '是否通过新的公约' },
      { description: `${item.description} ` },
      { description: item.description.replace('以礼相待', '各走各路') },
      { method: { kind: 'single' as const } },
      { matter: 'covenant' as const },
    ]) {
      expect(asksToAdopt(item, { ...item, ...altered }, 'villagersAssembly')).toBe(false);
    }
    expect(asksToAdopt(item, item, 'ownersAssembly')).toBe(false);
    expect(asksToAdopt(item, { ...item, matter: 'covenant' }, 'ownersAssembly')).toBe(true);
  });
});
