import Taro from '@tarojs/taro';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Role } from '@/shared/roles';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { padOfWidth, writeName } from '@/test/app/signature-pad';
import { setRouteParameters } from '@/test/app/taro';
import { AcknowledgementStepCard } from '../../components/acknowledgement-step-card';
import CoveragePage from '../coverage';
import CoverageBuildingPage from '../coverage-building';
import TabletPage from '.';

const conventionId = 'c1';
const staff: Role[] = ['villagersCommittee'];
const who = (roles: Role[] = staff) => ({ 'community.whoAmI': aMember(roles) });
type Answers = Parameters<typeof answeringServer>[0];

describe('the tablet', () => {
  const person = (personId: string, name: string, changes: object = {}) => ({
    ...{ personId, name, isAdult: true, signed: false, ...changes },
  });
  const homes = [
    {
      ...{ unitId: 'u1', buildingId: 'b1', room: '第1组0001户', asked: 1, signed: 0 },
      people: [person('p1', '魏飞泽'), person('p2', '小明', { isAdult: false })],
    },
    {
      ...{ unitId: 'u2', buildingId: 'b1', room: '第1组0002户', asked: 1, signed: 0 },
      people: [person('p3', '孙强艳'), person('p4', '白涵静')],
    },
  ];
  const words = {
    conventionName: '村规民约',
    basis: 'household',
    edition: 1,
    digest: 'a'.repeat(64),
  };
  type Asked = { search: string; unitId?: string; afterUnit?: string; onlyUnsigned: boolean };
  const openTablet = (answers: Answers = {}, parameters: object = {}) => {
    const signed = new Set<string>();
    setRouteParameters({ conventionId, ...parameters });
    padOfWidth(400);
    const server = answeringServer({
      ...who(),
      'conventions.homesToCollect': (({ search, unitId, afterUnit, onlyUnsigned }: Asked) => {
        const behind = homes.findIndex((home) => home.unitId === afterUnit) + 1;
        const items = homes
          .slice(behind)
          .filter((home) => !unitId || home.unitId === unitId)
          .filter((home) => !onlyUnsigned || !signed.has(home.unitId))
          .filter(({ room, people }) =>
            [room, ...people.map(({ name }) => name)].join().includes(search),
          );
        return { ...words, items, nextCursor: null };
      }) as Answers[string],
      'conventions.acknowledgeOnTablet': (({ unitId }: { unitId: string }) => {
        signed.add(unitId);
        return { acknowledgementId: `k-${unitId}`, edition: 1 };
      }) as Answers[string],
      ...answers,
    });
    renderPage(<TabletPage />);
    return server;
  };
  const handedIn = (server: ReturnType<typeof answeringServer>) =>
    server.inputsOf('conventions.acknowledgeOnTablet');
  const done = () => userEvent.click(screen.getByRole('button', { name: '签好了' }));

  it('one home after the other: found, signed, and on to the next in one tap', async () => {
    const server = openTablet();
    await userEvent.click(await screen.findByText('第1组0001户'));
    // The one adult of the home is chosen; a child is not offered.
    expect(screen.getByRole('radio', { name: '魏飞泽' })).toBeChecked();
    expect(screen.queryByRole('radio', { name: '小明' })).not.toBeInTheDocument();
    writeName('魏飞泽的签名');
    await done();
    expect(await screen.findByText('第1组0001户 魏飞泽 签好了')).toBeInTheDocument();
    expect(handedIn(server)).toMatchObject([
      { unitId: 'u1', signer: { personId: 'p1' }, edition: 1, digest: words.digest },
    ]);
    await userEvent.click(await screen.findByRole('button', { name: '下一户：第1组0002户' }));
    // Of several adults one says who it is.
    expect(screen.getByRole('button', { name: '签好了' })).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(screen.getByRole('radio', { name: '名册上没有的成年家人' }));
    await userEvent.type(screen.getByRole('textbox'), '胡洋欣');
    writeName('胡洋欣的签名');
    await done();
    await waitFor(() =>
      expect(handedIn(server)).toMatchObject([{}, { unitId: 'u2', signer: { name: '胡洋欣' } }]),
    );
    expect(await screen.findByText('这次一共收了 2 份。')).toBeInTheDocument();
  });

  it('finds a home by number or name', async () => {
    openTablet();
    await screen.findByText('第1组0001户');
    await userEvent.type(screen.getByRole('textbox'), '白涵静');
    await userEvent.click(screen.getByRole('button', { name: '查找' }));
    await waitFor(() => expect(screen.queryByText('第1组0001户')).not.toBeInTheDocument());
    expect(screen.getByText('第1组0002户')).toBeInTheDocument();
  });

  it('opened for a home it begins there, and a refusal takes nothing of what was drawn', async () => {
    openTablet(
      { 'conventions.acknowledgeOnTablet': () => refusal('signerSignedAlready') },
      { unitId: 'u1' },
    );
    await screen.findByText('第1组0001户');
    await screen.findByRole('radio', { name: '魏飞泽' });
    writeName('魏飞泽的签名');
    await done();
    expect(await screen.findByText(/已经签署过这一版了/)).toBeInTheDocument();
    expect(screen.getByRole('img', { name: '魏飞泽的签名，已经写了' })).toBeInTheDocument();
  });

  it('is for those who collect in person', async () => {
    openTablet(who(['supervisoryCommittee']));
    expect(await screen.findByText('您还不能查看这里')).toBeInTheDocument();
  });
});

