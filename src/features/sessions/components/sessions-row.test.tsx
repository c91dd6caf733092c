import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import { aSessionCard } from '@/test/app/session-answers';
import { SessionsRow } from './sessions-row';

it('the hall shows the next session and the way to all', async () => {
  answeringServer({ 'hall.nextSession': () => aSessionCard({ answer: 'coming' }) });
  renderPage(<SessionsRow />);
  expect(await screen.findByText('门禁怎么修')).toBeVisible();
  expect(screen.getByText('我已报名')).toBeVisible();
  await userEvent.click(screen.getByText('议事会'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/features/sessions/pages/session-list/index',
  });
});

it('without a session planned the way to past ones stays', async () => {
  answeringServer({ 'hall.nextSession': () => null });
  renderPage(<SessionsRow />);
  expect(await screen.findByText('议事会')).toBeVisible();
});
