import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { defaultSettings } from '@/shared/community/settings';
import { answeringServer } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import SettingsPage from './index';

const open = (roles: string[]) => {
  const server = answeringServer({
    'community.whoAmI': () => ({
      loggedIn: true,
      account: null,
      community: { id: 'c', name: '锦绣花园', kind: 'compound', privacyContact: '' },
      roles,
      homes: [],
      pendingBindings: [],
    }),
    'community.readSettings': () => defaultSettings,
    'community.changeSettings': () => ({ changed: ['cosignThreshold'] }),
  });
  return { ...server, ...renderPage(<SettingsPage />) };
};

it('an administrator changes them within their bounds', async () => {
  const { calls } = open(['administrator']);
  const threshold = await screen.findByLabelText('满多少人附议，必须答复');
  await userEvent.clear(threshold);
  await userEvent.type(threshold, '500');
  expect(screen.getByText('请填 1 到 200 之间的整数。')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '保存' })).toHaveAttribute('aria-disabled', 'true');
  await userEvent.clear(threshold);
  await userEvent.type(threshold, '12');
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  expect(await screen.findByText('已保存。')).toBeInTheDocument();
  await waitFor(() =>
    expect(calls.find(({ path }) => path === 'community.changeSettings')?.input).toEqual({
      ...defaultSettings,
      cosignThreshold: 12,
    }),
  );
});

it('the days of every step are set within their bounds', async () => {
  const { calls } = open(['administrator']);
  const days = await screen.findByLabelText('协商期限（天）');
  await userEvent.clear(days);
  await userEvent.type(days, '2');
  expect(screen.getByText('请填 3 到 180 之间的整数。')).toBeInTheDocument();
  await userEvent.clear(days);
  await userEvent.type(days, '45');
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() =>
    expect(calls.find(({ path }) => path === 'community.changeSettings')?.input).toEqual({
      ...defaultSettings,
      deliberationDays: 45,
    }),
  );
});

it('residents may read them', async () => {
  open(['resident', 'adult']);
  expect(await screen.findByText('满 5 人附议，工作人员必须答复')).toBeInTheDocument();
  expect(screen.getByText('开始协商以后 30 天')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '保存' })).not.toBeInTheDocument();
});

it('the address of the city’s voting system is a web address or nothing', async () => {
  open(['administrator']);
  const address = await screen.findByLabelText(/政府电子投票系统的网址/);
  await userEvent.type(address, 'javascript:alert(1)');
  expect(screen.getByText('请填以 https:// 开头的网址，或者留空。')).toBeInTheDocument();
  await userEvent.clear(address);
  await userEvent.type(address, 'https://vote.example.gov.cn/yz');
  expect(screen.queryByText(/请填以 https/)).not.toBeInTheDocument();
});