describe('coverage', () => {
  const coverage = {
    ...{ conventionName: '村规民约', basis: 'household', edition: 2 },
    ...{ inForceFrom: '2026-11-01T00:00:00.000Z', total: 318, signed: 212 },
    buildings: [
      {
        ...{ buildingId: 'b1', name: '第1组', total: 318, signed: 212 },
        entrances: [{ entranceId: null, name: '不分单元', total: 318, signed: 212 }],
      },
    ],
    editions: [
      { edition: 2, signed: 212, onTablet: 40 },
      { edition: 1, signed: 318, onTablet: 0 },
    ],
  };
  const answers = { ...who(), 'conventions.coverage': () => coverage };

  it('stands by building, says that nobody is shamed, and leads to who signed which edition', async () => {
    setRouteParameters({ conventionId });
    answeringServer(answers);
    renderPage(<CoveragePage />);
    expect(await screen.findAllByText('212 / 318 户（66.66%）')).toHaveLength(2);
    expect(screen.getByText(/不公开、不排名/)).toBeInTheDocument();
    await userEvent.click(screen.getByText('其中 40 份现场签署'));
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: '/features/convention-desk/pages/coverage/index?conventionId=c1&edition=2',
    });
  });

  it('the card of the desk is there for those who may read it alone', async () => {
    answeringServer(answers);
    const { unmount } = renderPage(<AcknowledgementStepCard conventionId={conventionId} />);
    expect(await screen.findByText('第2版签署')).toBeInTheDocument();
    unmount();
    const server = answeringServer({ ...answers, ...who(['resident', 'adult']) });
    renderPage(<AcknowledgementStepCard conventionId={conventionId} />);
    await waitFor(() => expect(server.calls).not.toEqual([]));
    expect(server.inputsOf('conventions.coverage')).toEqual([]);
  });

  it('what was signed for the wrong home on a tablet is taken back after asking', async () => {
    setRouteParameters({ conventionId, edition: '1' });
    const entry = {
      ...{ acknowledgementId: 'k1', room: '第1组0001户', signer: '魏**', way: 'signature' },
      ...{ signedAt: '2026-11-20T02:00:00.000Z', helper: '王会计', mayTakeBack: true },
    };
    const server = answeringServer({
      ...who(),
      'conventions.listSigned': () => ({ items: [entry], nextCursor: null }),
      'conventions.takeBackCollected': () => ({}),
    });
    renderPage(<CoveragePage />);
    expect(await screen.findByText('现场签署，协助人：王会计')).toBeInTheDocument();
    await userEvent.click(screen.getByText('签错了，撤回'));
    await userEvent.click(await screen.findByRole('button', { name: '撤回' }));
    await waitFor(() =>
      expect(server.inputsOf('conventions.takeBackCollected')).toEqual([
        { acknowledgementId: 'k1', why: 'mistake' },
      ]),
    );
  });
});

describe('home by home', () => {
  const home = {
    ...{ unitId: 'u1', room: '第1组0001户', names: ['魏**'], asked: 1, signed: 0, signers: [] },
    ...{ signedBefore: 1, reachable: false },
    visits: [{ outcome: 'notAtHome', visitedAt: '2020-11-20T02:00:00.000Z' }],
  };
  const open = (roles: Role[] = staff, answer: () => unknown = () => ({ visitedAt: '' })) => {
    setRouteParameters({ conventionId, buildingId: 'b1' });
    const server = answeringServer({
      ...who(roles),
      'conventions.coverageOfBuilding': () => ({
        ...{ buildingName: '第1组', items: [home], nextCursor: null },
      }),
      'conventions.noteVisit': answer,
    });
    renderPage(<CoverageBuildingPage />);
    return server;
  };

  it('says how to reach a home, and a visit is written down', async () => {
    const server = open();
    expect(await screen.findByText('没有绑定小程序，要上门')).toBeInTheDocument();
    expect(screen.getByText('签过第1版')).toBeInTheDocument();
    expect(screen.getByText(/上门：没人在家（换个时间再来）/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '登记上门：第1组0001户' }));
    const sheet = await screen.findByRole('dialog');
    await userEvent.click(within(sheet).getByRole('radio', { name: /不愿签/ }));
    await userEvent.click(within(sheet).getByRole('button', { name: '登记' }));
    await waitFor(() =>
      expect(server.inputsOf('conventions.noteVisit')).toEqual([
        { conventionId, unitId: 'u1', outcome: 'declined' },
      ]),
    );
  });

  it('those who only supervise look and do not knock', async () => {
    open(['supervisoryCommittee']);
    expect(await screen.findByText('第1组0001户')).toBeInTheDocument();
    expect(screen.queryByText('登记上门')).not.toBeInTheDocument();
    expect(screen.queryByText('打印上门名单')).not.toBeInTheDocument();
  });
});
