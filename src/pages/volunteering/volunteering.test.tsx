import Taro from '@tarojs/taro';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { VolunteeringHome } from '@/src/features/volunteering/volunteering-types';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { memberAnswers } from '@/test/app/raising-answers';
import { renderPage } from '@/test/app/render-page';
import {
  anActivityCard,
  anOwnShift,
  aVolunteeringHome,
  shiftId,
} from '@/test/app/volunteering-home';
import VolunteeringPage from './index';

const open = (
  home: Partial<VolunteeringHome> = {},
  { roles, answers = {} }: { roles?: string[]; answers?: object } = {},
) => {
  const server = answeringServer({
    ...memberAnswers(roles),
    'volunteering.volunteeringHome': () => aVolunteeringHome(home),
    'volunteering.listActivities': () => ({ items: [anActivityCard()], nextCursor: null }),
    ...answers,
  });
  return { ...server, ...renderPage(<VolunteeringPage />) };
};
const opened = () => JSON.stringify((Taro.navigateTo as jest.Mock).mock.calls.at(-1));

it('a card says when, where, by whom, and how many places are left', async () => {
  open();
  expect(await screen.findByText('还有 8 个名额')).toBeVisible();
  expect(screen.getByText(/2099年11月25日 09:00 到 11:00，共 2 场/)).toBeVisible();
  expect(screen.getByText(/居民委员会 · 16 岁以上可报名/)).toBeVisible();
  await userEvent.click(screen.getByText('楼道清洁'));
  expect(opened()).toContain('pages/activity/index?activityId=');
});

it('one’s own signup stands on the card instead of the places', async () => {
  const card = anActivityCard();
  const items = [{ ...card, next: { ...card.next, mine: 'waiting' } }];
  open({}, { answers: { 'volunteering.listActivities': () => ({ items, nextCursor: null }) } });
  expect(await screen.findByText('候补中')).toBeVisible();
  expect(screen.queryByText('还有 8 个名额')).toBeNull();
});

it('the next shift is on top; when it is time one checks in from there, and out', async () => {
  const { unmount } = open({ next: anOwnShift({ step: 'arrive' }) });
  await userEvent.click(await screen.findByRole('button', { name: '签到' }));
  expect(opened()).toContain(`pages/check-in/index?shiftId=${shiftId}`);
  unmount();
  open({ next: anOwnShift({ step: 'leave' }) });
  expect(await screen.findByRole('button', { name: '签退' })).toBeVisible();
});

it('before that there is nothing to check in with', async () => {
  open({ next: anOwnShift(), coming: 1, waiting: 2 });
  expect(await screen.findByText('陪老人散步')).toBeVisible();
  expect(screen.queryByRole('button', { name: '签到' })).toBeNull();
  expect(screen.getByText('1 场，候补 2 场')).toBeVisible();
  expect(screen.getByText('2小时30分钟')).toBeVisible();
});

it('who is not registered is told what it is good for, staff who are no residents are not', async () => {
  const { unmount } = open({ record: null });
  await userEvent.click(await screen.findByRole('button', { name: '登记成为志愿者' }));
  expect(opened()).toContain('volunteer-profile');
  expect(screen.queryByText('我的班次')).toBeNull();
  unmount();
  open({ record: null, hasDesk: true, toReview: 2 }, { roles: ['residentsCommittee'] });
  await userEvent.click(await screen.findByText('等待审核的活动和志愿队'));
  expect(opened()).toContain('review-activities');
  await userEvent.click(screen.getByText('组织活动'));
  expect(opened()).toContain('organiser-desk');
  expect(screen.queryByRole('button', { name: '登记成为志愿者' })).toBeNull();
});

it('what is listed can be narrowed, and all of it shown again', async () => {
  const { inputsOf } = open(
    {},
    { answers: { 'volunteering.listActivities': () => ({ items: [], nextCursor: null }) } },
  );
  expect(await screen.findByText('现在没有招募的活动')).toBeVisible();
  const last = () => inputsOf('volunteering.listActivities').at(-1);
  await userEvent.click(screen.getByRole('checkbox', { name: '只看一周内的' }));
  await waitFor(() => expect(last()).toMatchObject({ soon: true, withPlaces: false }));
  await userEvent.click(screen.getByRole('checkbox', { name: '只看有名额的' }));
  await userEvent.click(screen.getByRole('button', { name: /类型：全部类型/ }));
  await userEvent.click(screen.getByRole('radio', { name: '学习互助' }));
  await waitFor(() =>
    expect(last()).toMatchObject({ soon: true, withPlaces: true, kind: 'learning' }),
  );
  await userEvent.click(await screen.findByText('看全部活动'));
  await waitFor(() => expect(last()).toMatchObject({ soon: false, withPlaces: false, kind: null }));
});

it('without what is one’s own the activities still stand', async () => {
  open({}, { answers: { 'volunteering.volunteeringHome': () => refusal('notAllowed') } });
  expect(await screen.findByText('楼道清洁')).toBeVisible();
});
