import { spokenDifference } from './spoken-difference';

it.each([
  [
    'what replaces something is said together with it',
    [
      { kind: 'same', text: '由' },
      { kind: 'removed', text: '物业' },
      { kind: 'added', text: '业委会' },
      { kind: 'same', text: '管理' },
    ],
    '由，把“物业”改成“业委会”，管理',
  ],
  ['what goes', [{ kind: 'removed', text: '每天' }], '删去“每天”'],
  [
    'what comes',
    [
      { kind: 'same', text: '收费' },
      { kind: 'added', text: '一元' },
    ],
    '收费，增加“一元”',
  ],
] as const)('%s', (_rule, segments, words) => {
  expect(spokenDifference(segments)).toBe(words);
});
