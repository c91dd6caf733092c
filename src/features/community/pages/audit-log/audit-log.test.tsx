import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import AuditLogPage from './index';

const entry = { at: '2026-11-20T01:00:00.000Z', subjectId: null };

it('shows what the staff did, and on request what residents did, in words', async () => {
  answeringServer({
    'community.readAuditLog': (input) => ({
      nextCursor: null,
      items: [
        {
          ...{ ...entry, id: 'a', who: '社区管理员', staffName: '陈静' },
          ...{ action: 'community.inviteStaff', details: { role: 'gridWorker' } },
        },
        ...((input as { by: string }).by === 'everybody'
          ? [
              {
                ...entry,
                id: 'b',
                who: '8栋 姜**',
                staffName: null,
                action: 'hall.cosignTopic',
                details: {},
              },
            ]
          : []),
      ],
    }),
  });
  renderPage(<AuditLogPage />);
  expect(await screen.findByText('邀请工作人员')).toBeInTheDocument();
  expect(screen.getByText('社区管理员（陈静）')).toBeInTheDocument();
  expect(screen.getByText('网格员')).toBeInTheDocument();
  expect(screen.queryByText('附议')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('switch'));
  expect(await screen.findByText('附议')).toBeInTheDocument();
  expect(screen.getByText('8栋 姜**')).toBeInTheDocument();
});
