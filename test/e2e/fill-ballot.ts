import type { Visitor } from './visitor';

/** Answers the five questions of the demonstration's open poll: one of every method. */
export async function answerEverything(voter: Visitor): Promise<void> {
  await voter.check(/^各单元门口加装扶手和坡道/);
  await voter.check(/^快递柜旁加雨棚/);
  await voter.see('已选 2 个项目，共 27,500 元');
  await voter.keepWholePage('ballot-budget');
  await voter.tapButton('下一项');

  await voter.choose('北门岗亭旁');
  await voter.keepWholePage('ballot-single');
  await voter.tapButton('下一项');

  await voter.check('星期五晚上');
  await voter.check('星期六晚上');
  await voter.see('已选 2 项，最多 2 项');
  await voter.keepWholePage('ballot-approval');
  await voter.tapButton('下一项');

  await voter.choose('青禾园艺 5 分');
  await voter.choose('绿邻养护 3 分');
  await voter.see('已打分 2 个，共 3 个');
  await voter.keepWholePage('ballot-score');
  await voter.tapButton('下一项');

  await voter.check('桂香园');
  await voter.check('锦绣园');
  await voter.see('已排 2 个，共 4 个');
  await voter.tapButton('锦绣园往前');
  await voter.keepWholePage('ballot-ranked');
  await voter.tapButton('核对一遍');
}

/** From any question on to the end, where everything is shown once more. */
export async function goToReview(voter: Visitor): Promise<void> {
  for (let left = 5; left > 0; left -= 1) {
    const next = voter.page.getByRole('button', { name: '下一项', exact: true });
    if (!(await next.isVisible())) break;
    await voter.tapButton('下一项');
  }
  await voter.tapButton('核对一遍');
}

/** Hands the ballot in; what it ends with is the receipt. */
export async function castBallot(voter: Visitor): Promise<void> {
  await voter.tapButton('提交表决票');
  await voter.confirm('提交');
  await voter.see(/^已投票/);
}
