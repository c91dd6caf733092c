import Taro from '@tarojs/taro';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Role } from '@/shared/roles';
import { answeringServer } from '@/test/app/answering-server';
import { aMember, pollId } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { aFollowUp } from '@/test/app/result-answers';
import type { ResultFollowUp } from '../../poll-types';
import { AfterClosing } from './after-closing';

const open = (changes: Partial<ResultFollowUp> = {}, roles?: Role[]) => {
  answeringServer({
    'community.whoAmI': aMember(roles),
    'polls.resultFollowUp': () => aFollowUp(changes),
  });
  renderPage(<AfterClosing pollId={pollId} />);
};

it('leads to objections, certificate and named ballots', async () => {
  open();
  await userEvent.click(await screen.findByText('结果证书'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/features/polls/pages/certificate/index?pollId=${pollId}`,
  });
  expect(screen.getByText('异议：看一看，或者提出')).toBeInTheDocument();
  expect(screen.getByText('还没有人提出异议')).toBeInTheDocument();
  expect(screen.getByText('实名表决清单')).toBeInTheDocument();
  expect(screen.queryByText('历次计票')).not.toBeInTheDocument();
});

it('says to everybody when answers are overdue', async () => {
  open({ objections: { filed: 3, unanswered: 2, overdue: 1, upheld: 0 } });
  expect(await screen.findByText('收到 3 件，2 件等待答复')).toBeInTheDocument();
  expect(screen.getByText('1 件答复超期')).toBeInTheDocument();
});

it('who may not see the named ballots reads why, and is led nowhere', async () => {
  open({
    namedBallots: { code: 'namedBallotsSecret', message: '这次是不记名表决，谁投了什么不公开。' },
  });
  expect(await screen.findByText('这次是不记名表决，谁投了什么不公开。')).toBeInTheDocument();
  expect(screen.queryByText('实名表决清单')).not.toBeInTheDocument();
});

it('a recount stands with its reason, what it changed and what was struck, beside the first count', async () => {
  const [first] = aFollowUp().counts;
  open({
    counts: [
      first!,
      {
        ...first!,
        count: 2,
        summary: '有效，未通过',
        recount: {
          reason: '一张纸质票不是本人填写',
          proposedBy: '业主委员会',
          confirmedBy: '居民委员会',
          changes: ['第 1 项由“通过”变为“未通过”。'],
          strikes: [{ leafIndex: 4, channel: 'paper', reason: '签名不是本人' }],
        },
      },
    ],
  });
  expect(await screen.findByText('第 2 次计票：有效，未通过')).toBeInTheDocument();
  expect(screen.getByText('第 1 次计票：有效，全部通过')).toBeInTheDocument();
  expect(screen.getByText('原因：一张纸质票不是本人填写')).toBeInTheDocument();
  expect(screen.getByText('变化：第 1 项由“通过”变为“未通过”。')).toBeInTheDocument();
  expect(screen.getByText('作废：编号 4（纸质票），签名不是本人')).toBeInTheDocument();
});

it.each([
  ['preliminary', 1],
  ['final', 0],
] as const)('staff find the desk while the result is %s', async (state, places) => {
  open({ state }, ['ownersCommittee']);
  await screen.findByText('结果证书');
  await waitFor(() => expect(screen.queryAllByText('答复异议、重新计票')).toHaveLength(places));
});
