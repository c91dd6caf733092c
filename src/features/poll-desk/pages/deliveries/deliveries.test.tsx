import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { choosePhotos, uploadPhoto } from '@/src/platform/photos';
import { answeringServer } from '@/test/app/answering-server';
import { aMember, pollId } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import type { DeliveryProgress, ListedDelivery } from '../../entry-types';
import DeliveriesPage from './index';

jest.mock('@/src/platform/privacy-consent', () => ({
  askPrivacyConsent: async () => true,
  usePrivacyQuestion: () => false,
}));
jest.mock('@/src/platform/photos', () => ({
  choosePhotos: jest.fn(),
  uploadPhoto: jest.fn(),
  photoAddress: ({ address }: { address: string }) => address,
  showPhotos: jest.fn(),
}));

const aProgress = (participation: DeliveryProgress['participation']): DeliveryProgress => ({
  title: '关于续聘物业的表决',
  announcedAt: '2026-11-01T02:00:00.000Z',
  closesAt: '2099-11-30T10:00:00.000Z',
  participation,
  places: [
    {
      buildingId: 'b1',
      buildingName: '1栋',
      entranceId: 'e1',
      entranceName: '1单元',
      voters: 3,
      delivered: 1,
    },
  ],
});

const rooms: ListedDelivery[] = [
  { voterId: 'v1', roomLabel: '1栋1单元101', delivery: null, signedAt: null },
  { voterId: 'v2', roomLabel: '1栋1单元102', delivery: null, signedAt: null },
  {
    voterId: 'v3',
    roomLabel: '1栋1单元103',
    delivery: { deliveryId: 'd3', means: 'mailbox', deliveredAt: '2026-11-20T02:00:00.000Z' },
    signedAt: null,
  },
];

const open = (participation: DeliveryProgress['participation'] = 'deliveredFollowMajority') => {
  setRouteParameters({ pollId });
  jest.mocked(choosePhotos).mockResolvedValue(['sheet.jpg']);
  jest.mocked(uploadPhoto).mockResolvedValue({ fileId: 'photo1', address: 'sheet.jpg' });
  const server = answeringServer({
    'community.whoAmI': aMember(['ownersCommittee']),
    'polls.deliveryProgress': () => aProgress(participation),
    'polls.listDeliveries': () => ({ items: rooms, nextCursor: null }),
    'polls.recordDeliveries': () => ({ recorded: 2 }),
    'polls.revokeDelivery': () => ({}),
  });
  renderPage(<DeliveriesPage />);
  return server;
};

const openEntrance = async () =>
  userEvent.click(await screen.findByRole('button', { name: '1栋1单元，已送达 1 票，共 3 票' }));

it('says what a delivery is good for, and how many are missing where', async () => {
  open();
  expect(await screen.findByText('还差 2 票')).toBeInTheDocument();
  expect(screen.getByText(/计入多数人的意见/)).toBeInTheDocument();
});

it('under the strict rule it says that deliveries change nothing', async () => {
  open('strict');
  expect(await screen.findByText('所以送达只作记录，不影响计票。')).toBeInTheDocument();
});

it('a whole entrance is ticked off together, with a photo as proof', async () => {
  const server = open();
  await openEntrance();
  expect(await screen.findByRole('button', { name: '先勾选' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await userEvent.click(await screen.findByText('全部勾选'));
  await userEvent.click(screen.getByRole('button', { name: '登记 2 票' }));
  expect(screen.getByRole('button', { name: '请拍照留底' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await userEvent.click(screen.getByRole('radio', { name: '放入信箱' }));
  await userEvent.click(screen.getByRole('button', { name: '添加照片' }));
  await userEvent.click(await screen.findByRole('button', { name: '登记送达' }));
  expect(server.inputsOf('polls.recordDeliveries')).toEqual([
    {
      pollId,
      voterIds: ['v1', 'v2'],
      means: 'mailbox',
      deliveredAt: expect.stringMatching(/Z$/),
      photoIds: ['photo1'],
      note: '',
    },
  ]);
});

it('one recorded in error is revoked with a reason', async () => {
  const server = open();
  await openEntrance();
  await userEvent.click(await screen.findByRole('button', { name: '撤销 1栋1单元103 的送达' }));
  await userEvent.type(screen.getByLabelText('为什么撤销'), '登记错了');
  await userEvent.click(screen.getByRole('button', { name: '撤销这条记录' }));
  expect(server.inputsOf('polls.revokeDelivery')).toEqual([
    { pollId, deliveryId: 'd3', reason: '登记错了' },
  ]);
});
