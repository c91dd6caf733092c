import { fireEvent, screen } from '@testing-library/react';
import { askForMessages } from '@/src/platform/message-permission';
import { answeringServer } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import { NoticeMessages } from './notice-messages';

jest.mock('@/src/platform/message-permission', () => ({
  canAskForMessages: true,
  askForMessages: jest.fn(),
}));

const kinds = ['newNotice', 'emergencyNotice'] as const;

it('WeChat is asked with one tap about both kinds, and what was accepted is written down', async () => {
  const remaining: Record<string, number> = { newNotice: 0, emergencyNotice: 1 };
  const server = answeringServer({
    'messages.messagePermissions': () =>
      kinds.map((kind) => ({ kind, templateId: `t-${kind}`, remaining: remaining[kind] })),
    'messages.acceptMessages': () => {
      remaining.newNotice = 1;
      return { accepted: true };
    },
  });
  jest.mocked(askForMessages).mockResolvedValueOnce(['t-newNotice']);
  renderPage(<NoticeMessages />);
  fireEvent.click(await screen.findByRole('button', { name: '有新公告时发微信告诉我' }));
  expect(askForMessages).toHaveBeenCalledWith(['t-newNotice', 't-emergencyNotice']);
  expect(await screen.findByText('下次有新公告或紧急通知，会发微信告诉您。')).toBeVisible();
  expect(server.inputsOf('messages.acceptMessages')).toEqual([{ kinds: ['newNotice'] }]);
});

it('nothing is offered where the deployment has no templates', async () => {
  answeringServer({ 'messages.messagePermissions': () => [] });
  const { container } = renderPage(<NoticeMessages />);
  await Promise.resolve();
  expect(container.textContent).not.toContain('发微信');
});
