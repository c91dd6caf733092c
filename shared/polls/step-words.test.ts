import { ruleSets } from './assemblies';
import { majoritySteps, quorumSteps } from './decision-steps';
import { ownersAssembly } from './owners-assembly';
import { stepWords } from './step-words';

const tally = {
  roll: { heads: 3, areaHundredths: 60_006 },
  participating: { heads: 2, areaHundredths: 40_004 },
};

it('says each comparison of a quorum with exact numbers: two thirds of 600.06 m² are enough', () => {
  const [area, heads] = quorumSteps(ownersAssembly, tally).map((step) =>
    stepWords(ownersAssembly, step),
  );
  expect(area).toEqual({
    ...{ name: '参加表决的面积', part: '400.04 平方米', whole: '600.06 平方米' },
    ...{ asked: '达到三分之二', met: '够' },
  });
  expect(heads).toMatchObject({ name: '参加表决的人数', part: '2 人', whole: '3 人' });
});

it('exactly half is not more than half', () => {
  const half = { heads: 1, areaHundredths: 20_002 };
  const steps = majoritySteps(ownersAssembly, tally, 'ordinary', half);
  expect(steps.map((step) => stepWords(ownersAssembly, step))).toMatchObject([
    { name: '赞成的面积', asked: '超过一半', met: '不够' },
    { name: '赞成的人数', asked: '超过一半', met: '不够' },
  ]);
});

it('households are counted as 户', () => {
  const households = Object.values(ruleSets).find(({ basis }) => basis === 'households');
  const [step] = quorumSteps(households!, tally);
  expect(stepWords(households!, step!).part).toBe('2 户');
});
