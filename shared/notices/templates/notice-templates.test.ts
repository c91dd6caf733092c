import { contentProblem } from '@/shared/notices/content/content-problem';
import { plainTextOf } from '@/shared/notices/content/plain-text-of';
import { tidyContent } from '@/shared/notices/content/tidy-content';
import { lawItemOf, lawItems } from '@/shared/notices/disclosure/items';
import { noticeLimits } from '@/shared/notices/notice-limits';
import { postingDays } from '@/shared/notices/postings/posting-rules';
import { blanksIn } from './notice-template';
import { noticeTemplateOf, noticeTemplatesOf } from './notice-templates';

const kinds = ['compound', 'village', 'residentialCommunity'] as const;
const all = new Map(kinds.flatMap((kind) => noticeTemplatesOf(kind)).map((one) => [one.id, one]));

it.each([...all])('%s could be published once its blanks are filled', (_id, template) => {
  const { title, content, kind } = template;
  expect(title.length).toBeLessThanOrEqual(noticeLimits.title.max);
  expect(contentProblem(content)).toBeNull();
  expect(tidyContent(content)).toEqual(content);
  expect(blanksIn(title + plainTextOf(content))).toBeGreaterThan(0);
  expect(template.postingDays === null).toBe(kind !== 'publicPosting');
  if (template.postingDays !== null) {
    expect(template.postingDays).toBeGreaterThanOrEqual(postingDays.least);
  }
});

it.each([...all].filter(([, { disclosureItem }]) => disclosureItem !== null))(
  '%s makes an item of the calendar public where the law asks for it, for as long as it asks',
  (_id, template) => {
    const item = lawItemOf(template.disclosureItem ?? '');
    expect(item).not.toBeNull();
    expect(template.postingDays).toBeGreaterThanOrEqual(item?.leastPostingDays ?? 0);
    expect(item?.communityKinds).toEqual(
      expect.arrayContaining([...(template.communityKinds ?? kinds)]),
    );
  },
);

it('the postings that the law names have a template each', () => {
  const covered = [...all.values()].map(({ disclosureItem }) => disclosureItem);
  const named = [
    'ownersAssemblyNotice',
    'ownersAssemblyResult',
    'villageFinance',
    'villageAffairs',
  ];
  expect(covered).toEqual(
    expect.arrayContaining([...named, 'maintenanceFund', 'volunteerMinutes']),
  );
  expect(Object.keys(lawItems)).toEqual(expect.arrayContaining(named));
});

it('a compound is offered no village finance, and an unknown key nothing', () => {
  expect(noticeTemplatesOf('compound').map(({ id }) => id)).not.toContain('villageFinance');
  expect(noticeTemplateOf('toString')).toBeNull();
});

it('counts blanks, however long they were drawn', () => {
  expect(blanksIn('＿＿年＿＿＿＿月，一＿')).toBe(2);
});
