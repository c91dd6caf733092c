import { contentOf, emptyForm, formProblems, isBlank } from './topic-form';

const complete = {
  ...emptyForm,
  category: 'fireSafety' as const,
  title: '门禁坏了两个星期',
  body: '一单元的门禁坏了两个星期，晚上谁都能进来。',
};

it('says beside each field what it lacks', () => {
  expect(formProblems(emptyForm)).toEqual({
    category: '请选择议题属于哪一类。',
    title: '标题要写 4 到 40 个字，请修改。',
    body: '内容要写 10 到 2000 个字，请修改。',
  });
  expect(formProblems(complete)).toEqual({});
});

it('a chosen category alone is not worth keeping, a word is', () => {
  expect(isBlank({ ...emptyForm, category: 'parking' })).toBe(true);
  expect(isBlank({ ...emptyForm, title: ' \n' })).toBe(true);
  expect(isBlank({ ...emptyForm, place: '东门' })).toBe(false);
});

it('photos and cited clauses are sent by their ids', () => {
  const photos = [{ fileId: 'one', address: 'blob:1' }];
  const ids = { conventionId: 'convention', paragraphId: 'clause' };
  const cites = [
    { ...ids, conventionName: '居民公约', label: '第一条', text: '和气。', changedSince: false },
  ];
  const content = contentOf({ ...complete, photos, cites });
  expect(content).toMatchObject({ photoIds: ['one'], cites: [ids] });
});
