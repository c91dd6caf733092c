import { screen } from '@testing-library/react';
import { answeringServer } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import { HiddenWords } from './hidden-words';
import { ModerationMark } from './moderation-mark';

const answer = (reason: string | null) =>
  answeringServer({ 'moderation.reasonOf': () => ({ reason }) });

it('shown words have no mark, and nothing is asked', () => {
  const { calls } = answer(null);
  renderPage(<ModerationMark kind="statement" id="s1" visibility="shown" />);
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
  expect(calls).toEqual([]);
});

it('waiting words say so', () => {
  answer(null);
  renderPage(<ModerationMark kind="statement" id="s1" visibility="waiting" />);
  expect(screen.getByText('审核中')).toBeInTheDocument();
});

it('hidden words say why, to their author and where they stood', async () => {
  answer('advertising');
  renderPage(<ModerationMark kind="statement" id="s1" visibility="hidden" />);
  expect(await screen.findByText('没有通过审核：广告、引流')).toBeInTheDocument();
  renderPage(<HiddenWords kind="statement" id="s1" />);
  expect(await screen.findByText('这条内容已被隐藏，原因：广告、引流')).toBeInTheDocument();
});
