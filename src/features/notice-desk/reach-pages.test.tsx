import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { refusalMessage } from '@/shared/refusals';
import { choosePhotos, uploadPhoto } from '@/src/platform/photos';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import { AudienceChoices } from './components/audience-choices';
import { GroupChoices } from './components/group-choices';
import { type AudienceChoice, chosenAudience, nobodyChosen } from './notice-draft';
import BoardPostingsPage from './pages/board-postings/index';
import SavedGroupsPage from './pages/saved-groups/index';

jest.mock('@/src/platform/privacy-consent', () => ({
  ...jest.requireActual('@/src/platform/privacy-consent'),
  askPrivacyConsent: async () => true,
}));
jest.mock('@/src/platform/photos', () => ({
  ...jest.requireActual('@/src/platform/photos'),
  choosePhotos: jest.fn(),
  uploadPhoto: jest.fn(),
}));

const groups = [
  {
    ...{ id: 'g1', name: '一期三栋', people: 420, targets: ['1栋', '2栋', '3栋'] },
    audience: { kind: 'buildings', ids: ['b1', 'b2', 'b3'] },
  },
  {
    ...{ id: 'g2', name: '全体业主', people: 900, targets: ['业主'] },
    audience: { kind: 'roles', roles: ['owner'] },
  },
];
const buildings = [{ id: 'b1', name: '1栋', entrances: [] }];
const listed = () => ({ items: groups, nextCursor: null });

describe('saved groups', () => {
  it('are listed with what they name and how many they reach, renamed and put out of use', async () => {
    const server = answeringServer({
      'notices.listGroups': listed,
      'notices.renameGroup': () => refusal('noticeGroupNameTaken'),
      'notices.retireGroup': () => ({ retired: true }),
    });
    renderPage(<SavedGroupsPage />);
    expect(await screen.findByText('一期三栋')).toBeVisible();
    expect(screen.getByText('1栋、2栋、3栋')).toBeVisible();
    expect(screen.getByText('420 人')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: '给全体业主改名' }));
    const field = screen.getByDisplayValue('全体业主');
    fireEvent.input(field, { target: { value: '一期三栋' } });
    fireEvent.click(screen.getByRole('button', { name: '改成这个名称' }));
    expect(await screen.findByText(refusalMessage('noticeGroupNameTaken'))).toBeVisible();
    expect(screen.getByDisplayValue('一期三栋')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: '停用一期三栋' }));
    fireEvent.click(await screen.findByRole('button', { name: '停用' }));
    await waitFor(() =>
      expect(server.inputsOf('notices.retireGroup')).toEqual([{ groupId: 'g1' }]),
    );
  });

  it('a new one asks for a name and for whom, and keeps both when it is refused', async () => {
    const server = answeringServer({
      'notices.listGroups': () => ({ items: [], nextCursor: null }),
      'notices.createGroup': () => refusal('noticeGroupsFull'),
      'notices.countAudience': () => ({ people: 10, units: 8, joinedUnits: 8 }),
      'community.listBuildings': () => buildings,
    });
    renderPage(<SavedGroupsPage />);
    expect(await screen.findByText('还没有常用范围')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: '新建常用范围' }));
    fireEvent.click(await screen.findByRole('button', { name: '保存' }));
    expect(await screen.findByText('请写一个名称，至少两个字。')).toBeVisible();
    expect(screen.getByText('请选择发给谁。')).toBeVisible();
    fireEvent.input(screen.getByPlaceholderText('比如：一期三栋楼'), {
      target: { value: '全村' },
    });
    fireEvent.click(screen.getByRole('radio', { name: /全体居民/ }));
    expect(await screen.findByText('会发给 8 户，10 人')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText(refusalMessage('noticeGroupsFull'))).toBeVisible();
    expect(screen.getByDisplayValue('全村')).toBeVisible();
    expect(server.inputsOf('notices.createGroup')).toEqual([
      { groupId: expect.any(String), name: '全村', audience: { kind: 'community' } },
    ]);
  });

  it('one tap chooses its places; a change by hand lets go of its name', async () => {
    answeringServer({
      'notices.listGroups': listed,
      'community.listBuildings': () => buildings,
    });
    let choice: AudienceChoice = nobodyChosen;
    function Step() {
      const [shown, setShown] = useState(nobodyChosen);
      choice = shown;
      const change = (changes: Partial<AudienceChoice>) =>
        setShown((before) => ({ ...before, ...changes }));
      return (
        <>
          <GroupChoices chosen={shown.groupName} change={change} />
          <AudienceChoices choice={shown} change={change} />
        </>
      );
    }
    renderPage(<Step />);
    fireEvent.click(await screen.findByRole('radio', { name: /一期三栋/ }));
    expect(chosenAudience(choice, null)).toEqual({ kind: 'buildings', ids: ['b1', 'b2', 'b3'] });
    expect(choice.groupName).toBe('一期三栋');
    fireEvent.click(screen.getByRole('radio', { name: /全体居民/ }));
    expect(choice.groupName).toBeNull();
    expect(chosenAudience(choice, null)).toEqual({ kind: 'community' });
    fireEvent.click(screen.getByRole('radio', { name: /全体业主/ }));
    expect(chosenAudience(choice, null)).toEqual({ kind: 'roles', roles: ['owner'] });
  });
});

