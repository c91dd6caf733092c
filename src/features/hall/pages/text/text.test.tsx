import Taro from '@tarojs/taro';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import { aTextPage, secondParagraphId, topicId } from '@/test/app/text-answers';
import TextPage from './index';

const open = (
  topicText: Parameters<typeof answeringServer>[0][string] = () => aTextPage(),
  parameters: Record<string, string> = { topicId },
  roles: Parameters<typeof aMember>[0] = ['resident', 'adult'],
) => {
  setRouteParameters(parameters);
  const server = answeringServer({
    'community.whoAmI': aMember(roles),
    'hall.topicText': topicText,
  });
  renderPage(<TextPage />);
  return server;
};
const suggestPage = `/features/hall/pages/suggest/index?topicId=${topicId}&paragraphId=${secondParagraphId}`;

it('shows the version with who published it, and how many suggestions wait beside a paragraph', async () => {
  open();
  expect(await screen.findByText('南门充电桩方案')).toBeInTheDocument();
  expect(screen.getByText(/第 2 版 · 业主委员会 · 2026年11月20日 10:00公布/)).toBeInTheDocument();
  expect(screen.getByText('由物业负责日常管理。')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '第 2 段有 1 条建议，查看' }));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: suggestPage });
});

it('a paragraph is spoken of by holding it, and by a button for those who cannot', async () => {
  open();
  fireEvent.contextMenu(await screen.findByText('由物业负责日常管理。'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: suggestPage });
  await userEvent.click(screen.getByRole('button', { name: '对第 2 段提建议' }));
  expect(Taro.navigateTo).toHaveBeenCalledTimes(2);
});

it('a text that stands says why, and takes no suggestions', async () => {
  open(() =>
    aTextPage({
      viewer: { mayWrite: true, maySuggest: false, whyItStands: '议题已经进入表决。' },
    }),
  );
  expect(await screen.findByText('议题已经进入表决。')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /提建议/ })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /修改文稿/ })).not.toBeInTheDocument();
});

it('an older version is only read, and leads to the newest', async () => {
  const { inputsOf } = open(() => aTextPage(), { topicId, version: '1' });
  expect(await screen.findByRole('button', { name: '看最新的一版' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /提建议/ })).not.toBeInTheDocument();
  expect(inputsOf('hall.topicText')).toMatchObject([{ topicId, version: 1 }]);
});

it('its writers go on to the desk', async () => {
  open(() => aTextPage({ viewer: { mayWrite: true, maySuggest: false, whyItStands: null } }));
  await userEvent.click(await screen.findByRole('button', { name: '修改文稿，处理 1 条建议' }));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/features/hall/pages/text-desk/index?topicId=${topicId}`,
  });
});

it('a long text comes in pages', async () => {
  const third = {
    paragraphId: topicId,
    kind: 'clause' as const,
    text: '收费一元。',
    position: 3,
    openSuggestions: 0,
  };
  open((input: { cursor?: string }) =>
    input.cursor ? aTextPage({ items: [third] }) : aTextPage({ nextCursor: 'next' }),
  );
  await userEvent.click(await screen.findByText('加载更多'));
  expect(await screen.findByText('收费一元。')).toBeInTheDocument();
  expect(screen.getByText('由物业负责日常管理。')).toBeInTheDocument();
});

it('where nothing is published it says so', async () => {
  open(() => refusal('textNotFound'));
  expect(await screen.findByText(/还没有公布方案文稿/)).toBeInTheDocument();
});

it('who does not belong to the community is told what to do first', async () => {
  open(() => aTextPage(), { topicId }, []);
  expect(await screen.findByText('先认证您的房屋')).toBeInTheDocument();
});
