import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import { anOpenedReview, aRemark, reviewToken } from '@/test/app/review-answers';
import { setRouteParameters } from '@/test/app/taro';
import type { OpenedReview } from '../../review-types';
import ReviewPage from './index';

const open = (review: OpenedReview, answers: Record<string, (input: never) => unknown> = {}) => {
  setRouteParameters({ scene: reviewToken });
  const server = answeringServer({ 'conventions.openReview': () => review, ...answers });
  renderPage(<ReviewPage />);
  return server;
};

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const fill = async () => {
  await userEvent.type(await screen.findByLabelText(/审核单位/), '青石镇司法所');
  await userEvent.type(screen.getByLabelText(/审核人姓名/), '陈建国');
};

it('the reviewer reads the text with its numbers, asked by which community, without logging in', async () => {
  const server = open(
    anOpenedReview({ round: 2, remarksBefore: [aRemark({ answer: '已经改写。' })] }),
  );
  expect(await screen.findByText('青石社区请您审核')).toBeVisible();
  expect(screen.getByText('第一条')).toBeVisible();
  expect(screen.getByText('系统提示“罚款收费”，社区说明：只是提倡。')).toBeVisible();
  expect(screen.getByText('处理情况：已经改写。')).toBeVisible();
  expect(server.calls.map(({ path }) => path)).toEqual(['conventions.openReview']);
});

it('a remark on a clause is kept; what was typed survives a refusal', async () => {
  let isDown = true;
  const server = open(anOpenedReview(), {
    'conventions.saveRemark': () => (isDown ? refusal('reviewRemarksTooMany') : {}),
  });
  await press('对第一条写意见');
  await press('保存意见');
  expect(screen.getByText('请写 2 个字以上。')).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: /建议修改/ }));
  await userEvent.type(screen.getByLabelText(/^意见/), '可以更短。');
  await press('保存意见');
  expect(await screen.findByText(/意见太多了/)).toBeVisible();
  expect(screen.getByLabelText(/^意见/)).toHaveValue('可以更短。');
  isDown = false;
  await press('保存意见');
  await waitFor(() => expect(screen.queryByLabelText(/^意见/)).toBeNull());
  const [first, second] = server.inputsOf('conventions.saveRemark') as { remarkId: string }[];
  expect(second).toMatchObject({
    paragraphId: 'clause1',
    weight: 'suggested',
    remark: '可以更短。',
  });
  expect(second?.remarkId).toBe(first?.remarkId);
});

it('the outcome is asked for once more, and then told', async () => {
  const server = open(anOpenedReview(), {
    'conventions.giveReviewOutcome': () => ({ outcome: 'approved' }),
  });
  await fill();
  await press('提交审核结论');
  expect(screen.getByText('请选择审核结论。')).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: /审核通过/ }));
  await press('提交审核结论');
  expect(server.inputsOf('conventions.giveReviewOutcome')).toEqual([]);
  await press('提交');
  expect(await screen.findByText('已提交：审核通过')).toBeVisible();
  expect(server.inputsOf('conventions.giveReviewOutcome')).toEqual([
    {
      ...{ token: reviewToken, outcome: 'approved', opinion: '' },
      ...{ reviewerName: '陈建国', office: '青石镇司法所' },
    },
  ]);
});

it('approval and a required change contradict each other, and the page says so first', async () => {
  open(anOpenedReview({ remarks: [aRemark()] }));
  await fill();
  await userEvent.click(screen.getByRole('radio', { name: /审核通过/ }));
  await press('提交审核结论');
  expect(screen.getByText(/还有“必须修改”的意见/)).toBeVisible();
});

it.each([
  ['reviewLinkExpired', /已经过期/],
  ['reviewLinkUsed', /不能再改/],
  ['reviewLinkRevoked', /已经被社区收回/],
] as const)('a link that ended says what to do: %s', async (code, words) => {
  setRouteParameters({ scene: reviewToken });
  answeringServer({ 'conventions.openReview': () => refusal(code) });
  renderPage(<ReviewPage />);
  expect(await screen.findByText(words)).toBeVisible();
});

it('a link that was cut off in a message asks nothing of the server', async () => {
  setRouteParameters({ scene: reviewToken.slice(3) });
  const server = answeringServer({});
  renderPage(<ReviewPage />);
  expect(await screen.findByText('链接不完整')).toBeVisible();
  expect(server.calls).toEqual([]);
});
