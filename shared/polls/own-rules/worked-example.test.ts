import { ruleSets } from '../assemblies';
import { workedExample } from './worked-example';

it('owners: area and heads, ordinary and special', () => {
  expect(workedExample(ruleSets.ownersAssembly)).toEqual([
    '假如名册上有 300 位业主、30000.00 平方米：至少 200 位业主、20000.00 平方米参加才有效。',
    '一般事项：刚好够数时，至少 101 位业主、10000.01 平方米赞成才通过；全都参加时，至少 151 位业主、15000.01 平方米赞成才通过。',
    '重大事项：刚好够数时，至少 150 位业主、15000.00 平方米赞成才通过；全都参加时，至少 225 位业主、22500.00 平方米赞成才通过。',
  ]);
});

it('households', () => {
  expect(workedExample(ruleSets.villagersAssemblyHouseholds)).toEqual([
    '假如名册上有 300 户：至少 200 户参加才有效。',
    '刚好够数时，至少 101 户赞成才通过；全都参加时，至少 151 户赞成才通过。',
  ]);
});

it('a majority of everybody does not depend on who came', () => {
  expect(workedExample(ruleSets.collectiveMembers)).toEqual([
    '假如名册上有 300 人：至少 200 人参加才有效。',
    '不管多少人参加，都要至少 200 人赞成才通过。',
  ]);
});
