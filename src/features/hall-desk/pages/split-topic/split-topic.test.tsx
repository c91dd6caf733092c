import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import { aTopicDetail, topicId } from '@/test/app/topic-answers';
import SplitTopicPage from './index';

jest.setTimeout(20_000);

it('says beside each field what it lacks, sends all of it, and keeps it when refused', async () => {
  setRouteParameters({ topicId });
  const { inputsOf } = answeringServer({
    'community.whoAmI': aMember(['residentsCommittee']),
    'hall.topicDetail': () => aTopicDetail(),
    'hall.splitTopic': () => refusal('topicNotSplittable'),
  });
  renderPage(<SplitTopicPage />);
  const press = () => userEvent.click(screen.getByRole('button', { name: '分成新的议题' }));
  await screen.findByText('门禁坏了两个星期');
  await press();
  expect(screen.getByText('标题要写 4 到 40 个字，请修改。')).toBeInTheDocument();
  expect(screen.getByText('请选择议题属于哪一类。')).toBeInTheDocument();
  await userEvent.selectOptions(screen.getByRole('combobox'), '公共设施');
  await userEvent.type(screen.getByLabelText('标题'), '楼道的灯不亮');
  await userEvent.type(screen.getByLabelText(/详细说明/), '说的是两件事，楼道灯另外处理。');
  await userEvent.type(screen.getByLabelText(/为什么分开/), '灯归物业修，门禁要用维修资金。');
  await press();
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: '分成新的议题' }));
  await waitFor(() =>
    expect(inputsOf('hall.splitTopic')).toEqual([
      {
        topicId,
        title: '楼道的灯不亮',
        body: '说的是两件事，楼道灯另外处理。',
        category: 'publicFacilities',
        reason: '灯归物业修，门禁要用维修资金。',
      },
    ]),
  );
  expect(await screen.findByText(/现在不能拆分/)).toBeInTheDocument();
  expect(screen.getByLabelText('标题')).toHaveValue('楼道的灯不亮');
});
