import { fireEvent, screen } from '@testing-library/react';
import { ownersAssembly } from '@/shared/polls/owners-assembly';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import TurnoutBuildingPage from './index';

const totals = (heads: number) => ({ heads, areaHundredths: heads * 10_000 });
const building = {
  name: '3栋',
  roll: totals(6),
  tookPart: totals(4),
  entrances: [
    { place: 4, entranceId: 'e1', name: '1单元', roll: totals(3), tookPart: totals(3) },
    { place: 5, entranceId: 'e2', name: '2单元', roll: totals(3), tookPart: totals(1) },
  ],
};
const rooms = [
  { voterId: 'a', room: '101', floor: '1', units: 1, state: 'tookPart' },
  { voterId: 'b', room: '201', floor: '2', units: 2, state: 'waiting' },
  { voterId: 'c', room: '202', floor: '2', units: 1, state: 'notYet' },
];

const open = (answer: object = building) => {
  setRouteParameters({ pollId: 'p1', buildingId: 'b3' });
  const server = answeringServer({
    'polls.turnout': () => ({
      title: '建充电棚',
      legalEffect: 'advisory',
      ruleSet: ownersAssembly,
    }),
    'polls.turnoutOfBuilding': () => answer,
    'polls.turnoutOfRooms': () => ({ items: rooms, nextCursor: null }),
  });
  renderPage(<TurnoutBuildingPage />);
  return server;
};

it('begins with the entrance where most are missing, floor by floor', async () => {
  const server = open();
  expect(await screen.findByText('已参与 4 / 6 人')).toBeVisible();
  expect(screen.getByRole('radio', { name: '2单元，已参与 1 / 3 人，还有 2 人' })).toBeChecked();
  expect(await screen.findByText('1 层')).toBeVisible();
  expect(screen.getByRole('img', { name: '101，已参与' })).toBeVisible();
  expect(screen.getByRole('img', { name: '201，共 2 套，待核对' })).toBeVisible();
  expect(screen.getByRole('img', { name: '202，未参与' })).toBeVisible();
  expect(server.inputsOf('polls.turnoutOfRooms')).toMatchObject([{ pollId: 'p1', place: 5 }]);
});

it('another entrance is one tap away', async () => {
  const server = open();
  fireEvent.click(await screen.findByRole('radio', { name: '1单元，都参与了' }));
  await screen.findByText('1 层');
  expect(server.inputsOf('polls.turnoutOfRooms').at(-1)).toMatchObject({ place: 4 });
});

it('a building that is not on this roll is told', async () => {
  open(refusal('turnoutBuildingUnknown'));
  expect(await screen.findByText(/名册里没有这栋楼/)).toBeVisible();
});