describe('boards', () => {
  const posting = {
    ...{ id: 'p1', place: '东门公告栏', postedDay: '2026-11-22', recordedBy: '物业服务中心' },
    ...{ photoAddress: '/files/p1', takenDownAt: null },
  };
  const page = (items: unknown[]) => ({
    ...{ items, nextCursor: null, title: '停电通知', publishedAt: '2026-11-20T02:00:00.000Z' },
  });
  beforeEach(() => setRouteParameters({ noticeId: 'n1' }));

  it('a place is noted with its photo, and what was typed stays when it is refused', async () => {
    const server = answeringServer({
      'notices.listBoardPostings': () => page([]),
      'notices.recordBoardPosting': () => refusal('boardPostingThere'),
    });
    jest.mocked(choosePhotos).mockResolvedValueOnce(['a.jpg']);
    jest.mocked(uploadPhoto).mockResolvedValueOnce({ fileId: 'f1', address: 'a.jpg' });
    renderPage(<BoardPostingsPage />);
    expect(await screen.findByText('还没有登记张贴')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: '登记一处张贴' }));
    fireEvent.click(await screen.findByRole('button', { name: '登记' }));
    expect(await screen.findByText('请写清楚贴在哪里。')).toBeVisible();
    expect(screen.getByText('请先拍一张张贴照片，再登记。')).toBeVisible();
    fireEvent.input(screen.getByPlaceholderText('比如：1栋1单元门口'), {
      target: { value: '西门' },
    });
    fireEvent.click(screen.getByRole('button', { name: '添加照片' }));
    await screen.findByRole('button', { name: '删除第 1 张照片' });
    fireEvent.click(screen.getByRole('button', { name: '登记' }));
    expect(await screen.findByText(refusalMessage('boardPostingThere'))).toBeVisible();
    expect(screen.getByDisplayValue('西门')).toBeVisible();
    expect(server.inputsOf('notices.recordBoardPosting')).toEqual([
      expect.objectContaining({ noticeId: 'n1', place: '西门', photoId: 'f1' }),
    ]);
  });

  it('what hangs is shown with day and body, and taken down after a question', async () => {
    const server = answeringServer({
      'notices.listBoardPostings': () =>
        page([
          posting,
          { ...posting, id: 'p2', place: '西门', takenDownAt: '2026-11-23T02:00:00.000Z' },
        ]),
      'notices.takeDownBoardPosting': () => ({ takenDownAt: '2026-11-24T02:00:00.000Z' }),
    });
    renderPage(<BoardPostingsPage />);
    expect(await screen.findByText('东门公告栏')).toBeVisible();
    expect(screen.getAllByText('2026年11月22日张贴，物业服务中心登记')).toHaveLength(2);
    expect(screen.getByText('2026年11月23日取下')).toBeVisible();
    expect(screen.getByRole('button', { name: '打印这份公告' })).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: '登记东门公告栏已取下' }));
    fireEvent.click(await screen.findByRole('button', { name: '已经取下' }));
    await waitFor(() =>
      expect(server.inputsOf('notices.takeDownBoardPosting')).toEqual([{ postingId: 'p1' }]),
    );
  });

  it('whoever may not is told so', async () => {
    answeringServer({ 'notices.listBoardPostings': () => refusal('notAllowed') });
    renderPage(<BoardPostingsPage />);
    expect(await screen.findByText('您还不能查看这里')).toBeVisible();
  });
});
