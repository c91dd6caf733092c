import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import ReportPage from './index';

const member = {
  loggedIn: true,
  account: { id: 'a' },
  community: { id: 'c', name: '测试小区' },
  roles: ['resident', 'adult'],
  pendingBindings: [],
};
const open = (
  report: () => unknown = () => ({ reported: true }),
  parameters: Record<string, string> = { kind: 'statement', id: 's1' },
) => {
  setRouteParameters(parameters);
  return {
    ...answeringServer({ 'community.whoAmI': () => member, 'moderation.report': report }),
    ...renderPage(<ReportPage />),
  };
};
const press = async (name: string, role: 'button' | 'radio' = 'button') =>
  userEvent.click(await screen.findByRole(role, { name }));

it('needs a reason, and words for another one; then it is received', async () => {
  const { inputsOf } = open();
  await press('提交举报');
  expect(screen.getByText('请先选择哪里不妥。')).toBeInTheDocument();
  await press('其他', 'radio');
  await press('提交举报');
  expect(screen.getByText('选择了“其他”，请用一两句话写明哪里不妥。')).toBeInTheDocument();
  await userEvent.type(screen.getByRole('textbox', { name: /补充说明/ }), '说的不是我们小区');
  await press('提交举报');
  expect(await screen.findByText('已收到您的举报')).toBeInTheDocument();
  expect(inputsOf('moderation.report')).toEqual([
    { kind: 'statement', id: 's1', reason: 'other', words: '说的不是我们小区' },
  ]);
});

it('a refusal is told, and what was chosen stays', async () => {
  open(() => refusal('alreadyReported'), { kind: 'statement', id: 's2' });
  await press('广告、引流', 'radio');
  await press('提交举报');
  expect(await screen.findByText(/您已经举报过这条内容/)).toBeInTheDocument();
  expect(screen.getByRole('radio', { name: '广告、引流' })).toBeChecked();
});

it('an address that is not whole leads out', async () => {
  open(undefined, { kind: 'constructor', id: 's1' });
  expect(await screen.findByText(/链接可能不完整/)).toBeInTheDocument();
});
